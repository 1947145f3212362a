/** A person searches among the dossiers that they may see: by reference, identifier, State, status, side and date. */
import { Controller, Get, Post } from '@nestjs/common';
import { page, redirect, type Reply } from '../../web/reply.ts';
import { type MemberVisit, Visitor } from '../../web/visit.ts';
import { addressOf, choicesOf, isNarrowed, pagesOf, readSearch, type Search } from './query.ts';

@Controller('search')
export class SearchController {
  @Get()
  async search(@Visitor() visit: MemberVisit): Promise<Reply> {
    return this.list(visit, await readSearch(visit));
  }

  @Post()
  async narrow(@Visitor() visit: MemberVisit): Promise<Reply> {
    const asked = await readSearch(visit);
    if (asked.errors.length > 0) return this.list(visit, asked);
    return redirect(await addressOf(visit, '/search', asked));
  }

  private async list(visit: MemberVisit, asked: Search): Promise<Reply> {
    const { values, errors, query } = asked;
    const found =
      errors.length > 0
        ? { items: [], next: null, total: { count: 0, more: false } }
        : await visit.api.read('dossiers', { query: Object.fromEntries(query) });
    const data = {
      values,
      errors,
      items: found.items,
      total: found.total,
      filtered: isNarrowed(asked),
      ...pagesOf('/search', asked, found.next),
      ...(await choicesOf(visit)),
    };
    return page('search/template.njk', data, errors.length > 0 ? 400 : 200);
  }
}
