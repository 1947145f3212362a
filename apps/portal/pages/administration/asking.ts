/** The fields of an act of administration ask their questions about the organization that the page has read. */
import type { AdministrationView } from '@comity/contracts/http/administration-views';
import { formatEnd, formatInstant } from '@comity/calendar/format';
import { ADMINISTRATION_ACTS } from '@comity/vocabulary/administration/acts';
import { ADMINISTRATION_SOURCES, type AdministrationSource, type Asking, type Option } from '@comity/vocabulary/form';
import type { Fields } from '@comity/vocabulary/field';
import type { Reader } from '@comity/vocabulary/reader';
import { inLocale } from '@comity/vocabulary/words';
import { labelOf } from '../../fields/inputs.ts';
import { endOfDay, instantOf, isDate, localOf } from '../../web/local-time.ts';
import type { MemberVisit } from '../../web/visit.ts';
import { shiftInWords } from '../rota/shift-in-words.ts';

/** Choices are made among these: those of the whole organization, or those that concern one person. */
export type Offered = Pick<AdministrationView, 'offices' | 'shifts' | 'invitations' | 'absences' | 'changes'> & {
  people: readonly Pick<AdministrationView['people'][number], 'id' | 'name' | 'email'>[];
};

/** These offices have a rota. */
export const isDesk = ({ kind }: Offered['offices'][number]): boolean => kind === 'CONTACT_POINT_24_7';

type OptionsOf = (visit: MemberVisit, view: Offered) => Option[];

const OPTIONS: Record<AdministrationSource, OptionsOf> = {
  PEOPLE: ({ locale }, { people }) =>
    people.map(({ id, name, email }) => ({ value: id, text: `${name[locale]} <${email}>` })),
  OFFICES: ({ locale }, { offices }) => offices.map(({ id, name }) => ({ value: id, text: name[locale] })),
  DESKS: ({ locale }, { offices }) => offices.filter(isDesk).map(({ id, name }) => ({ value: id, text: name[locale] })),
  SHIFTS: ({ locale }, { shifts, people }) =>
    shifts.map((shift) => {
      const who = people.find(({ id }) => id === shift.person)?.name[locale] ?? '';
      return { value: shift.id, text: [who, shiftInWords(shift, locale)].filter((part) => part !== '').join(', ') };
    }),
  INVITATIONS: (_visit, { invitations }) =>
    invitations
      .filter(({ status }) => status === 'SENT' || status === 'OPENED')
      .map(({ id, name, email }) => ({ value: id, text: `${name} <${email}>` })),
  ABSENCES: ({ locale, zone }, { absences }) =>
    absences.map(({ id, personName, from, until }) => {
      const zones = { reader: zone, custodian: zone };
      const time = `${formatInstant(from, zones, locale)} – ${formatEnd(until, zones, locale)}`;
      return { value: id, text: `${personName[locale]}, ${time}` };
    }),
  CHANGES: ({ locale }, { changes }) =>
    changes.map(({ id, act }) => ({ value: id, text: inLocale(ADMINISTRATION_ACTS[act].words.do, locale) })),
};

export function askingOf(visit: MemberVisit, view: Offered): Asking {
  return {
    locale: visit.locale,
    kind: 'PRESERVATION',
    now: visit.me.now,
    options: (source) =>
      ADMINISTRATION_SOURCES.filter((one) => one === source).flatMap((one) => OPTIONS[one](visit, view)),
    preset: () => [],
    values: {},
    readInstant: (local) => instantOf(local, visit.zone),
    localOf: (instant) => localOf(instant, visit.zone),
    endOfDay: (date) => endOfDay(date, visit.zone),
    isDay: isDate,
  };
}

export interface Told {
  label: string;
  value: string;
}

/** Says the details of an act: who and where by name, everything else by the words of its field. */
export function detailsInWords(
  visit: MemberVisit,
  view: AdministrationView,
  { act, detail }: Pick<AdministrationView['changes'][number], 'act' | 'detail'>,
): Told[] {
  const asking = askingOf(visit, view);
  const named = new Map(
    ADMINISTRATION_SOURCES.flatMap((one) => asking.options(one).map(({ value, text }) => [value, text])),
  );
  const reader = readerOf(visit);
  const fields: Fields = ADMINISTRATION_ACTS[act].fields;
  return Object.entries(fields).flatMap(([name, field]) => {
    const value = detail[name];
    if (value === undefined || value === null) return [];
    const known = typeof value === 'string' ? named.get(value) : undefined;
    const lines = known === undefined ? field.words(value, reader) : [known];
    return [{ label: labelOf(field, asking), value: lines.join('\n') || visit.t('core.none') }];
  });
}

function readerOf({ locale, zone }: MemberVisit): Reader {
  const same = (value: string): string => value;
  return {
    locale,
    kind: 'PRESERVATION',
    instant: (at) => formatInstant(at, { reader: zone, custodian: zone }, locale),
    term: same,
    day: same,
    target: same,
    identifier: same,
    hold: same,
    state: same,
    provider: same,
    person: same,
    rule: same,
    act: same,
    message: same,
    clock: same,
    file: same,
  };
}
