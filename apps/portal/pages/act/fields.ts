/** The kinds of field that a form of an act is made of. `name` is the path in the act's body and the input's id. */
import type { DossierView, HoldView, TargetView } from '@comity/contracts/http/views';

interface Named {
  name: string;
  optional?: true;
}

export interface Option {
  value: string;
  /** Group and code of the word in `@comity/texts`. */
  group: string;
}

export interface LineField extends Named {
  kind: 'line';
  max: number;
}
export interface TextField extends Named {
  kind: 'text';
  rows: number;
  initial?: (dossier: DossierView) => string;
}
/** A numbered list of texts, one input each. */
export interface ListField extends Named {
  kind: 'list';
  max: number;
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
  options: (dossier: DossierView) => Option[];
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
/** A new last day for each hold; an empty one leaves the hold as it is. */
export interface HoldsField extends Named {
  kind: 'holds';
  among: (dossier: DossierView) => HoldView[];
}

export type Field =
  | LineField
  | TextField
  | ListField
  | InstantField
  | DateField
  | LastDayField
  | ChoiceField
  | TargetsField
  | MemberField
  | HoldsField;

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

/** The identifiers that are still asked for. */
export function targets(): TargetsField {
  return { kind: 'targets', name: 'targets', among: (dossier) => dossier.targets.filter((one) => !one.withdrawn) };
}
