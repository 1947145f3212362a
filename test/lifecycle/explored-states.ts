/** The states of a side that the random stories have reached, each shape of state once. */
import type { DossierState } from '@comity/domain/state/dossier';
import type { Place } from './people.ts';
import { allStoryEvents } from './random-stories.ts';

/** States of a side that differ in what can wait, so that not each of a hundred thousand is asked. */
export function statesAt({ kind, side }: Place): DossierState[] {
  const found = new Map<string, DossierState>();
  for (const { side: where, before, outcome } of allStoryEvents) {
    const states = outcome.outcome === 'decided' ? [before, { ...outcome.state, seq: before.seq + 1 }] : [before];
    for (const state of where === side && before.kind === kind ? states : []) {
      if (state.seq > 0) found.set(shapeOf(state), state);
    }
  }
  return [...found.values()];
}

/** Returns what of a state decides what can be done, without its numbers, digests and instants. */
function shapeOf(state: DossierState): string {
  const part = state.assistance;
  return JSON.stringify([
    [state.status, state.resume, state.risk, state.proposal?.act, state.proposal?.by, state.policies],
    [state.ratifications.map(({ act, by }) => [act, by]), state.byHand, state.clarification !== null],
    [state.declined?.map(({ undone, settled }) => [undone, settled]), state.lossUnread],
    [state.extension?.status, state.mla?.status, state.renewal, state.holdCheck, state.unforwarded.length > 0],
    state.targets.map((one) => [one.withdrawn, one.ordered, one.objection, one.objectionAnswered, one.outcomes]),
    state.targets.map((one) => [one.reached, one.orderSent !== undefined, one.clarified, one.annulled]),
    [state.amendments?.at(-1)?.status, state.releaseNotice, state.downgraded],
    state.holds.map(({ status, belowFloor }) => [status, belowFloor]),
    [state.disclosures?.map(({ status }) => status), state.letters?.map(({ sent, read }) => [sent, read !== null])],
    [state.summary?.urgency, state.summary?.rules.order?.renewals, state.orders.length, reconsiders(state)],
    [part?.conditions?.status, part?.challenged, part?.original, part?.restrictions.length, part?.package !== null],
    [part?.productions.map(({ files }) => files > 0), part?.handedOver, part?.verification?.failed, part?.useReport],
    [part?.secondaryUse, part?.retention?.over, part?.legalHolds?.length, part?.copyDestroyed, part?.noResult != null],
  ]);
}

const reconsiders = ({ clocks }: DossierState): boolean => clocks.some(({ id }) => id === 'RECONSIDERATION');
