/** A person searches among the dossiers that they may see: by reference, identifier, State, status, side and date. */
import { Controller, Get } from '@nestjs/common';
import { page, type Reply } from '../../web/reply.ts';
import { type MemberVisit, Visitor } from '../../web/visit.ts';
import { FIELDS, readSearch, SIDES, STATUSES } from './query.ts';

@Controller('search')
export class SearchController {
  @Get()
  async search(@Visitor() visit: MemberVisit): Promise<Reply> {
    const { values, errors, query } = readSearch(visit);
    const directory = await visit.api.read('directory');
    const states = directory.filter(({ organization }) => organization.kind === 'STATE');
    const found =
      errors.length > 0
        ? { items: [], next: null }
        : await visit.api.read('dossiers', { query: Object.fromEntries(query) });
    const data = {
      values,
      errors,
      items: found.items,
      filtered: FIELDS.some((field) => values[field] !== ''),
      first: query.has('cursor') ? `/search?${without(query, 'cursor')}` : null,
      next: found.next === null ? null : `/search?${without(query, 'cursor', found.next)}`,
      codes: { SIDES, STATUSES },
      states: [...new Map(states.map(({ organization }) => [organization.state, organization])).values()],
    };
    return page('search/template.njk', data, errors.length > 0 ? 400 : 200);
  }
}

function without(query: URLSearchParams, name: string, value: string | null = null): string {
  const copy = new URLSearchParams(query);
  if (value === null) copy.delete(name);
  else copy.set(name, value);
  return copy.toString();
}
