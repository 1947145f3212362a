/** The page shows everything that is held, with the countdown of both clocks; the hold that ends first comes first. */
import { Controller, Get, Post } from '@nestjs/common';
import { page, redirect, type Reply } from '../../web/reply.ts';
import { type MemberVisit, Visitor } from '../../web/visit.ts';
import { addressOf, choicesOf, isNarrowed, pagesOf, readSearch, type Search } from '../search/query.ts';
import { earlierOf, endOf } from './clocks.ts';

/** A hold takes a hand's breadth on a telephone, so that a page has few. */
const ON_A_PAGE = 20;
const PATH = '/holds';

@Controller('holds')
export class HoldsController {
  @Get()
  async show(@Visitor() visit: MemberVisit): Promise<Reply> {
    return this.list(visit, await readSearch(visit));
  }

  @Post()
  async narrow(@Visitor() visit: MemberVisit): Promise<Reply> {
    const asked = await readSearch(visit);
    if (asked.errors.length > 0) return this.list(visit, asked);
    return redirect(await addressOf(visit, PATH, asked));
  }

  private async list(visit: MemberVisit, asked: Search): Promise<Reply> {
    const { values, errors, query } = asked;
    const found =
      errors.length > 0
        ? { items: [], next: null, total: { count: 0, more: false } }
        : await visit.api.read('holds', { query: { ...Object.fromEntries(query), limit: ON_A_PAGE } });
    const data = {
      values,
      errors,
      holds: found.items
        .toSorted((a, b) => endOf(a).localeCompare(endOf(b)))
        .map((hold) => ({ ...hold, earlier: earlierOf(hold) })),
      total: found.total,
      filtered: isNarrowed(asked),
      ...pagesOf(PATH, asked, found.next),
      ...(await choicesOf(visit)),
    };
    return page('holds/template.njk', data, errors.length > 0 ? 400 : 200);
  }
}
