/**
 * Finds what a request lacks: every missing element of Art. 29(2)(a)-(f) at once, each beside its field and with its
 * rule. An element that only an unverified rule asks for is a warning and never blocks.
 */
import type { RequiredElement, RuleSnapshot } from '@comity/domain/law/snapshot';
import { CHECKED_TYPES, readIdentifier } from '@comity/vocabulary/judges/identifier';
import { readLocalTime } from '@comity/vocabulary/judges/local-time';
import { isZone } from '@comity/vocabulary/judges/zone';
import { SAYS_SOMETHING } from '@comity/vocabulary/values/request-codes';
import type { RequestForm, Target } from '@comity/vocabulary/values/request-form';
import type { MissingElement } from '@comity/vocabulary/values/request-summary';
import type { Translation } from '@comity/domain/state/translation';
import { assistanceFacts } from './assistance/facts.ts';
import { contradictions, type CONTRADICTION_CODES, elementOf } from './contradictions.ts';
import { type DOUBT_CODES, doubts } from './doubts.ts';

/** The sentence says which form is expected, with an example, so each type has its own. */
type MalformedCode = `MALFORMED_${(typeof CHECKED_TYPES)[number]}`;
type LackingCode =
  | 'MISSING_REQUESTED_STATE'
  | 'MISSING_AUTHORITY'
  | 'MISSING_OFFENCE'
  | 'MISSING_PROVISION'
  | 'MISSING_FACTS'
  | 'MISSING_TARGETS'
  | 'MISSING_IDENTIFIER'
  | 'MISSING_CATEGORIES'
  | 'MISSING_NEXUS'
  | 'MISSING_CUSTODIAN'
  | 'MISSING_NECESSITY'
  | 'MISSING_INTENT'
  | 'MISSING_INSTANT'
  | 'MISSING_ZONE'
  | 'MISSING_URGENCY_REASON'
  | MalformedCode
  | 'MISSING_PENALTY'
  | 'MISSING_SOUGHT'
  | 'MISSING_LEGAL_BASIS'
  | 'MISSING_PERSONS'
  | 'MISSING_PROCEDURE'
  | 'MISSING_RETURN_CONTACT'
  | 'MISSING_OTHER_MEANS'
  | 'MISSING_PRESERVATION'
  | 'MISSING_TRANSLATION';
/** Only the directory can tell whether authorities of the State are reached; the api asks it and adds this code. */
type UnreachedCode = 'STATE_UNREACHED';
/** A check may show each of these codes beside a field. */
export type MissingCode =
  LackingCode | UnreachedCode | (typeof CONTRADICTION_CODES)[number] | (typeof DOUBT_CODES)[number];

interface LackingElement extends MissingElement {
  code: LackingCode;
  /** `ADDRESSEE` is asked for by no law and needed by every request. */
  element: RequiredElement['code'] | 'ADDRESSEE';
}

/** Text without a visible character says nothing: spaces of any kind, and characters without a width. */
const isBlank = (text: string): boolean => !SAYS_SOMETHING.test(text);

/** Returns an empty list when the request may be submitted. */
export function missingElements(form: RequestForm, snapshot: RuleSnapshot): MissingElement[] {
  const found = [...elementsByEffect(form, snapshot, true), ...contradictions(form, snapshot)];
  return [...indispensable(form).filter((one) => !found.some((other) => isSame(one, other))), ...found];
}

/**
 * Without these nobody can be asked for anything, so they are asked for whichever law applies; where no law asks, by the
 * rule of the project.
 */
function indispensable(form: RequestForm): MissingElement[] {
  return lackingElements(form)
    .filter(({ code }) => NEEDED_BY_ALL.includes(code))
    .map(({ field, code }) => ({ field, code, rule: 'COM.INDISPENSABLE' }));
}

function isSame(one: MissingElement, other: MissingElement): boolean {
  return one.field === other.field && one.code === other.code;
}

/**
 * Lists what only an unverified rule asks for, and what may be a slip. It is shown beside the field and stops nobody.
 */
export function warnings(form: RequestForm, snapshot: RuleSnapshot, providerState: string | null): MissingElement[] {
  const stops = indispensable(form);
  const asked = elementsByEffect(form, snapshot, false).filter((one) => !stops.some((other) => isSame(one, other)));
  return [...asked, ...doubts(form, snapshot, providerState)];
}

const NEEDED_BY_ALL: readonly LackingCode[] = [
  'MISSING_REQUESTED_STATE',
  'MISSING_TARGETS',
  'MISSING_IDENTIFIER',
  ...CHECKED_TYPES.map((type): MalformedCode => `MALFORMED_${type}`),
  'MISSING_CATEGORIES',
];

/** Without these elements a request concerns nobody and nothing, and no dossier can be opened for it. */
const INDISPENSABLE: readonly string[] = [
  ...NEEDED_BY_ALL,
  'MISSING_CUSTODIAN',
  'RANGE_REVERSED',
  'CATEGORY_TWICE',
  'OTHER_PROVIDER',
] satisfies MissingCode[];

/**
 * Lists what stops the entry of a request that came by hand. Such a request is here already, and holds what its
 * original says and no more. Whatever else the law asks for is asked of the State that sent it, while its dossier is
 * open.
 */
export function obstaclesToEntry(form: RequestForm, snapshot: RuleSnapshot): MissingElement[] {
  return missingElements(form, snapshot).filter(({ code }) => INDISPENSABLE.includes(code));
}

/** Lists every element that the rules ask for, with what it lacks; a completeness check goes through this one list. */
export function completeness(
  form: RequestForm,
  snapshot: RuleSnapshot,
  translations: readonly Pick<Translation, 'language'>[] = [],
): (RequiredElement & { missing: MissingElement[] })[] {
  const found = [...lackingElements(form), ...lackingInAssistance(form), ...untranslated(form, snapshot, translations)];
  const contrary = contradictions(form, snapshot).map((one) => ({ ...one, element: elementOf(snapshot) }));
  return snapshot.requiredElements.map((asked) => ({
    ...asked,
    missing: [...found, ...contrary]
      .filter(({ element }) => element === asked.code)
      .map(({ field, code }) => ({ field, code, rule: asked.rule })),
  }));
}

/**
 * By Nassau 28 and CETS 224 Art. 4 a translation is missing when the request is in no language that the requested State
 * accepts, and no translation is here.
 */
function untranslated(
  form: RequestForm,
  snapshot: RuleSnapshot,
  translations: readonly Pick<Translation, 'language'>[],
): LackingElement[] {
  if (snapshot.measure !== 'ASSISTANCE') return [];
  const needed = assistanceFacts(form, snapshot).translation;
  const { accepted } = snapshot.languages;
  if (needed === null || needed.made !== null || translations.some((one) => accepted.includes(one.language))) return [];
  const field = 'assistance.translation.text';
  return [{ element: 'TRANSLATION', rule: needed.rule, field, code: 'MISSING_TRANSLATION' }];
}

function elementsByEffect(form: RequestForm, snapshot: RuleSnapshot, blocking: boolean): MissingElement[] {
  const elements = snapshot.requiredElements.filter((element) => element.blocking === blocking);
  const found =
    form.kind === 'PRESERVATION' ? lackingElements(form) : [...lackingElements(form), ...lackingInAssistance(form)];
  return found.flatMap(({ element, field, code, rule }) => {
    const asked = elements.find((one) => one.code === element);
    if (asked === undefined) return [];
    return [{ field, code, rule: form.kind === 'PRESERVATION' ? rule : asked.rule }];
  });
}

function lackingElements(form: RequestForm): LackingElement[] {
  const found: LackingElement[] = [];
  const lack = (element: LackingElement['element'], rule: string, field: string, code: LackingCode): void => {
    found.push({ element, rule, field, code });
  };
  if (isBlank(form.requestedState)) lack('ADDRESSEE', 'COM.INDISPENSABLE', 'requestedState', 'MISSING_REQUESTED_STATE');
  if (isBlank(form.authority)) lack('AUTHORITY', 'BUD.29.2.a', 'authority', 'MISSING_AUTHORITY');
  if (form.offences.length === 0) lack('OFFENCE_AND_FACTS', 'BUD.29.2.b', 'offences', 'MISSING_OFFENCE');
  form.offences.forEach((offence, index) => {
    if (isBlank(offence.provision)) {
      lack('OFFENCE_AND_FACTS', 'BUD.29.2.b', `offences.${String(index)}.provision`, 'MISSING_PROVISION');
    }
  });
  if (isBlank(form.facts)) lack('OFFENCE_AND_FACTS', 'BUD.29.2.b', 'facts', 'MISSING_FACTS');
  if (form.targets.length === 0) lack('DATA_AND_RELATION', 'BUD.29.2.c', 'targets', 'MISSING_TARGETS');
  form.targets.forEach((target, index) => {
    found.push(...lackingInTarget(target, `targets.${String(index)}`));
  });
  if (isBlank(form.nexus)) lack('DATA_AND_RELATION', 'BUD.29.2.c', 'nexus', 'MISSING_NEXUS');
  if (!saysOfCustodian(form)) lack('CUSTODIAN', 'BUD.29.2.d', 'custodian', 'MISSING_CUSTODIAN');
  if (isBlank(form.necessity)) lack('NECESSITY', 'BUD.29.2.e', 'necessity', 'MISSING_NECESSITY');
  if (form.kind === 'PRESERVATION' && !form.intent.mlaIntended)
    lack('INTENT', 'BUD.29.2.f', 'intent.mlaIntended', 'MISSING_INTENT');
  if (form.urgency !== 'NORMAL' && isBlank(form.urgencyReason)) {
    lack('URGENCY_REASON', 'COM.URGENCY', 'urgencyReason', 'MISSING_URGENCY_REASON');
  }
  return found;
}

/**
 * Art. 29(2)(d) asks for "any available information identifying the custodian of the stored computer data or the
 * location of the computer system": one hint is enough, and the requested State finds the rest.
 */
function saysOfCustodian({ provider, providerName = '', custodian }: RequestForm): boolean {
  return [provider, providerName, custodian].some((hint) => !isBlank(hint));
}

/** Tells whether a date and time as written exists somewhere; whether it exists in the zone is judged beside it. */
function namesATime({ instant, zone }: Target): boolean {
  const read = readLocalTime(instant, zone);
  return read.ok || read.reason !== 'not_an_instant';
}

/**
 * A missing translation is not among these: it stops the sending and not the submission, and the request waits for it
 * (docs/rules scenario 24).
 */
function lackingInAssistance({ offences, facts, targets, assistance }: RequestForm): LackingElement[] {
  const found: LackingElement[] = [];
  const lack = (element: LackingElement['element'], field: string, code: LackingCode): void => {
    found.push({ element, rule: 'COM.INSTRUMENT', field, code });
  };
  offences.forEach(({ maxPenaltyMonths }, index) => {
    if (maxPenaltyMonths === null)
      lack('OFFENCE_PENALTY', `offences.${String(index)}.maxPenaltyMonths`, 'MISSING_PENALTY');
  });
  if (isBlank(facts)) lack('ACT_GIVING_RISE', 'facts', 'MISSING_FACTS');
  const part = assistance ?? NO_PART;
  if (isBlank(part.sought)) lack('PRECISE_ASSISTANCE', 'assistance.sought', 'MISSING_SOUGHT');
  // Assistance is precise when the request names account, data and period, because no order can be written otherwise.
  if (targets.length === 0) lack('PRECISE_ASSISTANCE', 'targets', 'MISSING_TARGETS');
  targets.forEach((target, index) => {
    for (const { element, field, code } of lackingInTarget(target, `targets.${String(index)}`))
      if (element === 'DATA_AND_RELATION') lack('PRECISE_ASSISTANCE', field, code);
  });
  if (isBlank(part.legalBasis)) lack('LEGAL_BASIS', 'assistance.legalBasis', 'MISSING_LEGAL_BASIS');
  if (isBlank(part.persons)) lack('PERSONS_CONCERNED', 'assistance.persons', 'MISSING_PERSONS');
  if (isBlank(part.specialProcedure)) lack('SPECIAL_PROCEDURE', 'assistance.specialProcedure', 'MISSING_PROCEDURE');
  if (isBlank(part.returnContact)) lack('RETURN_CONTACT', 'assistance.returnContact', 'MISSING_RETURN_CONTACT');
  if (isBlank(part.otherMeans)) lack('OTHER_MEANS', 'assistance.otherMeans', 'MISSING_OTHER_MEANS');
  if (isBlank(part.preservation) && isBlank(part.preservationReference))
    lack('PRESERVATION_LINK', 'assistance.preservationReference', 'MISSING_PRESERVATION');
  return found;
}

const NO_PART = {
  sought: '',
  legalBasis: '',
  persons: '',
  specialProcedure: '',
  returnContact: '',
  otherMeans: '',
  preservation: '',
  preservationReference: '',
};

/**
 * An IP address without instant and zone points to whoever had it at any time, and an IPv4 address without its port may point
 * to everybody behind the same translation (docs/rules 4.3).
 */
function lackingInTarget(target: Target, field: string): LackingElement[] {
  const data = (name: string, code: LackingCode, rule = 'BUD.29.2.c'): LackingElement => ({
    element: 'DATA_AND_RELATION',
    field: `${field}.${name}`,
    code,
    rule,
  });
  const ip = (name: string, code: LackingCode): LackingElement => ({
    element: 'IP_COMPLETE',
    field: `${field}.${name}`,
    code,
    rule: 'COM.IP',
  });
  const isIp = target.type === 'IP';
  const unread = !isBlank(target.value) && readIdentifier(target.type, target.value) === null;
  const malformed = CHECKED_TYPES.find((type) => unread && type === target.type);
  return [
    isBlank(target.value) ? data('value', 'MISSING_IDENTIFIER') : null,
    malformed === undefined ? null : data('value', `MALFORMED_${malformed}`, 'COM.IDENTIFIER'),
    target.categories.length === 0 ? data('categories', 'MISSING_CATEGORIES') : null,
    isIp && !namesATime(target) ? ip('instant', 'MISSING_INSTANT') : null,
    isIp && !isZone(target.zone) ? ip('zone', 'MISSING_ZONE') : null,
  ].filter((one) => one !== null);
}
