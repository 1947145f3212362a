/** Auditors see who asked for what in their organization, narrow the list, and take it with them. */
import { Controller, Get } from '@nestjs/common';
import { ACCESS_KINDS } from '@comity/vocabulary/values/access-kinds';
import { domainText, hasDomainText } from '../../texts/domain-text.ts';
import { isDate } from '../../web/local-time.ts';
import { queryIn } from '../../web/own-path.ts';
import type { FieldError } from '../../web/posted-form.ts';
import { FileReply, page, type Reply } from '../../web/reply.ts';
import { type MemberVisit, Visitor } from '../../web/visit.ts';

const FIELDS = ['kind', 'member', 'dossier', 'from', 'to'] as const;
type Values = Record<(typeof FIELDS)[number], string>;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const PATH = '/access-log';

@Controller('access-log')
export class AccessLogController {
  @Get()
  async show(@Visitor() visit: MemberVisit): Promise<Reply> {
    const { values, errors, query } = readFilter(visit);
    const found =
      errors.length > 0
        ? { items: [], next: null, total: { count: 0, more: false } }
        : await visit.api.read('accessLog', { query: Object.fromEntries(query) });
    const people = await visit.api.read('accessPeople');
    const to = (cursor: string | null): string => addressWith(PATH, query, cursor);
    const data = {
      values,
      errors,
      kinds: ACCESS_KINDS,
      people: people.map(({ id, name, active }) => ({
        id,
        name: active ? name[visit.locale] : visit.t('access-log.suspended', { name: name[visit.locale] }),
      })),
      items: found.items.map((one) => ({ ...one, reason: one.code === null ? null : reasonOf(visit, one.code) })),
      total: found.total,
      first: query.has('cursor') ? to(null) : null,
      next: found.next === null ? null : to(found.next),
      file: addressWith(`${PATH}/file`, query, null),
    };
    return page('access-log/template.njk', data, errors.length > 0 ? 400 : 200);
  }

  @Get('file')
  async file(@Visitor() visit: MemberVisit): Promise<FileReply> {
    const { query, errors } = readFilter(visit);
    query.delete('cursor');
    return new FileReply(
      await visit.api.file('accessLogExport', { query: errors.length > 0 ? {} : Object.fromEntries(query) }),
    );
  }
}

function readFilter(visit: MemberVisit): { values: Values; errors: FieldError[]; query: URLSearchParams } {
  const asked = queryIn(visit.url);
  const value = (name: string): string => (asked.get(name) ?? '').trim();
  const values = Object.fromEntries(FIELDS.map((name) => [name, value(name)])) as Values;
  const query = new URLSearchParams();
  for (const name of [...FIELDS, 'cursor']) if (value(name) !== '') query.set(name, value(name));
  return { values, errors: mistakes(visit, values), query };
}

function mistakes(visit: MemberVisit, { kind, member, dossier, from, to }: Values): FieldError[] {
  const wrong = (field: keyof Values, key: string): FieldError => ({
    field,
    message: visit.t(key, { label: visit.t(`access-log.${field}`) }),
  });
  return [
    kind !== '' && !ACCESS_KINDS.some((one) => one === kind) ? wrong('kind', 'core.choose') : null,
    member !== '' && !ID.test(member) ? wrong('member', 'core.choose') : null,
    dossier !== '' && !ID.test(dossier) ? wrong('dossier', 'access-log.no_id') : null,
    from !== '' && !isDate(from) ? wrong('from', 'core.not_a_date') : null,
    to !== '' && !isDate(to) ? wrong('to', 'core.not_a_date') : null,
  ].filter((one) => one !== null);
}

function addressWith(path: string, query: URLSearchParams, cursor: string | null): string {
  const copy = new URLSearchParams(query);
  copy.delete('cursor');
  if (cursor !== null) copy.set('cursor', cursor);
  return copy.size === 0 ? path : `${path}?${copy.toString()}`;
}

function reasonOf({ locale }: MemberVisit, code: string): string {
  const group = ['problems', 'refusals'].find((one) => hasDomainText(locale, one, code));
  return group === undefined ? code : domainText(locale, group, code);
}
