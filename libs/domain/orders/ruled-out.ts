/**
 * The provider that the requested State found keeps nothing of what is asked for, so it was the wrong one. Its order ends
 * with its answer, the requesting State learns which provider it was, and the search goes on (Budapest Convention Art.
 * 29(3)). Where the request itself names the provider there is nothing to search for.
 */
import { changed, partOf } from '../assistance/parts.ts';
import { challengedIds } from '../assistance/set-aside.ts';
import { stop } from '../clocks/stops.ts';
import type { Basis, Effect, MessageRow, To } from '../events/lifecycle.ts';
import { nothingToHave, providerHasClosed } from '../holds/answers.ts';
import { askedTarget, type DossierState, providerOf, type TargetState } from '../state/dossier.ts';
import type { ProviderAnswer } from '@comity/vocabulary/values/answers';
import type { Instant } from '@comity/vocabulary/values/plain';
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

/** A production order was answered like this: the provider has none of the data, and nothing is here or before a court. */
function hasNothingToProduce(state: DossierState): boolean {
  const { custodian, targets } = state;
  const { productions, handedOver } = partOf(state);
  const asked = targets.filter(({ ordered, withdrawn }) => ordered === true && !withdrawn);
  const still = productions.every(({ files }) => files === 0) && !handedOver && challengedIds(state).length === 0;
  return custodian !== undefined && still && asked.length > 0 && asked.every(isElsewhere);
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
      ...orderIsOver(after),
      holdCheck: false,
    },
    sends: [
      ...told,
      { to: 'requesting', code: 'custodian_ruled_out', body: { keptBy: provider, answers: answersOf(after.targets) } },
    ],
    stops: [...(effect.stops ?? []), ...stop('CONFIRM_SLA', 'ORDER_TERM')],
    notices: [...(effect.notices ?? []), { code: 'ORDER_TO_ISSUE', to: [...by] }],
  };
}

/**
 * Completes an answer to a production order: the provider that the requested State had found is the wrong one. Its order is
 * over, so that it keeps no dossier open, and another is sought before anything is reported as without result.
 */
export function producerIsSought(state: DossierState, effect: Effect, by: readonly Role[], now: Instant): Effect {
  const after = { ...state, ...effect.state };
  const provider = providerOf(after);
  if (provider === null || !hasNothingToProduce(after)) return effect;
  return {
    ...effect,
    state: {
      ...effect.state,
      ...searchedAnew(after, provider),
      ...orderIsOver(after),
      ...changed(after, { late: false, productions: [] }),
    },
    sends: [
      ...(effect.sends ?? []),
      // A provider that does not use Comity has no dossier that the message would close.
      ...(after.byHand?.sides.includes('provider') === true
        ? []
        : [{ to: 'provider' as const, code: 'production_accepted' as const, body: { at: now } }]),
      { to: 'requesting', code: 'custodian_ruled_out', body: { keptBy: provider, answers: answersOf(after.targets) } },
    ],
    stops: [...(effect.stops ?? []), ...stop('PRODUCTION_DUE', 'CETS8_SUB', 'CETS8_TRAF')],
    notices: [...(effect.notices ?? []), { code: 'ORDER_TO_ISSUE', to: [...by] }],
  };
}

/** Nobody waits for the provider any more, and what it wrote or was written to it waits for nobody. */
function orderIsOver({ orders, letters, byHand }: DossierState): Partial<DossierState> {
  return {
    servedAt: null,
    clarification: null,
    orders: orders.map((order) => ({ ...order, over: true as const })),
    ...(letters !== undefined && {
      letters: letters.map((one) => (one.side === 'provider' ? { ...one, former: true as const } : one)),
    }),
    ...(byHand !== undefined && {
      byHand: {
        ...byHand,
        sides: byHand.sides.filter((side) => side !== 'provider'),
        unsent: byHand.unsent.filter(({ to }) => to !== 'provider'),
      },
    }),
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
  return {
    ruledOut: [],
    formerCustodians: [...formerCustodians.filter((one) => !ruledOut.includes(one)), ...ruledOut],
  };
}

/** These were ruled out, the last one at the end. */
function formerOf({ ruledOut = [], formerCustodians = [] }: DossierState): string[] {
  return [...formerCustodians, ...ruledOut];
}

/** Returns the provider to which the requested State writes: the custodian, or the last one until another is named. */
export function addressedProvider(state: DossierState): string | null {
  return providerOf(state) ?? formerOf(state).at(-1) ?? null;
}

/** Another provider has been the custodian since, so that nothing is sent to this one any more, and it changes nothing. */
export function isFormerCustodian(state: DossierState, provider: string): boolean {
  return formerOf(state).includes(provider) && addressedProvider(state) !== provider;
}

/** The requesting State learns which provider was the wrong one, and that another is being searched for. */
export function custodianRuledOut(
  { from, by, basis, resume }: { from: readonly Status[]; by: readonly Role[]; basis: Basis; resume: Status | null },
  to: To,
): MessageRow<'custodian_ruled_out'> {
  return {
    message: 'custodian_ruled_out',
    fromSide: 'receiving',
    from,
    to,
    basis,
    effect: (state, { body }) => ({
      state: { ...searchedAnew(state, body.keptBy), ...(state.resume !== null && resume !== null && { resume }) },
      stops: stop('CONFIRM_SLA'),
      notices: [{ code: 'PROGRESS', to: by }],
    }),
  };
}
