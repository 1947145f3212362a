/**
 * A person chooses here among what the rules pinned to the dossier allow or ask for; each choice names the rule on
 * which it rests.
 */
import { coerciveMeasures, languages } from '@comity/vocabulary/codes/decisions';
import { grounds } from '@comity/vocabulary/codes/grounds';
import { conditions, elements } from '@comity/vocabulary/codes/law';
import { dataCategories, offences } from '@comity/vocabulary/codes/request';
import { orderKindLines, sequelWords } from '@comity/vocabulary/fields/order-kind';
import { noticeRisks } from '@comity/vocabulary/codes/outcomes';
import type { Option, Source } from '@comity/vocabulary/form';
import { offencesIn } from '@comity/vocabulary/values/request-codes';
import { wordOf } from '@comity/vocabulary/words';
import type { DossierView } from '@comity/contracts/http/views';
import { ruleLine } from '@comity/texts/shown/layout';
import { stateName } from '@comity/texts/state-name';
import { statesByName } from '../texts/states.ts';
import type { MemberVisit } from '../web/visit.ts';
import type { OptionsOf } from './options-here.ts';

export const inLaw = {
  /**
   * Only grounds that the rules allow at this stage (docs/rules 1.9), and of these none that reaches only a part of what the
   * request names.
   */
  REFUSAL_GROUNDS: (visit, { dossier }) =>
    (dossier.snapshot?.refusalGrounds ?? [])
      .filter(({ reaches }) => reaches === undefined || dossier.snapshot?.offenceClass !== 'MIXED')
      .map((ground) => {
        const { code, rule } = ground;
        const option = resting(visit, dossier, { value: code, text: wordOf(grounds, code, visit.locale), rule });
        const said = wordsOfGround(visit, dossier, ground);
        return said === '' ? option : { ...option, hint: said };
      }),
  OFFENCES: ({ locale }, { dossier }) => {
    const named = offencesIn(dossier.form?.offences ?? []);
    return named.length < 2 ? [] : named.map((value) => ({ value, text: wordOf(offences, value, locale) }));
  },
  MEASURES: ({ locale }, { dossier }) => {
    const limited = (dossier.snapshot?.refusalGrounds ?? []).some(({ coerciveOnly }) => coerciveOnly === true);
    if (!limited) return [];
    return Object.keys(coerciveMeasures).map((value) => ({ value, text: wordOf(coerciveMeasures, value, locale) }));
  },
  /** Art. 29(6) knows three risks to a preservation; Art. 27(8) speaks of confidentiality alone. */
  RISKS: ({ locale }, { dossier }) =>
    Object.keys(noticeRisks)
      .filter((code) => dossier.kind === 'PRESERVATION' || code === 'CONFIDENTIALITY')
      .map((value) => ({ value, text: wordOf(noticeRisks, value, locale) })),
  /** The conditions are those of docs/rules 4.6; the snapshot says which of them the requested State may set. */
  CONDITIONS: (visit, { dossier }) =>
    (assistanceRules(dossier)?.conditionsAllowed ?? []).map(({ code, rule }) =>
      resting(visit, dossier, { value: code, text: wordOf(conditions, code, visit.locale), rule }),
    ),
  /**
   * Each element that the law asks for is offered with its article; one that is missing and blocks is chosen at first.
   */
  ELEMENTS: (visit, { dossier }) =>
    (dossier.completeness ?? []).map(({ element, rule, blocking, missing }) => ({
      value: element,
      text: wordOf(elements, element, visit.locale),
      rule: rule.id,
      hint: rule.citation[visit.locale],
      chosen: blocking && missing.length > 0,
    })),
  /**
   * The languages are those that the requested State accepts, or those of the region where none is recorded; the
   * language of the request itself is never offered.
   */
  LANGUAGES: ({ locale }, { dossier }) => {
    const written = dossier.form?.language;
    const accepted = (assistanceRules(dossier)?.languages.accepted ?? []).filter((one) => one !== written);
    const regional = OF_THE_REGION.filter((one) => one !== written);
    return (accepted.length > 0 ? accepted : regional).map((value) => ({
      value,
      text: wordOf(languages, value, locale),
    }));
  },
  /** Who makes each kind, how long it holds and what follows; what is not verified of it says so. */
  ORDER_KINDS: (visit, { dossier }) => orderOptions(visit, dossier),
  RESTRICTING_STATES: ({ locale }, { dossier }) =>
    standing(dossier, 'state').map((value) => ({ value, text: stateName(value, locale) })),
  RESTRICTING_CONDITIONS: ({ locale }, { dossier }) =>
    standing(dossier, 'condition').map((value) => ({ value, text: wordOf(conditions, value, locale) })),
  STATES: ({ locale }) => statesByName(locale).map(({ code, name }) => ({ value: code, text: name })),
} as const satisfies Partial<Record<Source, OptionsOf>>;

function orderOptions(visit: MemberVisit, { snapshot, targets }: DossierView): Option[] {
  const { locale } = visit;
  const asked = targets.flatMap(({ categories }) => categories);
  const kinds = snapshot?.measure === 'PRESERVATION' ? (snapshot.orders ?? []) : [];
  const reaching = kinds.filter(({ only }) => only === undefined || only.some((one) => asked.includes(one)));
  return reaching.map((kind, index) => ({
    value: kind.rule,
    text: kind.label[locale],
    chosen: index === 0,
    hint: [
      ...orderKindLines(kind, locale),
      sequelWords(kind, locale),
      ...(kind.only === undefined
        ? []
        : [
            visit.t('law.order_only', { data: kind.only.map((one) => wordOf(dataCategories, one, locale)).join(', ') }),
          ]),
      visit.t(kind.verified && kind.by?.verified !== false ? 'law.order_verified' : 'law.order_unverified'),
    ].join('. '),
  }));
}

type Ground = NonNullable<DossierView['snapshot']>['refusalGrounds'][number];

/** These codes of ISO 639-1 stand in the order of how many people speak them. */
const OF_THE_REGION: readonly (keyof typeof languages)[] = ['es', 'en', 'pt', 'fr'];

/**
 * Whoever refuses for lack of dual criminality reads in which cases and for which measures the rule opens it, and what
 * takes cases out of it; what is not verified says so.
 */
function wordsOfGround({ locale }: MemberVisit, { snapshot }: DossierView, ground: Ground): string {
  const ids = [...(ground.needs.length > 0 ? [ground.rule] : []), ground.limitedBy];
  return ids
    .flatMap((id) => snapshot?.rules.find((one) => one.id === id) ?? [])
    .map((one) => ruleLine(locale, one))
    .join(' ');
}

function resting({ locale }: MemberVisit, { snapshot }: DossierView, option: Option & { rule: string }): Option {
  return { ...option, hint: snapshot?.rules.find(({ id }) => id === option.rule)?.citation[locale] ?? null };
}

/** Conditions of other States under which the data are here. */
function standing({ assistance }: DossierView, what: 'state' | 'condition'): string[] {
  return [...new Set((assistance?.restrictions ?? []).map((one) => one[what]))];
}

export function assistanceRules({ snapshot }: DossierView) {
  return snapshot?.measure === 'ASSISTANCE' ? snapshot : null;
}
