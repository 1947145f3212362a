/** The sections of a request: which fields of the form each holds, in the order of the task list. */
import type { DraftCheckView, DraftView } from '@comity/contracts/http/views';

export type RequestForm = DraftView['form'];
export type Element = DraftCheckView['missing'][number];

const FIELDS = {
  who: ['authority', 'caseNumber', 'language'],
  addressee: ['requestedState', 'provider', 'custodian'],
  offence: ['offences', 'facts'],
  identifiers: ['targets'],
  reasons: ['nexus', 'necessity'],
  urgency: ['urgency', 'urgencyReason', 'confidentiality'],
  intent: ['intent'],
} as const satisfies Record<string, readonly (keyof RequestForm)[]>;

export type Section = keyof typeof FIELDS;
export const SECTIONS = Object.keys(FIELDS) as Section[];

export function isSection(name: string): name is Section {
  return Object.hasOwn(FIELDS, name);
}

export function fieldsOf(section: Section): readonly (keyof RequestForm)[] {
  return FIELDS[section];
}

/** The section that holds a path of the form such as `targets.0.port`; null for a path that no section shows. */
export function sectionOf(path: string): Section | null {
  const [first] = path.split('.');
  return SECTIONS.find((section) => fieldsOf(section).some((field) => field === first)) ?? null;
}

/** The section after this one; null after the last. */
export function nextAfter(section: Section): Section | null {
  return SECTIONS[SECTIONS.indexOf(section) + 1] ?? null;
}

export type Progress = 'NOT_STARTED' | 'INCOMPLETE' | 'COMPLETE';

/** Complete when the law misses nothing in it; not started when it is as a new draft is. */
export function progressOf(section: Section, form: RequestForm, missing: readonly Element[]): Progress {
  if (!missing.some(({ field }) => sectionOf(field) === section)) return 'COMPLETE';
  return fieldsOf(section).some((field) => isWritten(form[field])) ? 'INCOMPLETE' : 'NOT_STARTED';
}

function isWritten(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.values(value).some(isWritten);
  return typeof value === 'string' && value !== '';
}
