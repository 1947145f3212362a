/**
 * The sections of a request stand in the order of the task list of its kind. This file says which paths of the form
 * each holds, and which elements of the law are stated in it.
 */
import type { DraftCheckView, DraftView } from '@comity/contracts/http/draft-views';

export type RequestForm = DraftView['form'];
export type Element = DraftCheckView['missing'][number];
export type Kind = RequestForm['kind'];

type Path = Exclude<keyof RequestForm, 'assistance'> | `assistance.${keyof NonNullable<RequestForm['assistance']>}`;

const EMERGENCY = ['personInDanger', 'danger', 'howDataHelp'] as const;

const PATHS = {
  PRESERVATION: {
    who: ['authority', 'caseNumber', 'language', 'contact', 'secondContact', 'investigating', 'domesticBasis'],
    addressee: ['requestedState', 'provider', 'providerName', 'custodian'],
    offence: ['offences', 'dualCriminality', 'facts'],
    identifiers: ['targets'],
    reasons: ['nexus', 'necessity'],
    urgency: ['urgency', 'urgencyReason', ...EMERGENCY, 'answerBy', 'answerByReason', 'confidentiality'],
    intent: ['intent', 'keepFor', 'disclosureWanted'],
    attachments: ['attachments'],
  },
  ASSISTANCE: {
    who: ['authority', 'caseNumber', 'language', 'contact', 'secondContact', 'investigating'],
    basis: ['assistance.legalBasis', 'assistance.preservationReference'],
    addressee: ['requestedState', 'provider', 'providerName', 'custodian', 'assistance.channel'],
    offence: ['offences', 'dualCriminality', 'facts', 'assistance.persons'],
    identifiers: ['targets'],
    reasons: ['nexus', 'necessity', 'assistance.otherMeans'],
    sought: [
      'assistance.sought',
      'assistance.specialProcedure',
      'assistance.conditionsOffered',
      'assistance.costs',
      'assistance.returnContact',
    ],
    urgency: [
      'urgency',
      'urgencyReason',
      ...EMERGENCY,
      'answerBy',
      'answerByReason',
      'confidentiality',
      'assistance.confidential',
    ],
    translation: ['assistance.translation'],
    attachments: ['attachments'],
  },
} as const satisfies Record<Kind, Record<string, readonly Path[]>>;

export type Section = { [K in Kind]: keyof (typeof PATHS)[K] }[Kind];
/** The fields of these sections are typed; documents are attached and taken away one by one, on pages of their own. */
export type WrittenSection = Exclude<Section, 'attachments'>;

/**
 * Names the section in which each thing that the law asks for is written; the project's own pack asks nothing that has
 * no section.
 */
const ELEMENTS: Record<DraftCheckView['snapshot']['requiredElements'][number]['code'], Section> = {
  AUTHORITY: 'who',
  OFFENCE_AND_FACTS: 'offence',
  DATA_AND_RELATION: 'identifiers',
  CUSTODIAN: 'addressee',
  NECESSITY: 'reasons',
  INTENT: 'intent',
  IP_COMPLETE: 'identifiers',
  URGENCY_REASON: 'urgency',
  OFFENCE_PENALTY: 'offence',
  ACT_GIVING_RISE: 'offence',
  PRECISE_ASSISTANCE: 'sought',
  SPECIAL_PROCEDURE: 'sought',
  LEGAL_BASIS: 'basis',
  PERSONS_CONCERNED: 'offence',
  RETURN_CONTACT: 'sought',
  OTHER_MEANS: 'reasons',
  PRESERVATION_LINK: 'basis',
  TRANSLATION: 'translation',
};

export function sectionsOf(kind: Kind): Section[] {
  return Object.keys(PATHS[kind]) as Section[];
}

/** An amendment changes what these sections say, and nothing else (docs/rules 2.7). */
const AMENDED: readonly Section[] = ['who', 'identifiers'];

export function sectionsIn({ form, amends }: Pick<DraftView, 'form' | 'amends'>): Section[] {
  return sectionsOf(form.kind).filter((section) => amends === null || AMENDED.includes(section));
}

export function isWrittenSection(kind: Kind, name: string): name is WrittenSection {
  return Object.hasOwn(PATHS[kind], name) && name !== 'attachments';
}

function pathsOf(kind: Kind, section: Section): readonly Path[] {
  const paths: Partial<Record<Section, readonly Path[]>> = PATHS[kind];
  return paths[section] ?? [];
}

/** Returns what the form holds in this section, in one fixed order. */
export function fieldsOf(section: Section, form: RequestForm): unknown[] {
  return pathsOf(form.kind, section).map((path) => valueAt(form, path));
}

function valueAt(form: RequestForm, path: Path): unknown {
  const [first, second] = path.split('.') as [keyof RequestForm, string?];
  const value: unknown = form[first];
  return second === undefined ? value : (value as Record<string, unknown> | null)?.[second];
}

/**
 * Returns the section that holds a path of the form such as `targets.0.port`, or null for a path that no section shows.
 */
export function sectionOf(kind: Kind, path: string): Section | null {
  const holds = (field: Path): boolean => path === field || path.startsWith(`${field}.`);
  return sectionsOf(kind).find((section) => pathsOf(kind, section).some(holds)) ?? null;
}

/** Returns what the rules of this request ask to be stated in a section. */
export function asksIn(section: Section, { snapshot }: Pick<DraftCheckView, 'snapshot'>) {
  return snapshot.requiredElements
    .filter(({ code }) => ELEMENTS[code] === section)
    .map((element) => ({ ...element, cited: snapshot.rules.find(({ id }) => id === element.rule) ?? null }));
}

/** Returns the section after this one, or null after the last. */
export function nextAfter(draft: Pick<DraftView, 'form' | 'amends'>, section: Section): Section | null {
  const sections = sectionsIn(draft);
  return sections[sections.indexOf(section) + 1] ?? null;
}

/** Where nobody has written anything, a section is one to begin, one of preset values, or one that may stay empty. */
export type Progress = 'NOT_STARTED' | 'INCOMPLETE' | 'PRESET' | 'OPTIONAL' | 'COMPLETE';

/** The form asks for these whatever the law asks for; in a group of several, one suffices. */
const ASKED: Partial<Record<Section, readonly (readonly Path[])[]>> = {
  who: [['authority'], ['caseNumber']],
  addressee: [['requestedState'], ['provider', 'providerName', 'custodian']],
  offence: [['offences'], ['facts']],
  identifiers: [['targets']],
  reasons: [['nexus'], ['necessity']],
  basis: [['assistance.legalBasis']],
  sought: [['assistance.sought']],
};

/** A new draft states these by itself, or takes them from the person's request before: nobody has considered them yet. */
const PRESET: Partial<Record<string, (value: unknown) => boolean>> = {
  ...Object.fromEntries(
    ['authority', 'language', 'contact', 'secondContact', 'investigating', 'assistance.channel'].map((path) => [
      path,
      () => true,
    ]),
  ),
  urgency: (value) => value === 'NORMAL',
  'confidentiality.noUserNotice': () => true,
  'assistance.confidential': () => true,
};

/** A section is complete when the law misses nothing in it, what the form asks for is there, and somebody wrote it. */
export function progressOf(section: Section, form: RequestForm, missing: readonly Element[]): Progress {
  const paths = pathsOf(form.kind, section);
  const lacks =
    missing.some(({ field }) => sectionOf(form.kind, field) === section) ||
    (ASKED[section] ?? []).some((group) => !group.some((path) => holds(path, valueAt(form, path), () => true)));
  const written = paths.some((path) => holds(path, valueAt(form, path), isOwn));
  if (written) return lacks ? 'INCOMPLETE' : 'COMPLETE';
  if (lacks) return 'NOT_STARTED';
  return paths.some((path) => holds(path, valueAt(form, path), () => true)) ? 'PRESET' : 'OPTIONAL';
}

/** Tells whether all that the section holds is preset. */
export function isPreset(section: Section, form: RequestForm): boolean {
  const paths = pathsOf(form.kind, section);
  const some = (counts: typeof isOwn): boolean => paths.some((path) => holds(path, valueAt(form, path), counts));
  return some(() => true) && !some(isOwn);
}

const isOwn = (path: string, value: unknown): boolean => PRESET[path]?.(value) !== true;

/** Tells whether something is written at the path, or below it, that counts. */
function holds(path: string, value: unknown, counts: (path: string, value: unknown) => boolean): boolean {
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).some(([name, inner]) => holds(`${path}.${name}`, inner, counts));
  return value !== '' && value !== false && value !== null && value !== undefined && counts(path, value);
}
