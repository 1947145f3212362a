/** A person settles what is their own affair: an absence, a deputy, the language and zone in which Comity speaks to them. */
import { Controller, Inject } from '@nestjs/common';
import type { AdministeredView, OwnSettingsView } from '@comity/contracts/http/administration-views';
import { ROUTES } from '@comity/contracts/http/routes';
import { readNotedAbsences } from '@comity/persistence/administration/absences';
import { inOrganization } from '@comity/persistence/context';
import { readColleagues } from '@comity/persistence/reads/administration';
import type { Caller } from '@comity/persistence/reads/caller';
import { ownAct } from '@comity/vocabulary/administration/acts';
import { ApiParts } from '../parts.ts';
import { TheBody, TheCaller, TheKey } from '../routing/inputs.ts';
import { type BodyOf, Route } from '../routing/route.ts';
import { administered } from './administered.ts';

@Controller()
export class OwnAffairsController {
  constructor(@Inject(ApiParts) private readonly parts: ApiParts) {}

  @Route(ROUTES.ownSettings)
  settings(@TheCaller() { organization: { id }, member, now }: Caller): Promise<OwnSettingsView> {
    return inOrganization(this.parts.dataSource, id, async (manager) => {
      return {
        absences: await readNotedAbsences(manager, id, { now, of: member }),
        standsIn: await readNotedAbsences(manager, id, { now, standsIn: member }),
        colleagues: await readColleagues(manager, id, member),
      };
    });
  }

  @Route(ROUTES.changeOwn)
  change(
    @TheCaller() { organization, member }: Caller,
    @TheKey() key: string,
    @TheBody() body: BodyOf<'changeOwn'>,
  ): Promise<AdministeredView> {
    const act = ownAct(body, member);
    return administered(this.parts.administration, { organization: organization.id, member, act, key });
  }
}
