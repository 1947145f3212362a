/**
 * The rule on which an event rests. A row names either one rule, or a point on which the instrument that governs this
 * request speaks (docs/rules 1.11); the pinned snapshot says which article that is.
 */
import type { InstrumentPoint } from '@comity/vocabulary/values/law-codes';
import type { Refusal } from '../events/decision.ts';
import type { AnyActRow, Basis } from '../events/lifecycle.ts';
import type { DossierState } from '../state/dossier.ts';

/** Requests of an earlier version have pinned no articles, and rested on these whichever instrument governed. */
const EARLIER: Record<InstrumentPoint, string> = {
  REFUSAL: 'BUD.25.4',
  REASONS: 'BUD.27.7',
  CONSULTATION: 'BUD.27.6',
  POSTPONEMENT: 'BUD.27.5',
  CONDITIONS: 'BUD.28.2',
  CONDITION_ANSWER: 'BUD.28.3',
  CONFIDENTIALITY: 'BUD.27.8',
  USE_LIMIT: 'COM.SECONDARY_USE',
  USE_REPORT: 'BUD.28.4',
  FORWARDING: 'BUD.27.9.c',
};

export function ruleAt({ summary }: Pick<DossierState, 'summary'>, point: InstrumentPoint): string {
  return summary?.assistance?.articles?.find((one) => one.point === point)?.rule ?? EARLIER[point];
}

/** Names the basis as the tables write it, where no request says which article it is. */
export function namedBasis(basis: Basis): string {
  return typeof basis === 'string' ? basis : `article: \`${basis.point}\``;
}

/** The articles of the Budapest Convention are no basis between States that it does not bind. */
export function basisOf(basis: Basis, state: DossierState): string {
  if (typeof basis !== 'string') return ruleAt(state, basis.point);
  const foreign = basis.startsWith('BUD.') && state.summary?.rules.bound === false;
  if (!foreign) return basis;
  return state.kind === 'PRESERVATION' ? 'COM.NOT_BOUND' : 'COM.NO_INSTRUMENT';
}

/** What refuses cites the Convention only where it binds, like what is decided. */
export function underLaw(refusal: Refusal, state: DossierState): Refusal {
  return refusal.rule === null ? refusal : { ...refusal, rule: basisOf(refusal.rule, state) };
}

/** Returns the rule on which this act rests, as its row and what is decided say. */
export function citedRule(row: AnyActRow, state: DossierState, act: { detail: unknown }): string {
  const cites = row.cites as ((state: DossierState, act: { detail: unknown }) => string) | undefined;
  return basisOf(cites?.(state, act) ?? row.basis, state);
}
