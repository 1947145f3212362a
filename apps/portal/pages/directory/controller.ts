/**
 * The directory says who can be reached where and when: it lists the offices of every State and provider with their
 * time now.
 */
import { Controller, Get } from '@nestjs/common';
import type { Locale } from '../../texts/catalogue.ts';
import { holdsRole } from '../../web/navigation.ts';
import { page, type Reply } from '../../web/reply.ts';
import { type MemberVisit, Visitor } from '../../web/visit.ts';

@Controller('directory')
export class DirectoryController {
  @Get()
  async show(@Visitor() visit: MemberVisit): Promise<Reply> {
    const entries = await visit.api.read('directory');
    const kinds = ['STATE', 'PROVIDER'].map((kind) => ({
      kind,
      entries: entries
        .filter(({ organization }) => organization.kind === kind)
        .map((entry) => ({ ...entry, languages: languageNames(entry.languages, visit.locale) })),
    }));
    return page('directory/template.njk', { kinds, mayAdd: holdsRole(visit.me, /^(REQ|RCV)_/) });
  }
}

/** Turns ISO 639 codes into "Spanish, English"; a code that has no name stays as it is. */
function languageNames(codes: readonly string[], locale: Locale): string {
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  return codes.map((code) => names.of(code) ?? code).join(', ');
}
