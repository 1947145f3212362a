/** Administrators read the lists of their organization page by page: they grow as long as it works. */
import { Controller, Inject } from '@nestjs/common';
import {
  type AdministeredPersonView,
  MOST_REFERENCES,
  type SentInvitationView,
} from '@comity/contracts/http/administration-views';
import { ROUTES } from '@comity/contracts/http/routes';
import type { Page } from '@comity/contracts/http/views';
import { countInvitations, type InvitationRow, listInvitations } from '@comity/persistence/administration/invitations';
import { readingOrganization } from '@comity/persistence/context';
import { countPeople, listPeople } from '@comity/persistence/reads/administered-people';
import type { Caller } from '@comity/persistence/reads/caller';
import { COUNTED } from '@comity/persistence/reads/work';
import { decodeCursor, decodeId } from '../dossiers/cursor.ts';
import { cutPage } from '../dossiers/cut-page.ts';
import { totalOf } from '../dossiers/totals.ts';
import { ApiParts } from '../parts.ts';
import { TheCaller, TheQuery } from '../routing/inputs.ts';
import { type QueryOf, Route } from '../routing/route.ts';

@Controller()
export class AdministeredListsController {
  constructor(@Inject(ApiParts) private readonly parts: ApiParts) {}

  @Route(ROUTES.people)
  async people(
    @TheCaller() { organization: { id } }: Caller,
    @TheQuery() { cursor, limit, q }: QueryOf<'people'>,
  ): Promise<Page<AdministeredPersonView>> {
    const after = decodeId(cursor);
    const { rows, counted } = await readingOrganization(this.parts.dataSource, id, async (manager) => ({
      rows: await listPeople(manager, id, { q, after, limit: limit + 1, references: MOST_REFERENCES }),
      counted: await countPeople(manager, id, { q, limit: COUNTED + 1 }),
    }));
    return { ...cutPage(rows, limit, (row) => [row.id]), total: totalOf(counted) };
  }

  @Route(ROUTES.invitations)
  async invitations(
    @TheCaller() { organization: { id } }: Caller,
    @TheQuery() { cursor, limit, q }: QueryOf<'invitations'>,
  ): Promise<Page<SentInvitationView>> {
    const after = decodeCursor(cursor);
    const { rows, counted } = await readingOrganization(this.parts.dataSource, id, async (manager) => ({
      rows: await listInvitations(manager, id, { q, after, limit: limit + 1 }),
      counted: await countInvitations(manager, id, { q, limit: COUNTED + 1 }),
    }));
    const { items, next } = cutPage(rows, limit, (row) => [row.sentAt, row.id]);
    return { items: items.map(sent), next, total: totalOf(counted) };
  }
}

/** Nobody reads what the person becomes on accepting, nor in which language they were written to. */
export const sent = ({ as: _as, locale: _locale, ...invitation }: InvitationRow): SentInvitationView => invitation;
