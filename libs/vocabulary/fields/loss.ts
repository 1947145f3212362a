/**
 * What was preserved is gone: which data of which identifiers, since when, and why. The same is said in the report of the
 * provider and in the notice of the requested State (docs/rules 2.1).
 */
import { lossReasons } from '../codes/outcomes.ts';
import { optional } from '../field.ts';
import { choice } from './choice.ts';
import { keptData } from './data.ts';
import { instant } from './instant.ts';
import { line } from './line.ts';
import type { TextOptions } from './text.ts';

export function lossFields() {
  return {
    lost: keptData(['What is gone', 'Lo que se perdió'], {
      ask: ['Which preserved data are gone', 'Qué datos conservados se perdieron'],
    }),
    reason: choice(['Reason', 'Motivo'], lossReasons, { ask: ['Why they are gone', 'Por qué se perdieron'] }),
    since: optional(
      instant(['Gone since', 'Perdidos desde'], {
        ask: ['Since when they have been gone', 'Desde cuándo se perdieron'],
        hint: ['Leave it empty if that is not known.', 'Déjelo vacío si no se sabe.'],
      }),
    ),
    incident: line(['Reference of the provider', 'Referencia del proveedor']),
  };
}

/** The explanation stays with the authority that ordered: the requesting State gets what that authority writes of it. */
export const LOSS_EXPLAINED = {
  hint: [
    'The authority that ordered reads it. Do not name other users.',
    'La lee la autoridad que ordenó. No nombre a otros usuarios.',
  ],
} as const satisfies TextOptions;
