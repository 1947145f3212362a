/**
 * This page shows the organization's ledger: its head, and any entry with the proof that it is in it (RFC 6962 section
 * 2.1.1).
 */
import { Controller, Get, Query } from '@nestjs/common';
import type { InclusionView } from '@comity/contracts/http/organization-views';
import { ApiFailure } from '../../api/client.ts';
import type { FieldError } from '../../web/posted-form.ts';
import { page, type Reply } from '../../web/reply.ts';
import { type MemberVisit, Visitor } from '../../web/visit.ts';

@Controller('ledger')
export class LedgerController {
  @Get()
  async show(@Visitor() visit: MemberVisit, @Query('index') asked = ''): Promise<Reply> {
    const head = await visit.api.read('ledgerHead');
    const index = asked.trim();
    const found = index === '' ? null : await entryAt(visit, index, head.size);
    const errors: FieldError[] = index !== '' && found === null ? [noSuchEntry(visit, head.size)] : [];
    const data = { head, index, found, entry: found && readable(found.entry), errors };
    return page('ledger/template.njk', data, errors.length > 0 ? 404 : 200);
  }
}

/**
 * Returns null where there is no such entry. The entry is proven against the head that the page shows, because the
 * ledger may grow meanwhile.
 */
async function entryAt(visit: MemberVisit, index: string, size: number): Promise<InclusionView | null> {
  if (!/^\d{1,15}$/.test(index) || Number(index) >= size) return null;
  try {
    return await visit.api.read('ledgerEntry', { params: { index: Number(index) }, query: { size } });
  } catch (error) {
    if (error instanceof ApiFailure && error.status === 404) return null;
    throw error;
  }
}

function noSuchEntry(visit: MemberVisit, size: number): FieldError {
  if (size === 0) return { field: 'index', message: visit.t('ledger.empty') };
  return { field: 'index', message: visit.t('ledger.unknown', { last: size - 1 }) };
}

/** Indents the entry for reading; what was hashed is the one line beside it. */
function readable(entry: string): string {
  try {
    return JSON.stringify(JSON.parse(entry), null, 2);
  } catch {
    return entry;
  }
}
