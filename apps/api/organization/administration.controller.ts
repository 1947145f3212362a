/** Administrators read their organization and change it; the rules are those of `@comity/domain/administration`. */
import { Controller, Inject } from '@nestjs/common';
import type {
  AdministeredView,
  AdministrationEventView,
  AdministrationView,
  RightView,
} from '@comity/contracts/http/administration-views';
import { ROUTES } from '@comity/contracts/http/routes';
import type { Page } from '@comity/contracts/http/views';
import { readNotedAbsences } from '@comity/persistence/administration/absences';
import { readShifts } from '@comity/persistence/administration/duty';
import { readOpenInvitations } from '@comity/persistence/administration/invitations';
import { inOrganization, readingOrganization } from '@comity/persistence/context';
import { readNamedPeople } from '@comity/persistence/reads/administered-people';
import {
  countHistory,
  countRights,
  readAdministered,
  readHistory,
  readOpenOffices,
  readRights,
  readWaitingChanges,
} from '@comity/persistence/reads/administration';
import { type Caller, shownZone } from '@comity/persistence/reads/caller';
import { decodeNumber, encodeNumber } from '../dossiers/cursor.ts';
import { totalOf } from '../dossiers/totals.ts';
import { ApiParts } from '../parts.ts';
import { TheBody, TheCaller, TheKey, TheQuery } from '../routing/inputs.ts';
import { type BodyOf, type QueryOf, Route } from '../routing/route.ts';
import { administered } from './administered.ts';
import { sent } from './administered-lists.controller.ts';

@Controller()
export class AdministrationController {
  constructor(@Inject(ApiParts) private readonly parts: ApiParts) {}

  @Route(ROUTES.administration)
  show(@TheCaller() { organization: { id }, now }: Caller): Promise<AdministrationView> {
    return readingOrganization(this.parts.dataSource, id, async (manager) => {
      const { activeSince, policies, idleMinutes, ...organization } = await readAdministered(manager, id);
      const { soloAtCriticalLife, forwarding } = policies;
      return {
        organization: {
          ...organization,
          active: activeSince !== null,
          policies: { soloAtCriticalLife, forwarding, idleMinutes },
        },
        people: await readNamedPeople(manager, id),
        offices: await readOpenOffices(manager, id),
        invitations: (await readOpenInvitations(manager, id)).map(sent),
        absences: await readNotedAbsences(manager, id, { now }),
        shifts: (await readShifts(manager, id, { now })).map(({ days, ...shift }) => ({
          ...shift,
          days: days === null ? null : [...days],
        })),
        changes: await readWaitingChanges(manager, id),
      };
    });
  }

  @Route(ROUTES.administer)
  administer(
    @TheCaller() { organization, member }: Caller,
    @TheKey() key: string,
    @TheBody() act: BodyOf<'administer'>,
  ): Promise<AdministeredView> {
    return administered(this.parts.administration, { organization: organization.id, member, act, key });
  }

  @Route(ROUTES.administrationHistory)
  async history(
    @TheCaller() { organization: { id } }: Caller,
    @TheQuery() { cursor, limit }: QueryOf<'administrationHistory'>,
  ): Promise<Page<AdministrationEventView>> {
    const before = decodeNumber(cursor);
    const { rows, counted } = await inOrganization(this.parts.dataSource, id, async (manager) => ({
      rows: await readHistory(manager, id, { before, limit: limit + 1 }),
      counted: await countHistory(manager, id),
    }));
    const items = rows.slice(0, limit).map(({ detail, ...row }) => ({ ...row, detail: { ...detail } }));
    const last = items.at(-1);
    const next = rows.length > limit && last !== undefined ? encodeNumber(last.seq) : null;
    return { items, next, total: totalOf(counted) };
  }

  @Route(ROUTES.rights)
  async rights(
    @TheCaller() caller: Caller,
    @TheQuery() { cursor, limit, day }: QueryOf<'rights'>,
  ): Promise<Page<RightView>> {
    const { id } = caller.organization;
    const on = { day, zone: shownZone(caller) };
    const { rows, counted } = await inOrganization(this.parts.dataSource, id, async (manager) => ({
      rows: await readRights(manager, id, { ...on, after: decodeNumber(cursor), limit: limit + 1 }),
      counted: await countRights(manager, id, on),
    }));
    const last = rows.slice(0, limit).at(-1);
    const next = rows.length > limit && last !== undefined ? encodeNumber(last.id) : null;
    return { items: rows.slice(0, limit).map(({ id: _id, ...row }) => row), next, total: totalOf(counted) };
  }
}
