/**
 * The provider that the requested State found keeps nothing of what is asked for, so it was the wrong one. Its order ends
 * with its answer, the requesting State learns which provider it was, and the search goes on (Budapest Convention Art.
 * 29(3)). Where the request itself names the provider there is nothing to search for.
 */
import { stop } from '../clocks/stops.ts';
import type { Effect, MessageRow, To } from '../events/lifecycle.ts';
import { nothingToHave, providerHasClosed } from '../holds/answers.ts';
import { askedTarget, type DossierState, providerOf, type TargetState } from '../state/dossier.ts';
import type { ProviderAnswer } from '@comity/vocabulary/values/answers';
import type { Role } from '@comity/vocabulary/values/roles';
import type { Status } from '@comity/vocabulary/values/statuses';
import { orderedPart } from './unordered.ts';

/**
 * Data that were deleted, or that are encrypted, show that the provider was the right one, and what is not ordered yet may
 * still do so.
 */
function keepsNothing(state: DossierState): boolean {
  const ordered = orderedPart(state.targets);
  return state.holds.length === 0 && nothingToHave(state) && ordered.every(isElsewhere) && providerHasClosed(state);
}

function isElsewhere({ categories, outcomes, wrongAddressee }: TargetState): boolean {
  return categories.every(
    (one) => outcomes[one] === 'NOT_HELD' || (outcomes[one] === 'NOT_OWED' && wrongAddressee === true),
  );
}

/** An answer that waits for review, and a release that is announced, are dealt with first. */
function isWrongCustodian(state: DossierState): boolean {
  const { custodian, releaseNotice, unforwarded } = state;
  return custodian !== undefined && releaseNotice == null && unforwarded.length === 0 && keepsNothing(state);
}

/** The order is over: nobody is asked any more, and everything that is still wanted is to be ordered anew. */
function searchedAnew(state: DossierState, provider: string): Partial<DossierState> {
  return {
    custodian: { provider: '' },
    ruledOut: [...(state.ruledOut ?? []), provider],
    targets: state.targets.map(wantedStill),
  };
}

function wantedStill({ withdrawn, annulled, succeeds, ...target }: TargetState): TargetState {
  return {
    ...askedTarget(target),
    withdrawn,
    ...(annulled !== undefined && { annulled }),
    ...(succeeds !== undefined && { succeeds }),
  };
}

/** Completes an answer of the provider: where it shows that the provider is the wrong one, the search goes on. */
export function searchGoesOn(state: DossierState, effect: Effect, by: readonly Role[]): Effect {
  const after = { ...state, ...effect.state };
  const provider = providerOf(after);
  if (provider === null || !isWrongCustodian(after)) return effect;
  // What the requesting State learns of the answer is that the provider is ruled out, and what it has answered.
  const told = (effect.sends ?? []).filter(({ to }) => to !== 'requesting');
  return {
    ...effect,
    state: {
      ...effect.state,
      ...searchedAnew(after, provider),
      servedAt: null,
      clarification: null,
      holdCheck: false,
      orders: after.orders.map((order) => ({ ...order, over: true as const })),
      ...(after.letters !== undefined && {
        letters: after.letters.map((one) => (one.side === 'provider' ? { ...one, former: true as const } : one)),
      }),
      ...(after.byHand !== undefined && {
        byHand: {
          ...after.byHand,
          sides: after.byHand.sides.filter((side) => side !== 'provider'),
          unsent: after.byHand.unsent.filter(({ to }) => to !== 'provider'),
        },
      }),
    },
    sends: [
      ...told,
      { to: 'requesting', code: 'custodian_ruled_out', body: { keptBy: provider, answers: answersOf(after.targets) } },
    ],
    stops: [...(effect.stops ?? []), ...stop('CONFIRM_SLA', 'ORDER_TERM')],
    notices: [...(effect.notices ?? []), { code: 'ORDER_TO_ISSUE', to: [...by] }],
  };
}

/** What was answered is passed on per identifier: that it is not there, or that the provider is the wrong one to ask. */
function answersOf(targets: readonly TargetState[]): ProviderAnswer[] {
  const asked = orderedPart(targets).filter(({ withdrawn }) => !withdrawn);
  const wrongly = asked.filter(({ wrongAddressee }) => wrongAddressee === true);
  const results = asked.flatMap(({ id, categories, outcomes }) =>
    categories
      .filter((one) => outcomes[one] === 'NOT_HELD')
      .map((category) => ({ target: id, category, outcome: 'NOT_HELD' as const })),
  );
  const objections = wrongly.map(({ id }) => ({ target: id, code: 'WRONG_ADDRESSEE' as const }));
  return [
    ...(results.length > 0 ? [{ kind: 'NOT_PRESERVED' as const, results }] : []),
    ...(objections.length > 0 ? [{ kind: 'OBJECTED' as const, objections }] : []),
  ];
}

/**
 * A provider that was ruled out has answered of what it was asked. Where other data are asked for since, as when an account
 * is corrected, each of them may be the right one.
 */
export function eachMayHaveIt({ ruledOut, formerCustodians = [] }: DossierState): Partial<DossierState> {
  if (ruledOut === undefined) return {};
  return { ruledOut: [], formerCustodians: [...new Set([...formerCustodians, ...ruledOut])] };
}

/** Another provider is the custodian by now, so that nothing is sent to this one any more, and it changes nothing. */
export function isFormerCustodian(state: DossierState, provider: string): boolean {
  const { ruledOut = [], formerCustodians = [] } = state;
  const named = providerOf(state);
  return named !== null && named !== provider && [...ruledOut, ...formerCustodians].includes(provider);
}

/** The requesting State learns which provider was the wrong one, and that another is being searched for. */
export function custodianRuledOut(
  { from, by }: { from: readonly Status[]; by: readonly Role[] },
  to: To,
): MessageRow<'custodian_ruled_out'> {
  return {
    message: 'custodian_ruled_out',
    fromSide: 'receiving',
    from,
    to,
    basis: 'BUD.29.3',
    effect: (state, { body }) => ({
      state: { ...searchedAnew(state, body.keptBy), ...(state.resume !== null && { resume: 'ACCEPTED' }) },
      stops: stop('CONFIRM_SLA'),
      notices: [{ code: 'PROGRESS', to: by }],
    }),
  };
}
