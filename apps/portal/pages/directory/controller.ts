/**
 * The directory says who can be reached where and when: it lists the offices of every State and provider with their
 * time now.
 */
import { Controller, Get, Query } from '@nestjs/common';
import type { Locale } from '../../texts/catalogue.ts';
import { holdsRole } from '../../web/navigation.ts';
import { page, type Reply } from '../../web/reply.ts';
import { type MemberVisit, Visitor } from '../../web/visit.ts';

@Controller('directory')
export class DirectoryController {
  @Get()
  async show(
    @Visitor() visit: MemberVisit,
    @Query('q') typed = '',
    @Query('state') state = '',
    @Query('cursor') cursor?: string,
  ): Promise<Reply> {
    const q = typed.trim();
    const asked = new URLSearchParams({ ...(q === '' ? {} : { q }), ...(state === '' ? {} : { state }) });
    const query = { ...Object.fromEntries(asked), ...(cursor === undefined ? {} : { cursor }) };
    const { items, next, total } = await visit.api.read('directory', { query });
    const kinds = [...Map.groupBy(items, ({ organization }) => organization.kind)].map(([kind, entries]) => ({
      kind,
      entries: entries.map((entry) => ({ ...entry, languages: languageNames(entry.languages, visit.locale) })),
    }));
    const parties = await visit.api.read('parties');
    const data = {
      kinds,
      total,
      shown: items.length,
      q,
      state,
      states: [...new Map(parties.filter(({ kind }) => kind === 'STATE').map((one) => [one.state, one])).values()],
      first: cursor === undefined ? null : addressOf(asked, null),
      next: next === null ? null : addressOf(asked, next),
      mayAdd: holdsRole(visit.me, /^(REQ|RCV)_/),
    };
    return page('directory/template.njk', data);
  }
}

function addressOf(asked: URLSearchParams, cursor: string | null): string {
  const query = new URLSearchParams({ ...Object.fromEntries(asked), ...(cursor === null ? {} : { cursor }) });
  return query.size === 0 ? '/directory' : `/directory?${query.toString()}`;
}

/** Turns ISO 639 codes into "Spanish, English"; a code that has no name stays as it is. */
function languageNames(codes: readonly string[], locale: Locale): string {
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  return codes.map((code) => names.of(code) ?? code).join(', ');
}
