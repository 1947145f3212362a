/**
 * How a field is asked for on a page. A kind of field says which widgets it needs and reads what a browser sends back; the
 * portal implements `Asking` from the dossier that it has read, and draws the widgets.
 */
import type { Instant, RequestKind } from './values/plain.ts';
import type { Locale, Words } from './words.ts';

/** Choices that depend on the dossier. The portal has one function for each. */
export const SOURCES = [
  /** Identifiers that are still asked for. */
  'ASKED_IDENTIFIERS',
  'WITHDRAWN_IDENTIFIERS',
  /** Kinds of data of identifiers, each `t1/TRAFFIC`: those that are asked for, and of these those that were ordered. */
  'ASKED_DATA',
  'ORDERED_DATA',
  'PRESERVED_DATA',
  'EVIDENCE_FILES',
  'COLLEAGUES',
  /** Our letters that the other side has not acknowledged. */
  'UNACKNOWLEDGED_LETTERS',
  /** Reports of other providers that nobody has decided on. */
  'OTHER_PROVIDERS',
  'LEGAL_HOLDS',
  /** What the rules pinned to the dossier allow or ask for. */
  'REFUSAL_GROUNDS',
  'RISKS',
  'CONDITIONS',
  'ELEMENTS',
  'LANGUAGES',
  /** Conditions of other States under which the data are here. */
  'RESTRICTING_STATES',
  'RESTRICTING_CONDITIONS',
  'STATES',
] as const;
export type Source = (typeof SOURCES)[number];

export interface Option {
  value: string;
  text: string;
  /** Beside the option: the rule on which it rests, the hash of a file. */
  hint?: string | null;
  /** The rule of the snapshot on which it rests. */
  rule?: string;
  /** Chosen at first. */
  chosen?: boolean;
  /** What the dossier already says of it, e.g. the cause that a provider has given. */
  preset?: string;
}

/** Texts that stand in a field before anybody has typed. */
export const PRESETS = ['ORDER_TEMPLATE', 'MISSING_ELEMENTS'] as const;
export type Preset = (typeof PRESETS)[number];

/** What a browser has posted. Nothing is judged in it. */
export interface PostedFields {
  text: (name: string) => string;
  list: (name: string) => string[];
  has: (name: string) => boolean;
  entries: () => { name: string; value: string }[];
}

export type ReadInstant =
  { ok: true; instant: Instant } | { ok: false; reason: 'not_an_instant' | 'no_such_local_time' };

export interface Asking {
  locale: Locale;
  kind: RequestKind;
  now: Instant;
  options: (source: Source) => Option[];
  preset: (preset: Preset) => string[];
  /** What stands for `{name}` in a hint, e.g. how many days a rule of the dossier allows. */
  values: Readonly<Record<string, string>>;
  /** Local date and time `YYYY-MM-DDTHH:MM[:SS]` in the zone of the page. */
  readInstant: (local: string) => ReadInstant;
  localOf: (instant: Instant) => string;
  /** The end of a local day; null where there is no such day. */
  endOfDay: (date: string) => Instant | null;
  isDay: (date: string) => boolean;
}

/** Why a field cannot be read; the portal has a sentence for each, which names the field by its label. */
export const MISTAKES = [
  'required',
  'gives_no_reason',
  'choose',
  'too_long',
  'control_characters',
  'number_between',
  'not_a_date',
  'not_an_instant',
  'no_such_local_time',
  'path_required',
  'path_no_target',
  'path_no_address',
  'path_no_port',
  'path_no_instant',
] as const;
export interface Mistake {
  code: (typeof MISTAKES)[number];
  /** Name of the input at which it stands. */
  at: string;
  values?: Record<string, number>;
}
export type ReadField = { value: unknown } | { mistake: Mistake };

/** One input. */
export type SingleWidget =
  | { widget: 'line'; value: string; width?: 'narrow' }
  /** `seconds`: they are asked for too. */
  | { widget: 'moment'; value: string; seconds?: true }
  | { widget: 'day' | 'last-day' | 'number'; value: string }
  | { widget: 'area'; value: string; rows: number }
  | { widget: 'radios' | 'checkboxes' | 'select'; options: WidgetOption[]; empty?: Words };

/**
 * One input, or several: a `group` stands under the label of the field, and `more` is a button that adds inputs to it;
 * `several` stand one below the other, each under its own label.
 */
export type Widget =
  SingleWidget | { widget: 'group'; parts: WidgetPart[]; more?: Words } | { widget: 'several'; parts: WidgetPart[] };

export interface WidgetOption {
  id: string;
  value: string;
  text: string;
  hint: string | null;
  checked: boolean;
}

/** A widget inside a group, with its own name and label; parts of one row share a heading. */
export interface WidgetPart {
  name: string;
  label: string;
  hint: string | null;
  row: string | null;
  mayBeEmpty?: boolean;
  widget: SingleWidget;
}

/** How one field is shown and read. `name` is the name of its input, or what the names of its inputs begin with. */
export interface FieldForm {
  /** It is read from the input of another field. */
  hidden?: true;
  /** Whether it is asked for on this dossier; always, unless it says otherwise. */
  asked?: (asking: Asking) => boolean;
  /** What the page has to fetch before it asks, because the view of a dossier does not have it. */
  needs?: 'EVIDENCE_FILES';
  widget: (name: string, posted: PostedFields, asking: Asking) => Widget;
  read: (name: string, posted: PostedFields, asking: Asking) => ReadField;
}
