/**
 * The order to the provider may not cover all that is asked for: an amendment asks for more, or the law of the State knows
 * a kind of order that reaches some kinds of data alone (docs/rules 1.8, 2.7).
 */
import type { DataCategory } from '@comity/vocabulary/values/request-codes';
import type { DossierState, TargetState } from '../state/dossier.ts';

/** Returns the kinds of data of the identifier that the provider has an order for. */
export function orderedData({ ordered, reached, categories }: TargetState): DataCategory[] {
  return ordered === true ? (reached ?? categories) : [];
}

/** Returns the identifiers that the provider has an order for, each with the data that are ordered. */
export function orderedPart(targets: readonly TargetState[]): TargetState[] {
  return targets
    .filter(({ ordered }) => ordered === true)
    .map((target) => ({ ...target, categories: orderedData(target) }));
}

/** Returns the identifiers that are asked for, each with the data for which the provider has no order yet, nor one on its way. */
export function unordered({ servedAt, targets }: DossierState): TargetState[] {
  if (servedAt === null) return [];
  return targets
    .filter(({ withdrawn, orderSent }) => !withdrawn && orderSent === undefined)
    .map((target) => {
      const ordered = orderedData(target);
      return { ...target, categories: target.categories.filter((one) => !ordered.includes(one)) };
    })
    .filter(({ categories }) => categories.length > 0);
}

/** The order, or its supplement, names these kinds of data of the identifier besides what was ordered before. */
export function withOrder(target: TargetState, more: readonly DataCategory[]): TargetState {
  const before = orderedData(target);
  const reached = target.categories.filter((one) => before.includes(one) || more.includes(one));
  const { reached: _before, ...rest } = target;
  return { ...rest, ordered: true, ...(reached.length < target.categories.length && { reached }) };
}
