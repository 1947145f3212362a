/** What waits for somebody beside dossiers: in the administration of the organization, and in their own affairs. */
import type { WorkView } from '@comity/contracts/http/views';
import { readNotedAbsences } from '@comity/persistence/administration/absences';
import { countChangesFor } from '@comity/persistence/reads/administration';
import { type Caller, rolesOf } from '@comity/persistence/reads/caller';
import type { EntityManager } from 'typeorm';

const MOST_SHOWN = 20;

/** An administrator is told of every absence at which nobody stands in any more, and everybody of their own. */
export async function affairsOf(manager: EntityManager, caller: Caller): Promise<WorkView['affairs']> {
  const { organization, member, now } = caller;
  const administers = rolesOf(caller).includes('ADMINISTRATOR');
  const whose = administers ? {} : { of: member };
  const absences = await readNotedAbsences(manager, organization.id, { now, gone: true, limit: MOST_SHOWN, ...whose });
  return {
    changes: administers ? await countChangesFor(manager, organization.id, member) : 0,
    deputiesGone: absences.flatMap(({ id, person, personName, deputyName, until }) =>
      deputyName === null
        ? []
        : [{ absence: id, own: person === member, person: personName, deputy: deputyName, until }],
    ),
  };
}
