/**
 * The conditions of a list are typed into a form, judged, and then stand in the address, but for the words that are
 * sought: these may be somebody's account, so the api keeps them under an id that means nothing.
 */
import { LONGEST_IDENTIFIER, URGENCIES } from '@comity/vocabulary/values/request-codes';
import { statusesAt } from '@comity/texts/text';
import { STATUSES, STATUSES_AT } from '@comity/vocabulary/values/statuses';
import { domainText } from '../../texts/domain-text.ts';
import { strangeCharacter } from '@comity/vocabulary/judges/writing';
import { isDate } from '../../web/local-time.ts';
import { queryIn } from '../../web/own-path.ts';
import type { FieldError } from '../../web/posted-form.ts';
import type { DirectoryEntryView } from '@comity/contracts/http/organization-views';
import { ApiFailure } from '../../api/client.ts';
import type { MemberVisit, Visit } from '../../web/visit.ts';

export const SIDES = ['requesting', 'receiving', 'provider'] as const;

/** These fields stand in the form, in the address and in the api's query, in the order of the page. */
const CODES = ['state', 'status', 'side', 'urgency', 'provider', 'dueBefore', 'responsible', 'from', 'to'] as const;
export const FIELDS = ['q', ...CODES] as const;
export type SearchValues = Record<(typeof FIELDS)[number], string>;

export interface Search {
  values: SearchValues;
  errors: FieldError[];
  /** The api's query leaves out what was not filled in; `cursor` asks for a further page. */
  query: URLSearchParams;
  /** These parameters say how a list is shown, and stay in the address from page to page. */
  view: URLSearchParams;
}

/** `list` is one of two lists under one address, and `compact` has a line for each row. */
const VIEW = ['list', 'compact'] as const;

/** These words name fields that a list calls otherwise, by key. */
export type Labels = Partial<Record<keyof SearchValues, string>>;

/** Reads what a form has posted, or else the address. */
export async function readSearch(visit: Visit, labels: Labels = {}): Promise<Search> {
  const address = queryIn(visit.url);
  const value = (name: string): string =>
    visit.method === 'POST' ? visit.form.text(name) : (address.get(name) ?? '').trim();
  const query = new URLSearchParams();
  for (const name of [...CODES, 'search', 'cursor']) if (value(name) !== '') query.set(name, value(name));
  const view = new URLSearchParams();
  for (const name of VIEW) if (value(name) !== '') view.set(name, value(name));
  const kept = query.get('search');
  const q = kept === null ? (visit.method === 'POST' ? value('q') : '') : await keptWords(visit, kept);
  const values = { ...Object.fromEntries(CODES.map((name) => [name, value(name)])), q: q ?? '' } as SearchValues;
  const expired = q === null ? [{ field: 'q', message: visit.t('search.expired') }] : [];
  return { values, errors: [...expired, ...mistakes(visit, values, labels)], query, view };
}

/** Returns the address under which the conditions that a form has posted are looked at. */
export async function addressOf(visit: Visit, path: string, { values, query, view }: Search): Promise<string> {
  const asked = new URLSearchParams([...view, ...query]);
  if (values.q !== '') {
    const kept = await visit.api.send('keepSearch', { body: { q: values.q } });
    if (!kept.ok) throw new ApiFailure(kept.status, kept.problem);
    asked.set('search', kept.value.id);
  }
  return asked.size === 0 ? path : `${path}?${asked.toString()}`;
}

/** Returns null where they are no longer kept. */
async function keptWords(visit: Visit, id: string): Promise<string | null> {
  try {
    return (await visit.api.read('search', { params: { id } })).q;
  } catch (error) {
    if (error instanceof ApiFailure && error.status === 404) return null;
    throw error;
  }
}

function mistakes(visit: Visit, values: SearchValues, labels: Labels): FieldError[] {
  const wrong = (field: keyof SearchValues, key: string, more: Record<string, string | number> = {}): FieldError => ({
    field,
    message: visit.t(key, { label: visit.t(labels[field] ?? 'search.' + field), ...more }),
  });
  const { q, state, status, side, urgency, responsible, dueBefore, from, to } = values;
  const strange = strangeCharacter(q);
  return [
    q.length > LONGEST_IDENTIFIER ? wrong('q', 'core.too_long', { max: LONGEST_IDENTIFIER }) : null,
    strange === null ? null : wrong('q', 'core.control_characters', { ...strange }),
    state !== '' && !/^[A-Z]{2}$/.test(state) ? wrong('state', 'core.choose') : null,
    status !== '' && !STATUSES.some((one) => one === status) ? wrong('status', 'core.choose') : null,
    side !== '' && !SIDES.some((one) => one === side) ? wrong('side', 'core.choose') : null,
    urgency !== '' && !URGENCIES.some((one) => one === urgency) ? wrong('urgency', 'core.choose') : null,
    responsible !== '' && responsible !== 'me' ? wrong('responsible', 'core.choose') : null,
    dueBefore !== '' && !isDate(dueBefore) ? wrong('dueBefore', 'core.not_a_date') : null,
    from !== '' && !isDate(from) ? wrong('from', 'core.not_a_date') : null,
    to !== '' && !isDate(to) ? wrong('to', 'core.not_a_date') : null,
    isDate(from) && isDate(to) && to < from ? wrong('to', 'search.reversed') : null,
  ].filter((one) => one !== null);
}

/** Returns the address of the same list on its first page, and on the page that follows, where there are such. */
export function pagesOf(
  path: string,
  { query, view }: Pick<Search, 'query' | 'view'>,
  next: string | null,
): { first: string | null; next: string | null } {
  const to = (cursor: string | null): string => {
    const copy = new URLSearchParams([...view, ...query]);
    copy.delete('cursor');
    if (cursor !== null) copy.set('cursor', cursor);
    const asked = copy.toString();
    return asked === '' ? path : `${path}?${asked}`;
  };
  return { first: query.has('cursor') ? to(null) : null, next: next === null ? null : to(next) };
}

/** Returns what people choose from to narrow a list. */
export async function choicesOf(visit: MemberVisit): Promise<Choices> {
  const parties = await visit.api.read('parties');
  const of = (kind: string): Choices['states'] => parties.filter((one) => one.kind === kind);
  const states = new Map(of('STATE').map((one) => [one.state, one]));
  return {
    states: [...states.values()],
    providers: of('PROVIDER'),
    codes: { SIDES, URGENCIES },
    statusChoices: statusChoices(visit),
  };
}

/** Offers the statuses of the sides at which this person works, in the words of these sides. */
function statusChoices({ me, locale }: MemberVisit): Choices['statusChoices'] {
  const roles = me.offices.flatMap((office) => office.roles);
  const own = SIDES.filter((side) => roles.some((role) => role.startsWith(ROLES_BEGIN[side])));
  const sides = own.length > 0 ? own : SIDES;
  return STATUSES.flatMap((status) => {
    const at = sides.filter((side) => STATUSES_AT[side].some((one) => one === status));
    const words = new Set(at.map((side) => domainText(locale, statusesAt(side), status)));
    return words.size === 0 ? [] : [{ value: status, text: [...words].join(' / ') }];
  });
}

/** Auditors and translators have no side of their own. */
const ROLES_BEGIN = { requesting: 'REQ_', receiving: 'RCV_', provider: 'PROVIDER_' } as const;

type Organization = DirectoryEntryView['organization'];
export interface Choices {
  states: Organization[];
  providers: Organization[];
  codes: { SIDES: readonly string[]; URGENCIES: readonly string[] };
  statusChoices: { value: string; text: string }[];
}

export function isCompact({ view }: Search): boolean {
  return view.get('compact') === '1';
}

/** Returns the address of the same list, first page, in the other form: with a line or with details for each row. */
export function otherForm(path: string, { query, view }: Search): string {
  const asked = new URLSearchParams([...view, ...query]);
  asked.delete('cursor');
  if (asked.get('compact') === '1') asked.delete('compact');
  else asked.set('compact', '1');
  return asked.size === 0 ? path : `${path}?${asked.toString()}`;
}

export function isNarrowed({ values }: Search): boolean {
  return FIELDS.some((field) => values[field] !== '');
}
