/** The search reads its words from the address line and judges them before the api sees them. */
import { statuses } from '@comity/vocabulary/codes/statuses';
import { strangeCharacter } from '@comity/vocabulary/judges/writing';
import { isDate } from '../../web/local-time.ts';
import type { FieldError } from '../../web/posted-form.ts';
import type { Visit } from '../../web/visit.ts';

export const SIDES = ['requesting', 'receiving', 'provider'] as const;
export const STATUSES = Object.keys(statuses);
const LONGEST = 320;

/** These fields stand in the form and in the api's query, in the order of the page. */
export const FIELDS = ['q', 'state', 'status', 'side', 'from', 'to'] as const;
export type SearchValues = Record<(typeof FIELDS)[number], string>;

export interface Search {
  values: SearchValues;
  errors: FieldError[];
  /** The api's query leaves out what was not filled in; `cursor` asks for a further page. */
  query: URLSearchParams;
}

export function readSearch(visit: Visit): Search {
  const asked = new URL(visit.url, 'http://portal.invalid').searchParams;
  const value = (name: string): string => (asked.get(name) ?? '').trim();
  const values = Object.fromEntries(FIELDS.map((name) => [name, value(name)])) as SearchValues;
  const query = new URLSearchParams();
  for (const name of [...FIELDS, 'cursor']) if (value(name) !== '') query.set(name, value(name));
  return { values, errors: mistakes(visit, values), query };
}

function mistakes(visit: Visit, values: SearchValues): FieldError[] {
  const wrong = (field: keyof SearchValues, key: string, more: Record<string, string | number> = {}): FieldError => ({
    field,
    message: visit.t(key, { label: visit.t('search.' + field), ...more }),
  });
  const { q, state, status, side, from, to } = values;
  const strange = strangeCharacter(q);
  return [
    q.length > LONGEST ? wrong('q', 'core.too_long', { max: LONGEST }) : null,
    strange === null ? null : wrong('q', 'core.control_characters', { ...strange }),
    state !== '' && !/^[A-Z]{2}$/.test(state) ? wrong('state', 'core.choose') : null,
    status !== '' && !STATUSES.includes(status) ? wrong('status', 'core.choose') : null,
    side !== '' && !SIDES.some((one) => one === side) ? wrong('side', 'core.choose') : null,
    from !== '' && !isDate(from) ? wrong('from', 'core.not_a_date') : null,
    to !== '' && !isDate(to) ? wrong('to', 'core.not_a_date') : null,
    isDate(from) && isDate(to) && to < from ? wrong('to', 'search.reversed') : null,
  ].filter((one) => one !== null);
}
