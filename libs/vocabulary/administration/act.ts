/**
 * An act of administration changes who belongs to an organization and what they may do. It is defined by its words and
 * its fields, as acts on a dossier are; what it leads to stands in the rules of `@comity/domain/administration`.
 */
import type { Fields, PostedOf } from '../field.ts';
import type { Words } from '../words.ts';

export interface AdministrationAct<F extends Fields = Fields> {
  /** `do` says what a person does, as on a button; `done` what they did; `hint` what comes of it. */
  words: { do: Words; done: Words; hint: Words };
  fields: F;
  /** What widens needs two administrators: one proposes it, another approves it. */
  hands: 'ONE' | 'TWO';
}

export function administrationAct<const F extends Fields>({
  do: doing,
  done,
  hint,
  ...given
}: Pick<AdministrationAct<F>, 'fields' | 'hands'> & { do: Words; done: Words; hint: Words }): AdministrationAct<F> {
  return { ...given, words: { do: doing, done, hint } };
}

export type DetailOf<A> = A extends AdministrationAct<infer F> ? PostedOf<F> : never;
