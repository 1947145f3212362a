/** The kinds of field that a form of an act is made of. `name` is the path in the act's body and the input's id. */
import type { EvidenceFileView } from '@comity/contracts/http/evidence';
import type { DossierView, HoldView } from '@comity/contracts/http/views';
import type { TargetView } from '@comity/contracts/http/dossier-part-views';

/** What a form is about: the dossier, and the files in it where a field asks for some of them. */
export interface Subject extends DossierView {
  files: EvidenceFileView[];
}

interface Named {
  name: string;
  optional?: true;
  /** Whether the field is asked for on this dossier; always, unless it says otherwise. */
  when?: (dossier: DossierView) => boolean;
  /** Values of the hint's text, e.g. how many days a rule of this dossier allows. */
  hintValues?: (dossier: DossierView) => Record<string, string | number>;
}

interface Choosable {
  value: string;
  /** Rule of the dossier's snapshot on which it rests, cited beside it. */
  rule?: string;
}
/** `group`: of the word in `@comity/texts`; `words`: what people wrote, where it is no code. */
export type Option = Choosable & ({ group: string } | { words: { en: string; es: string } });

export interface LineField extends Named {
  kind: 'line';
  max: number;
}
export interface TextField extends Named {
  kind: 'text';
  rows: number;
  /** UTF-16 units, where the api takes more than of other texts. */
  max?: number;
  initial?: (dossier: DossierView) => string;
}
/** A numbered list of texts, one input each. */
export interface ListField extends Named {
  kind: 'list';
  max: number;
  /** What stands there at first. */
  initial?: (dossier: DossierView, locale: 'en' | 'es') => string[];
}
/** Local date and time in the person's zone; `now` offers the present moment. */
export interface InstantField extends Named {
  kind: 'instant';
  now?: true;
}
export interface DateField extends Named {
  kind: 'date';
}
/** A local day that is wholly included: the instant is its end. */
export interface LastDayField extends Named {
  kind: 'last-day';
}
export interface ChoiceField extends Named {
  kind: 'choice';
  /** The body has the value as a number. */
  isNumber?: true;
  options: (dossier: DossierView) => Option[];
}
/** Any number of codes, also none where it is optional. */
export interface CodesField extends Named {
  kind: 'codes';
  /** What is ticked at first. */
  initial?: (dossier: DossierView) => string[];
  options: (dossier: DossierView) => Option[];
}
/** A State by its name; the body has its ISO 3166-1 code. */
export interface StateField extends Named {
  kind: 'state';
}
export interface YesNoField extends Named {
  kind: 'yes-no';
}
export interface NumberField extends Named {
  kind: 'number';
  min: number;
  max: number;
  initial: number;
}
/** Single categories of single identifiers, also none. */
export interface ItemsField extends Named {
  kind: 'items';
}
/** Why each kind of data that was ordered cannot be given. */
export interface CausesField extends Named {
  kind: 'causes';
  options: readonly string[];
  /** Chosen at first, given what the provider has answered. */
  initial: (outcome: string | undefined) => string;
}
export interface FilesField extends Named {
  kind: 'files';
  among: (subject: Subject) => EvidenceFileView[];
}
export interface TargetsField extends Named {
  kind: 'targets';
  among: (dossier: DossierView) => TargetView[];
}
/** A colleague; `withOffice` adds the colleague's office to the body. */
export interface MemberField extends Named {
  kind: 'member';
  withOffice?: true;
}
/** One of our letters that another side has not acknowledged yet. */
export interface LetterField extends Named {
  kind: 'letter';
}
/** A new last day for each hold; an empty one leaves the hold as it is. */
export interface HoldsField extends Named {
  kind: 'holds';
  among: (dossier: DossierView) => HoldView[];
}

/** The path of a communication: address, port and instant, each of one identifier. */
export interface PathField extends Named {
  kind: 'path';
}
/** A report of another provider that waits for a decision. */
export interface DisclosureField extends Named {
  kind: 'disclosure';
}

export type Field =
  | LineField
  | TextField
  | ListField
  | InstantField
  | DateField
  | LastDayField
  | ChoiceField
  | CodesField
  | StateField
  | YesNoField
  | NumberField
  | ItemsField
  | CausesField
  | FilesField
  | TargetsField
  | MemberField
  | LetterField
  | HoldsField
  | PathField
  | DisclosureField;

export function line(name: string, max = 120): LineField {
  return { kind: 'line', name, max };
}

export function text(name: string, rows = 5): TextField {
  return { kind: 'text', name, rows };
}

export function optionalText(name: string, rows = 5): TextField {
  return { kind: 'text', name, rows, optional: true };
}

export function choice(name: string, group: string, values: readonly string[]): ChoiceField {
  return { kind: 'choice', name, options: () => values.map((value) => ({ value, group })) };
}

/** Who else took part in a transmission, and by which path (Art. 30). */
export const OTHER_PROVIDER: readonly Field[] = [
  line('provider', 200),
  { kind: 'state', name: 'state' },
  { kind: 'path', name: 'elements' },
];

/** The identifiers that are still asked for. */
export function targets(): TargetsField {
  return { kind: 'targets', name: 'targets', among: (dossier) => dossier.targets.filter((one) => !one.withdrawn) };
}

/** `t1/TRAFFIC`: how an input names one category of one identifier. */
export function itemsOf({ targets: asked }: DossierView): { value: string; target: TargetView; category: string }[] {
  return asked
    .filter((one) => !one.withdrawn)
    .flatMap((target) =>
      target.categories.map((category) => ({ value: `${target.id}/${category}`, target, category })),
    );
}

/** Those that were ordered: not what was denied. */
export function orderedItemsOf(dossier: DossierView): ReturnType<typeof itemsOf> {
  const denied = (dossier.assistance?.denied ?? []).map(({ target, category }) => `${target}/${category}`);
  return itemsOf(dossier).filter(({ value }) => !denied.includes(value));
}
