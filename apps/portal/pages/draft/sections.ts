/**
 * The sections of a request stand in the order of the task list of its kind. This file says which paths of the form
 * each holds, and which elements of the law are stated in it.
 */
import type { DraftCheckView, DraftView } from '@comity/contracts/http/draft-views';

export type RequestForm = DraftView['form'];
export type Element = DraftCheckView['missing'][number];
export type Kind = RequestForm['kind'];

type Path = Exclude<keyof RequestForm, 'assistance'> | `assistance.${keyof NonNullable<RequestForm['assistance']>}`;

const PATHS = {
  PRESERVATION: {
    who: ['authority', 'caseNumber', 'language', 'contact', 'investigating'],
    addressee: ['requestedState', 'provider', 'providerName', 'custodian'],
    offence: ['offences', 'facts'],
    identifiers: ['targets'],
    reasons: ['nexus', 'necessity'],
    urgency: ['urgency', 'urgencyReason', 'answerBy', 'answerByReason', 'confidentiality'],
    intent: ['intent', 'keepFor', 'disclosureWanted'],
  },
  ASSISTANCE: {
    who: ['authority', 'caseNumber', 'language', 'contact', 'investigating'],
    basis: ['assistance.legalBasis', 'assistance.preservationReference'],
    addressee: ['requestedState', 'provider', 'providerName', 'custodian', 'assistance.channel'],
    offence: ['offences', 'facts', 'assistance.persons'],
    identifiers: ['targets'],
    reasons: ['nexus', 'necessity', 'assistance.otherMeans'],
    sought: [
      'assistance.sought',
      'assistance.specialProcedure',
      'assistance.conditionsOffered',
      'assistance.returnContact',
    ],
    urgency: ['urgency', 'urgencyReason', 'answerBy', 'answerByReason', 'confidentiality', 'assistance.confidential'],
    translation: ['assistance.translation'],
  },
} as const satisfies Record<Kind, Record<string, readonly Path[]>>;

export type Section = { [K in Kind]: keyof (typeof PATHS)[K] }[Kind];

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

export function isSection(kind: Kind, name: string): name is Section {
  return Object.hasOwn(PATHS[kind], name);
}

function pathsOf(kind: Kind, section: Section): readonly Path[] {
  const paths: Partial<Record<Section, readonly Path[]>> = PATHS[kind];
  return paths[section] ?? [];
}

/** Returns what the form holds in this section, in one fixed order. */
export function fieldsOf(section: Section, form: RequestForm): unknown[] {
  return pathsOf(form.kind, section).map((path) => {
    const [first, second] = path.split('.') as [keyof RequestForm, string?];
    const value: unknown = form[first];
    return second === undefined ? value : (value as Record<string, unknown> | null)?.[second];
  });
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

export type Progress = 'NOT_STARTED' | 'INCOMPLETE' | 'COMPLETE';

/** A section is complete when the law misses nothing in it, and not started when it is as in a new draft. */
export function progressOf(section: Section, form: RequestForm, missing: readonly Element[]): Progress {
  if (!missing.some(({ field }) => sectionOf(form.kind, field) === section)) return 'COMPLETE';
  return fieldsOf(section, form).some(isWritten) ? 'INCOMPLETE' : 'NOT_STARTED';
}

function isWritten(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.values(value).some(isWritten);
  return typeof value === 'string' && value !== '';
}
