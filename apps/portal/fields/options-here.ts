/**
 * A person chooses here among what is on the dossier: identifiers, kinds of data, files, people, letters, reports,
 * legal holds.
 */
import { formatEnd, formatLocal, formatMoment } from '@comity/calendar/format';
import { objections } from '@comity/vocabulary/codes/outcomes';
import { sides } from '@comity/vocabulary/codes/people';
import { dataCategories, identifierTypes } from '@comity/vocabulary/codes/request';
import type { Option, Source } from '@comity/vocabulary/form';
import type { ItemOutcome } from '@comity/vocabulary/values/answers';
import type { ImpossibilityCode } from '@comity/vocabulary/values/assistance';
import { type Locale, wordOf } from '@comity/vocabulary/words';
import type { TargetView } from '@comity/contracts/http/dossier-part-views';
import { stateName } from '@comity/texts/state-name';
import type { MemberVisit } from '../web/visit.ts';
import { type AskedData, askedData, keptHolds, orderedData, type Subject } from './subject.ts';

export type OptionsOf = (visit: MemberVisit, subject: Subject) => Option[];

/** What the provider has answered gives the cause why nothing can be handed over. */
const CAUSE_OF: Partial<Record<ItemOutcome, ImpossibilityCode>> = {
  NO_DATA: 'IMPOSSIBLE_NO_DATA',
  NOT_HELD: 'IMPOSSIBLE_NOT_HELD',
  DELETED: 'IMPOSSIBLE_DELETED',
  ENCRYPTED: 'IMPOSSIBLE_ENCRYPTED',
};

export const onDossier = {
  ASKED_IDENTIFIERS: (visit, { dossier }) =>
    dossier.targets.filter((one) => !one.withdrawn).map((one) => identifier(visit, one)),
  WITHDRAWN_IDENTIFIERS: (visit, { dossier }) =>
    dossier.targets.filter((one) => one.withdrawn).map((one) => identifier(visit, one)),
  OBJECTED_IDENTIFIERS: (visit, { dossier }) =>
    dossier.targets
      .filter(({ withdrawn, objection }) => !withdrawn && objection !== null)
      .map((one) => identifier(visit, one)),
  QUESTIONED_IDENTIFIERS: (visit, { dossier }) =>
    dossier.targets
      .filter(({ withdrawn, clarified }) => !withdrawn && clarified === 'ASKED')
      .map((one) => identifier(visit, one)),
  ASKED_DATA: (visit, { dossier }) => askedData(dossier).map((one) => data(visit, one)),
  ORDERED_DATA: (visit, { dossier }) => orderedData(dossier).map((one) => ordered(visit, one)),
  KEPT_DATA: (visit, { dossier }) =>
    keptHolds(dossier)
      .flatMap(({ items }) => items)
      .map(({ target, value, category }) => ({
        value: `${target}/${category}`,
        text: dataText(visit, value, category),
      })),
  PRESERVED_DATA: (visit, { dossier }) =>
    keptHolds(dossier).map(({ id, preservedUntil }) => {
      const what = heldText(dossier, id, visit.locale);
      const until = formatEnd(preservedUntil, { reader: visit.zone, custodian: dossier.zone }, visit.locale);
      return { value: id, text: visit.t('act.hold_until', { what, until }) };
    }),
  EVIDENCE_FILES: (_visit, { files }) =>
    files
      .filter(({ status }) => status === 'COMPLETE')
      .map(({ id, name, size, sha256 }) => ({
        value: id,
        text: name,
        hint: `${String(size)} bytes · SHA-256 ${sha256 ?? ''}`,
      })),
  COLLEAGUES: ({ locale }, { dossier }) =>
    dossier.colleagues.map(({ id, office, name }) => ({ value: `${id}/${office}`, text: name[locale] })),
  UNACKNOWLEDGED_LETTERS: (visit, { dossier }) =>
    dossier.unacknowledgedLetters.map(({ letter, side, at }) => {
      const values = { side: wordOf(sides, side, visit.locale), at: formatLocal(at, visit.zone, visit.locale) };
      return { value: letter, text: visit.t('act.letter_of', values) };
    }),
  OTHER_PROVIDERS: ({ locale }, { dossier }) =>
    dossier.disclosures
      .filter(({ status }) => status === 'DISCLOSURE_REVIEW')
      .map(({ path, provider, state }, _index, all) => ({
        value: path ?? '',
        text: `${provider ?? ''} (${stateName(state ?? '', locale)})`,
        chosen: all.length === 1,
      })),
  PROVIDERS: ({ locale }, { dossier }) =>
    dossier.providers
      .map(({ code, name }) => ({ value: code, text: name[locale] }))
      .toSorted((a, b) => a.text.localeCompare(b.text, locale)),
  LEGAL_HOLDS: ({ locale }, { dossier }) =>
    (dossier.keeping?.legalHolds ?? []).map(({ id, reference, by }) => ({
      value: String(id),
      text: `${reference}, ${by[locale]}`,
    })),
} as const satisfies Partial<Record<Source, OptionsOf>>;

function identifier({ locale }: MemberVisit, target: TargetView): Option {
  return { value: target.id, text: identifierText(target, locale) };
}

/** Returns an identifier as it is offered and as it is read back. */
export function identifierText({ value, port, instant, zone, type }: TargetView, locale: Locale): string {
  const at = instant === '' ? [] : [formatMoment(instant, zone, locale)];
  const named = [`${value}${port === null ? '' : `:${String(port)}`}`, ...at].join(', ');
  return `${named} (${wordOf(identifierTypes, type, locale)})`;
}

function data(visit: MemberVisit, { value, target, category }: AskedData): Option {
  return { value, text: dataText(visit, target.value, category) };
}

function ordered(visit: MemberVisit, one: AskedData): Option {
  const { objection, outcomes } = one.target;
  const outcome = (outcomes as Partial<Record<string, string>>)[one.category] ?? '';
  return {
    ...data(visit, one),
    hint:
      objection === null ? null : visit.t('act.objected', { objection: wordOf(objections, objection, visit.locale) }),
    preset: (CAUSE_OF as Partial<Record<string, ImpossibilityCode>>)[outcome] ?? '',
  };
}

function dataText({ locale }: MemberVisit, identified: string, category: string): string {
  return dataWords(identified, category, locale);
}

function dataWords(identified: string, category: string, locale: Locale): string {
  return `${identified} – ${wordOf(dataCategories, category, locale)}`;
}

/** Returns the data that are held under the id of a hold; an id that the dossier does not know stays as it is. */
export function heldText({ holds }: Subject['dossier'], id: string, locale: Locale): string {
  const held = holds.find((one) => one.id === id)?.items ?? [];
  return held.length === 0 ? id : held.map(({ value, category }) => dataWords(value, category, locale)).join('; ');
}
