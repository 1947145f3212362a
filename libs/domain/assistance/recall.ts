/**
 * A withdrawal reaches every holder: the provider stops, destroys what it has and confirms it, the State that gives closes
 * what it received and returns or destroys it, and the requester learns of each step, in numbers (docs/rules 2.7).
 */
import type { RecallCounts } from '@comity/vocabulary/values/recall';
import { changed, partOf } from './parts.ts';
import { challengedIds, filesOf, isAnnulled, setAsideOf, settingAside } from './set-aside.ts';
import type { AssistanceState } from '../state/assistance.ts';
import type { DossierState } from '../state/dossier.ts';

/**
 * Everything that is here is closed at once; what was handed over is closed here too. What a court has before it stays
 * before it: a withdrawal by the requester ends no proceedings of whoever has challenged the order.
 */
export function recalling(state: DossierState): { assistance: AssistanceState } {
  const { productions, copyDestroyed } = partOf(state);
  const produced = filesOf(productions);
  const after = copyDestroyed === true ? { productions: [], package: null } : settingAside(state, 0);
  const received = copyDestroyed === true ? 0 : setAsideOf({ ...state, ...changed(state, after) }).files;
  const recall = { produced, received, provider: providerToTell(state) };
  return changed(state, { ...after, recalled: true, late: false, noResult: null, recall });
}

/** Where the order is taken back because nothing can be done on it, there is nothing to close and only the provider to stop. */
export function takingOrderBack(state: DossierState): { assistance: AssistanceState } {
  return changed(state, { recall: { produced: 0, received: 0, provider: providerToTell(state), impossible: true } });
}

function providerToTell({ side, servedAt }: DossierState): 'TOLD' | null {
  return side === 'receiving' && servedAt !== null ? 'TOLD' : null;
}

/** Files that the provider had sent before it heard of the withdrawal are counted and not fetched. */
export function producedMeanwhile(
  state: DossierState,
  files: number,
  broughtHere: boolean,
): { assistance: AssistanceState } | null {
  const { recall } = partOf(state);
  if (recall === undefined) return null;
  const counted = { ...recall, produced: recall.produced + files };
  if (!broughtHere) return changed(state, { recall: counted });
  return changed(state, {
    ...settingAside(state, state.seq, files),
    recall: { ...counted, received: recall.received + files },
  });
}

/** Returns null where nothing was withdrawn here, or the withdrawal was dealt with before the numbers were kept. */
export function recallCounts(state: DossierState): RecallCounts | null {
  const { recall, recallReported, handedOver } = partOf(state);
  if (recallReported !== undefined) return recallReported;
  if (recall === undefined || recall.impossible === true) return null;
  const { how, files } = setAsideOf(state);
  const gone = recall.received - files;
  return {
    produced: recall.produced,
    transmitted: handedOver,
    received: recall.received,
    stateDestroyed: how === 'DESTROYED' ? gone : 0,
    stateReturned: how === 'RETURNED' ? gone : 0,
    providerDestroyed: recall.confirmed?.destroyed ?? null,
    providerUploads: recall.confirmed?.uploads ?? null,
    allDone: !recallWaits(state),
  };
}

export function providerIsToConfirm(state: DossierState): boolean {
  return partOf(state).recall?.provider === 'TOLD';
}

/** The provider has not confirmed, what was closed is neither returned nor destroyed, or a court has it before it. */
export function recallWaits(state: DossierState): boolean {
  if (partOf(state).recall === undefined) return false;
  return providerIsToConfirm(state) || setAsideOf(state).files > 0 || challengedIds(state).length > 0;
}

/**
 * At the State that gave: what was handed over must come back or be destroyed, because the request was withdrawn or a court
 * has annulled the order, and the requester has not reported that it was (docs/rules 2.5, 2.7).
 */
export function isCalledBack(state: DossierState): boolean {
  const { handedOver, disposed, recall } = partOf(state);
  if (!handedOver || disposed !== undefined) return false;
  const withdrawn = recall !== undefined && recall.impossible !== true;
  return withdrawn || (isAnnulled(state) && state.orders.at(-1)?.handedOver === true);
}
