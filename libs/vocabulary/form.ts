/**
 * A field is asked for on a page. Its kind says which widgets it needs and reads what a browser sends back; the portal
 * implements `Asking` from the dossier that it has read, and draws the widgets.
 */
import type { Instant, RequestKind } from './values/plain.ts';
import type { Locale, Words } from './words.ts';

/** These choices depend on the dossier. The portal has one function for each. */
export const SOURCES = [
  /** Offers identifiers that are still asked for. */
  'ASKED_IDENTIFIERS',
  'WITHDRAWN_IDENTIFIERS',
  /** Offers identifiers to which the provider objects, and those of them that the requested State has asked about. */
  'OBJECTED_IDENTIFIERS',
  'QUESTIONED_IDENTIFIERS',
  /**
   * Offers kinds of data of identifiers, each as `t1/TRAFFIC`: those that are asked for, or of these only those that
   * were ordered.
   */
  'ASKED_DATA',
  'ORDERED_DATA',
  /** Offers kinds of data of identifiers that a hold keeps. */
  'KEPT_DATA',
  'PRESERVED_DATA',
  'EVIDENCE_FILES',
  'COLLEAGUES',
  /** Offers our letters that the other side has not acknowledged. */
  'UNACKNOWLEDGED_LETTERS',
  /** Offers reports of other providers on which nobody has decided. */
  'OTHER_PROVIDERS',
  'LEGAL_HOLDS',
  /** Offers what the rules pinned to the dossier allow or ask for. */
  'REFUSAL_GROUNDS',
  /** Offers the offences of a request that names several; nothing where it names one. */
  'OFFENCES',
  /** Offers the measures to which a treaty limits lack of dual criminality; nothing under any other treaty. */
  'MEASURES',
  'RISKS',
  'CONDITIONS',
  'ELEMENTS',
  'LANGUAGES',
  /** Offers the kinds of order by which the law of the requested State preserves data. */
  'ORDER_KINDS',
  /** Offers conditions of other States under which the data are here. */
  'RESTRICTING_STATES',
  'RESTRICTING_CONDITIONS',
  'STATES',
  /** Service providers of the directory. */
  'PROVIDERS',
] as const;
export type Source = (typeof SOURCES)[number] | AdministrationSource;

/** These choices depend on the organization that is administered. */
export const ADMINISTRATION_SOURCES = [
  'PEOPLE',
  'OFFICES',
  'DESKS',
  'SHIFTS',
  'INVITATIONS',
  'CHANGES',
  'ABSENCES',
] as const;
export type AdministrationSource = (typeof ADMINISTRATION_SOURCES)[number];

export interface Option {
  value: string;
  text: string;
  /** The hint stands beside the option: the rule on which it rests, the hash of a file. */
  hint?: string | null;
  /** The option rests on this rule of the snapshot. */
  rule?: string;
  /** The option is chosen at first. */
  chosen?: boolean;
  /** The dossier already says this of the option, such as the cause that a provider has given. */
  preset?: string;
}

/** These texts stand in a field before anybody has typed. */
export const PRESETS = ['ORDER_TEMPLATE', 'SUPPLEMENT_TEMPLATE', 'MISSING_ELEMENTS'] as const;
export type Preset = (typeof PRESETS)[number];

/** A browser has posted these fields. Nothing is judged in them. */
export interface PostedFields {
  text: (name: string) => string;
  list: (name: string) => string[];
  has: (name: string) => boolean;
  entries: () => { name: string; value: string }[];
}

export type ReadInstant =
  | { ok: true; instant: Instant }
  | { ok: false; reason: 'not_an_instant' | 'no_such_local_time' }
  /** The offsets of the two hours with one name. */
  | { ok: false; reason: 'comes_twice'; first: string; second: string };

export interface Asking {
  locale: Locale;
  kind: RequestKind;
  now: Instant;
  options: (source: Source) => Option[];
  preset: (preset: Preset) => string[];
  /** These values stand for `{name}` in a hint, such as how many days a rule of the dossier allows. */
  values: Readonly<Record<string, string>>;
  /** Reads a local date and time `YYYY-MM-DDTHH:MM[:SS]` in the zone of the page. */
  readInstant: (local: string) => ReadInstant;
  localOf: (instant: Instant) => string;
  /** Returns the end of a local day, or null where there is no such day. */
  endOfDay: (date: string) => Instant | null;
  isDay: (date: string) => boolean;
}

/**
 * A field cannot be read for one of these reasons; the portal has a sentence for each, which names the field by its
 * label.
 */
export const MISTAKES = [
  'required',
  'gives_no_reason',
  'choose',
  'too_long',
  'too_many_files',
  'control_characters',
  'hidden_characters',
  'number_between',
  'not_a_date',
  'not_an_instant',
  'no_such_local_time',
  'comes_twice',
  'not_an_email',
  'not_a_zone',
  'zone_means',
  'not_opening_hours',
  'not_shift_hours',
  'path_required',
  'path_no_target',
  'path_no_address',
  'path_no_port',
  'path_no_instant',
] as const;
export interface Mistake {
  code: (typeof MISTAKES)[number];
  /** The mistake stands at the input of this name. */
  at: string;
  values?: Record<string, string | number>;
}
export type ReadField = { value: unknown } | { mistake: Mistake };

/** A single widget is one input. */
export type SingleWidget =
  | { widget: 'line'; value: string; width?: 'narrow' }
  | { widget: 'moment' | 'day' | 'last-day' | 'number'; value: string }
  | { widget: 'area'; value: string; rows: number }
  | { widget: 'radios' | 'checkboxes' | 'select'; options: WidgetOption[]; empty?: Words }
  /** Files that the browser sends with the form; `kept` are those that were given with it before. */
  | { widget: 'files'; kept: { digest: string; name: string }[] };

/**
 * A widget is one input, or several: a `group` stands under the label of the field, and `more` is a button that adds
 * inputs to it; `several` stand one below the other, each under its own label.
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

/** A part is a widget inside a group, with its own name and label; parts of one row share a heading. */
export interface WidgetPart {
  name: string;
  label: string;
  hint: string | null;
  row: string | null;
  mayBeEmpty?: boolean;
  widget: SingleWidget;
}

/**
 * A form says how one field is shown and read. `name` is the name of its input, or what the names of its inputs begin
 * with.
 */
export interface FieldForm {
  /** The value is read from the input of another field. */
  hidden?: true;
  /** Says whether the field is asked for on this dossier; without it the field is always asked for. */
  asked?: (asking: Asking) => boolean;
  /** The page has to fetch this before it asks, because the view of a dossier does not have it. */
  needs?: 'EVIDENCE_FILES' | 'ATTACHMENTS';
  widget: (name: string, posted: PostedFields, asking: Asking) => Widget;
  read: (name: string, posted: PostedFields, asking: Asking) => ReadField;
}
