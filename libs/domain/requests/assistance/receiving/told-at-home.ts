/** The preservation that a formal request follows is a dossier of the same State, and its hold depends on the request. */
import type { MessageBodies } from '@comity/vocabulary/messages';
import { factsOf } from '../../../assistance/parts.ts';
import type { Effect } from '../../../events/lifecycle.ts';
import type { DossierState } from '../../../state/dossier.ts';

type HomeCode = 'assistance_refused' | 'assistance_postponed' | 'assistance_withdrawn' | 'assistance_without_result';
type ToldAtHome = { [C in HomeCode]: { code: C; body: MessageBodies[C] } }[HomeCode];

/** The formal request is named by the reference under which it was told to have arrived. */
export function named(state: DossierState): { reference?: string } {
  const reference = factsOf(state)?.reference;
  return reference === undefined ? {} : { reference };
}

/** The preservation learns what becomes of the request (Art. 29(7)); a request that follows none tells nobody. */
export function toldAtHome(state: DossierState, told: ToldAtHome): NonNullable<Effect['sends']> {
  return factsOf(state)?.preservation == null ? [] : [{ to: 'receiving', ...told }];
}
