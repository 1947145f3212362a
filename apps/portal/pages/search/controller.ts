/** A person searches among the dossiers that they may see: by reference, identifier, State, status, side and date. */
import { Controller, Get } from '@nestjs/common';
import { page, type Reply } from '../../web/reply.ts';
import { type MemberVisit, Visitor } from '../../web/visit.ts';
import { choicesOf, isNarrowed, pagesOf, readSearch } from './query.ts';

@Controller('search')
export class SearchController {
  @Get()
  async search(@Visitor() visit: MemberVisit): Promise<Reply> {
    const asked = readSearch(visit);
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
