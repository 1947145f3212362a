/** The page shows everything that is held, with the countdown of both clocks; the hold that ends first comes first. */
import { Controller, Get, Query } from '@nestjs/common';
import { page, type Reply } from '../../web/reply.ts';
import { type MemberVisit, Visitor } from '../../web/visit.ts';
import { earlierOf, endOf } from './clocks.ts';

/** A hold takes a hand's breadth on a telephone, so that a page has few. */
const ON_A_PAGE = 20;

@Controller('holds')
export class HoldsController {
  @Get()
  async show(@Visitor() visit: MemberVisit, @Query('cursor') cursor?: string): Promise<Reply> {
    const asked = { limit: ON_A_PAGE, ...(cursor === undefined ? {} : { cursor }) };
    const { items, next, total } = await visit.api.read('holds', { query: asked });
    return page('holds/template.njk', {
      holds: items
        .toSorted((a, b) => endOf(a).localeCompare(endOf(b)))
        .map((hold) => ({ ...hold, earlier: earlierOf(hold) })),
      total,
      first: cursor === undefined ? null : '/holds',
      next: next === null ? null : `/holds?cursor=${encodeURIComponent(next)}`,
    });
  }
}
