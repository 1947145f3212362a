/** Serves the directory page by page, and whom it has as one list to choose from. */
import { Controller, Inject } from '@nestjs/common';
import { opennessAt } from '@comity/calendar/opening';
import type { DirectoryEntryView, DirectoryPartyView } from '@comity/contracts/http/organization-views';
import { ROUTES } from '@comity/contracts/http/routes';
import type { Page } from '@comity/contracts/http/views';
import { inOrganization } from '@comity/persistence/context';
import type { Caller } from '@comity/persistence/reads/caller';
import { countDirectory, listDirectory, readParties } from '@comity/persistence/reads/directory';
import { COUNTED } from '@comity/persistence/reads/work';
import { id, line } from '@comity/vocabulary/schemas';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { decodeParts } from '../dossiers/cursor.ts';
import { cutPage } from '../dossiers/cut-page.ts';
import { totalOf } from '../dossiers/totals.ts';
import { ApiParts } from '../parts.ts';
import { TheCaller, TheQuery } from '../routing/inputs.ts';
import { type QueryOf, Route } from '../routing/route.ts';

const SIGN = z.enum(['0', '1']);
const PLACE = z.tuple([SIGN, line(2), line(100), SIGN, line(300), id]);

@Controller()
export class DirectoryController {
  constructor(@Inject(ApiParts) private readonly parts: ApiParts) {}

  @Route(ROUTES.directory)
  async directory(
    @TheCaller() { organization, now }: Caller,
    @TheQuery() { cursor, limit, ...filter }: QueryOf<'directory'>,
  ): Promise<Page<DirectoryEntryView>> {
    const after = decodeParts(cursor, PLACE);
    const { exercise } = organization;
    const { rows, counted } = await inOrganization(this.parts.dataSource, organization.id, async (manager) => ({
      rows: await listDirectory(manager, exercise, { ...filter, after, limit: limit + 1 }),
      counted: await countDirectory(manager, exercise, { ...filter, limit: COUNTED + 1 }),
    }));
    const at = Temporal.Instant.from(now);
    const { items, next } = cutPage(rows, limit, ({ place }) => [...place]);
    const entries = items.map(({ opening, place: _place, ...row }) => ({
      ...row,
      opening: opening === null ? null : opennessAt(opening, row.zone, now),
      localTime: at.toZonedDateTimeISO(row.zone).toPlainTime().toString({ smallestUnit: 'minute' }),
    }));
    return { items: entries, next, total: totalOf(counted) };
  }

  @Route(ROUTES.parties)
  parties(@TheCaller() { organization: { id: own, exercise } }: Caller): Promise<DirectoryPartyView[]> {
    return inOrganization(this.parts.dataSource, own, (manager) => readParties(manager, exercise));
  }
}
