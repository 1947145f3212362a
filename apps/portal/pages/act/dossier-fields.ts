/** Fields whose choices come from the rules pinned to the dossier. Each option names the rule on which it rests. */
import type { DossierView } from '@comity/contracts/http/views';
import { IMPOSSIBILITY_CODES } from '@comity/vocabulary/values/assistance';
import { noticeRisks } from '@comity/vocabulary/codes/outcomes';
import { CONDITION_CODES } from '@comity/vocabulary/values/law-codes';
import { domainText } from '../../texts/domain-text.ts';
import type { CausesField, ChoiceField, CodesField, DateField, ListField, TextField } from './fields.ts';

export const order: TextField = {
  kind: 'text',
  name: 'order',
  rows: 24,
  initial: (dossier) => dossier.orderTemplate ?? '',
};

/** Table 1.9 of rules.md: only grounds that the rules pinned to the dossier allow at this stage. */
export const ground: ChoiceField = {
  kind: 'choice',
  name: 'ground',
  options: ({ snapshot }) =>
    (snapshot?.refusalGrounds ?? []).map(({ code, rule }) => ({
      value: code,
      group: snapshot?.measure === 'ASSISTANCE' ? 'assistanceGrounds' : 'grounds',
      rule,
    })),
};

export const conductAnalysis: TextField = { kind: 'text', name: 'conductAnalysis', rows: 5, optional: true };

/** Art. 29(6) knows three risks to a preservation; Art. 27(8) speaks of confidentiality alone. */
export const risk: ChoiceField = {
  kind: 'choice',
  name: 'risk',
  options: ({ kind }) =>
    Object.keys(noticeRisks)
      .filter((code) => kind === 'PRESERVATION' || code === 'CONFIDENTIALITY')
      .map((value) => ({ value, group: 'risks' })),
};

/** rules.md 4.6, of which the snapshot says what the requested State may set. */
export const conditions: CodesField = {
  kind: 'codes',
  name: 'conditions',
  optional: true,
  options: (dossier) =>
    (assistanceRules(dossier)?.conditionsAllowed ?? []).map(({ code, rule }) => ({
      value: code,
      group: 'conditions',
      rule,
    })),
};

/** Any condition of rules.md 4.6 under which another State may have given the data. */
export const restriction: ChoiceField = {
  kind: 'choice',
  name: 'condition',
  options: () => CONDITION_CODES.map((value) => ({ value, group: 'conditions' })),
};

export const restrictedState: ChoiceField = {
  kind: 'choice',
  name: 'state',
  options: (dossier) => standing(dossier, 'state').map((value) => ({ value, group: 'states' })),
};

export const restrictedBy: ChoiceField = {
  kind: 'choice',
  name: 'condition',
  options: (dossier) => standing(dossier, 'condition').map((value) => ({ value, group: 'conditions' })),
};

function standing({ assistance }: DossierView, what: 'state' | 'condition'): string[] {
  return [...new Set((assistance?.restrictions ?? []).map((one) => one[what]))];
}

/** Languages that the requested State accepts; where none is recorded, those of the region. Never that of the request. */
export const language: ChoiceField = {
  kind: 'choice',
  name: 'language',
  options: (dossier) => {
    const accepted = assistanceRules(dossier)?.languages.accepted ?? [];
    const written = dossier.form?.language;
    const others = accepted.filter((one) => one !== written);
    return (others.length > 0 ? others : ['es', 'en', 'pt', 'fr'].filter((one) => one !== written)).map((value) => ({
      value,
      group: 'languages',
    }));
  },
};

/** Last local day until which the evidence may be kept. */
export const keepUntil: DateField = { kind: 'date', name: 'keepUntil', optional: true };

export const legalHold: ChoiceField = {
  kind: 'choice',
  name: 'hold',
  isNumber: true,
  options: ({ keeping }) =>
    (keeping?.legalHolds ?? []).map(({ id, reference, by }) => ({
      value: String(id),
      words: { en: `${reference}, ${by.en}`, es: `${reference}, ${by.es}` },
    })),
};

/** rules.md 4.5, for each kind of data that was ordered; what the provider has said of it is chosen at first. */
export const causes: CausesField = {
  kind: 'causes',
  name: 'results',
  options: IMPOSSIBILITY_CODES,
  initial: (outcome) => CAUSE_OF[outcome ?? ''] ?? '',
};

const CAUSE_OF: Partial<Record<string, string>> = {
  NO_DATA: 'IMPOSSIBLE_NO_DATA',
  NOT_HELD: 'IMPOSSIBLE_NOT_HELD',
  DELETED: 'IMPOSSIBLE_DELETED',
  ENCRYPTED: 'IMPOSSIBLE_ENCRYPTED',
};

export const reviewOn: DateField = {
  kind: 'date',
  name: 'reviewOn',
  hintValues: (dossier) => ({ days: assistanceRules(dossier)?.postponement.maxReviewDays ?? 90 }),
};

/** What of the law's demands is missing: one list, each with its article; the questions say it in words. */
export const elements: CodesField = {
  kind: 'codes',
  name: 'elements',
  optional: true,
  when: ({ completeness }) => completeness !== null,
  options: ({ completeness }) =>
    (completeness ?? []).map(({ element, rule }) => ({ value: element, group: 'elements', rule: rule.id })),
  initial: ({ completeness }) =>
    (completeness ?? []).flatMap(({ element, blocking, missing }) => (blocking && missing.length > 0 ? [element] : [])),
};

/** Of a formal request the list begins with all that it lacks, article by article, so that it is asked for once. */
export const questions: ListField = {
  kind: 'list',
  name: 'questions',
  max: 30,
  initial: ({ completeness }, locale) =>
    (completeness ?? [])
      .filter(({ blocking }) => blocking)
      .flatMap(({ missing, rule }) =>
        missing.map(({ code }) => `${domainText(locale, 'missing', code)} ${rule.citation[locale]}`),
      ),
};

function assistanceRules({ snapshot }: DossierView) {
  return snapshot?.measure === 'ASSISTANCE' ? snapshot : null;
}
