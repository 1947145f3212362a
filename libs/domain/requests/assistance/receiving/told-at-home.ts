/** The preservation that a formal request follows is a dossier of the same State, and its hold depends on the request. */
import type { MessageBodies } from '@comity/vocabulary/messages';
import type { Instant } from '@comity/vocabulary/values/plain';
import { factsOf, partOf } from '../../../assistance/parts.ts';
import type { Effect } from '../../../events/lifecycle.ts';
import type { DossierState } from '../../../state/dossier.ts';

type HomeCode =
  | 'assistance_arrived'
  | 'assistance_refused'
  | 'assistance_postponed'
  | 'assistance_withdrawn'
  | 'assistance_executed'
  | 'assistance_without_result';
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

/**
 * What was asked for was granted and handed over, so that the data wait for no decision any more. This is told once, by
 * whatever ends the request first.
 */
export function executedAtHome(state: DossierState, at: Instant): NonNullable<Effect['sends']> {
  const { reference } = named(state);
  if (reference === undefined || partOf(state).endToldAtHome === true) return [];
  return toldAtHome(state, { code: 'assistance_executed', body: { reference, at } });
}

/** More is asked for under a request that had ended: from now on the data wait for the decision on that. */
export function takenUpAtHome(state: DossierState, date: string): NonNullable<Effect['sends']> {
  const { reference } = named(state);
  if (reference === undefined || partOf(state).endToldAtHome !== true) return [];
  return toldAtHome(state, { code: 'assistance_arrived', body: { reference, date } });
}
