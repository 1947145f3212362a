/** Administrators and auditors read what was changed, and who could do what on a day. */
import { Controller, Get, Query } from '@nestjs/common';
import type { AdministrationEventView } from '@comity/contracts/http/administration-views';
import { ADMINISTRATION_ACTS, isAdministrationAct } from '@comity/vocabulary/administration/acts';
import { administrationEvents } from '@comity/vocabulary/administration/events';
import { inLocale, wordOf } from '@comity/vocabulary/words';
import { isDate, localOf } from '../../web/local-time.ts';
import { page, type Reply } from '../../web/reply.ts';
import { type MemberVisit, Visitor } from '../../web/visit.ts';

@Controller('administration')
export class AdministrationHistoryController {
  @Get('history')
  async history(@Visitor() visit: MemberVisit, @Query('cursor') cursor?: string): Promise<Reply> {
    const { items, next, total } = await visit.api.read('administrationHistory', {
      query: cursor === undefined ? {} : { cursor },
    });
    const data = {
      items: items.map((one) => ({ ...one, did: didIn(visit, one), facts: factsOf(one) })),
      total,
      first: cursor === undefined ? null : '/administration/history',
      next: next === null ? null : `/administration/history?cursor=${encodeURIComponent(next)}`,
    };
    return page('administration/history.njk', data);
  }

  @Get('rights')
  async rights(
    @Visitor() visit: MemberVisit,
    @Query('day') asked = '',
    @Query('cursor') cursor?: string,
  ): Promise<Reply> {
    const today = localOf(visit.me.now, visit.zone).slice(0, 'YYYY-MM-DD'.length);
    const typed = asked.trim() || today;
    const valid = isDate(typed);
    const day = valid ? typed : today;
    const { items, next, total } = await visit.api.read('rights', {
      query: { day, ...(cursor === undefined ? {} : { cursor }) },
    });
    const at = (more: string | null): string =>
      `/administration/rights?day=${day}${more === null ? '' : `&cursor=${encodeURIComponent(more)}`}`;
    const errors = valid
      ? []
      : [{ field: 'day', message: visit.t('core.not_a_date', { label: visit.t('administration.day') }) }];
    const data = {
      typed,
      day,
      items,
      total,
      errors,
      first: cursor === undefined ? null : at(null),
      next: next === null ? null : at(next),
    };
    return page('administration/rights.njk', data, valid ? 200 : 400);
  }
}

function didIn({ locale }: MemberVisit, { code }: AdministrationEventView): string {
  return isAdministrationAct(code)
    ? inLocale(ADMINISTRATION_ACTS[code].words.done, locale)
    : wordOf(administrationEvents, code, locale);
}

/** The details stand as they are in the ledger: their digest is that of the entry. */
const factsOf = ({ detail }: AdministrationEventView): string => JSON.stringify(detail, null, 2);
