/** Shows a dossier as a line of a list, and what the caller can do with it. */
import type { DossierLine } from '@comity/contracts/http/dossier-line-views';
import type { Caller } from '@comity/persistence/reads/caller';
import type { DossierRow } from '@comity/persistence/reads/dossier-rows';
import { preservationExtent } from '@comity/domain/holds/identifier-status';
import { lifecycleOf } from '@comity/domain/machine/lifecycles';
import { type Possibility, possibleActs } from '@comity/domain/machine/possible';
import { deadlineView } from './deadlines.ts';
import { actorFor } from './perform.ts';

const NOBODY = { en: '—', es: '—' };

export function lineView(row: DossierRow, now: string): DossierLine {
  const { id, reference, caseReference, side, state, openedAt, changedAt, exercise, responsible } = row;
  return {
    id,
    reference,
    caseReference,
    kind: state.kind,
    side,
    status: state.status,
    urgency: state.summary?.urgency ?? null,
    counterpart: row.counterpart ?? NOBODY,
    responsible,
    openedAt,
    changedAt,
    zone: row.zone,
    nextDeadline: row.nextClock === null ? null : deadlineView(row.nextClock, now),
    exercise,
    ratificationDue: state.ratifications.length > 0,
    compromised: state.compromised,
    extent: preservationExtent(state),
  };
}

type VisibleDossier = Pick<DossierRow, 'state' | 'offices'>;

export function possibleFor(caller: Caller, { state, offices }: VisibleDossier): Possibility[] {
  return possibleActs(lifecycleOf(state), state, (by) => actorFor(caller, by, offices), caller.now);
}
