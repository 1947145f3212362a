/** Serves the access log to auditors, page by page, and as one file. */
import { Controller, Inject, StreamableFile } from '@nestjs/common';
import type { AccessLineView, AccessPersonView } from '@comity/contracts/http/access-views';
import type { Page } from '@comity/contracts/http/views';
import { ROUTES } from '@comity/contracts/http/routes';
import {
  type AccessLine,
  type AccessQuery,
  countAccesses,
  listAccesses,
  listAccessPeople,
} from '@comity/persistence/access-log';
import { inOrganization } from '@comity/persistence/context';
import { type Caller, shownZone } from '@comity/persistence/reads/caller';
import { writeTable } from '@comity/vocabulary/judges/csv';
import { spanOfDays } from '@comity/vocabulary/judges/local-day';
import { decodeCursor, encodeCursor } from '../dossiers/cursor.ts';
import { totalOf } from '../dossiers/totals.ts';
import { ApiParts } from '../parts.ts';
import { TheCaller, TheQuery } from '../routing/inputs.ts';
import { type QueryOf, Route } from '../routing/route.ts';

/** A longer period is exported in several files. */
const EXPORTED = 10_000;
const COLUMNS = ['at', 'member', 'address', 'kind', 'route', 'dossier', 'code', 'number'] as const;

@Controller()
export class AccessLogController {
  constructor(@Inject(ApiParts) private readonly parts: ApiParts) {}

  @Route(ROUTES.accessPeople)
  people(@TheCaller() { organization }: Caller): Promise<AccessPersonView[]> {
    return inOrganization(this.parts.dataSource, organization.id, listAccessPeople);
  }

  @Route(ROUTES.accessLog)
  async list(
    @TheCaller() caller: Caller,
    @TheQuery() { cursor, limit, ...asked }: QueryOf<'accessLog'>,
  ): Promise<Page<AccessLineView>> {
    const query = queryOf(caller, asked);
    const after = decodeCursor(cursor);
    const { rows, counted } = await inOrganization(this.parts.dataSource, caller.organization.id, async (manager) => ({
      rows: await listAccesses(manager, query, { after, limit: limit + 1 }),
      counted: await countAccesses(manager, query),
    }));
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    const next = rows.length > limit && last !== undefined ? encodeCursor([last.at, last.id]) : null;
    return { items, next, total: totalOf(counted) };
  }

  @Route(ROUTES.accessLogExport)
  async export(@TheCaller() caller: Caller, @TheQuery() asked: QueryOf<'accessLogExport'>): Promise<StreamableFile> {
    const rows = await inOrganization(this.parts.dataSource, caller.organization.id, (manager) =>
      listAccesses(manager, queryOf(caller, asked), { after: null, limit: EXPORTED }),
    );
    const text = writeTable(
      COLUMNS,
      rows.map((row) => COLUMNS.map((column) => cell(row, column, caller.locale))),
    );
    return new StreamableFile(Buffer.from(text), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="access-log.csv"',
    });
  }
}

/** Days are those of the zone in which the page shows each line. */
function queryOf(caller: Caller, { from, to, ...query }: QueryOf<'accessLogExport'>): AccessQuery {
  return { ...query, ...spanOfDays({ from, to }, shownZone(caller)) };
}

function cell(row: AccessLine, column: (typeof COLUMNS)[number], locale: Caller['locale']): string {
  return column === 'member' ? (row.member?.[locale] ?? '') : String(row[column] ?? '');
}
