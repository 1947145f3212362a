/** The kinds of field ask their questions about a dossier that a page has read. */
import type { AdministrationSource, Asking, Preset, Source } from '@comity/vocabulary/form';
import { endOfDay, instantOf, isDate, localOf } from '../web/local-time.ts';
import { domainText } from '../texts/domain-text.ts';
import type { MemberVisit } from '../web/visit.ts';
import { onDossier, type OptionsOf } from './options-here.ts';
import { assistanceRules, inLaw } from './options-in-law.ts';
import type { Subject } from './subject.ts';

const OPTIONS: Record<Exclude<Source, AdministrationSource>, OptionsOf> = { ...onDossier, ...inLaw };

const PRESETS: Record<Preset, (visit: MemberVisit, subject: Subject) => string[]> = {
  ORDER_TEMPLATE: (_visit, { dossier }) => (dossier.orderTemplate === null ? [] : [dossier.orderTemplate]),
  SUPPLEMENT_TEMPLATE: (_visit, { dossier }) =>
    dossier.supplementTemplate == null ? [] : [dossier.supplementTemplate],
  /** This text lists all that a formal request lacks, article by article, so that it is asked for once. */
  MISSING_ELEMENTS: ({ locale }, { dossier }) =>
    (dossier.completeness ?? [])
      .filter(({ blocking }) => blocking)
      .flatMap(({ missing, rule }) =>
        missing.map(({ code }) => `${domainText(locale, 'missing', code)} ${rule.citation[locale]}`),
      ),
};

/** No act on a dossier chooses among what an administrator administers. */
function optionsOf(source: Source): OptionsOf | undefined {
  return (OPTIONS as Partial<Record<Source, OptionsOf>>)[source];
}

/** A postponement is reviewed within this many days where no rule of the dossier sets a time. */
const USUAL_REVIEW = 90;

export function askingFor(visit: MemberVisit, subject: Subject): Asking {
  const { dossier } = subject;
  return {
    locale: visit.locale,
    kind: dossier.kind,
    now: visit.me.now,
    options: (source) => optionsOf(source)?.(visit, subject) ?? [],
    preset: (preset) => PRESETS[preset](visit, subject),
    values: { days: String(assistanceRules(dossier)?.postponement.maxReviewDays ?? USUAL_REVIEW) },
    readInstant: (local) => instantOf(local, visit.zone),
    localOf: (instant) => localOf(instant, visit.zone),
    endOfDay: (date) => endOfDay(date, visit.zone),
    isDay: isDate,
  };
}
