/**
 * Preserved data can be gone at any time (docs/rules 2.1): the provider says so per identifier and data category, with
 * since when and why. What is still kept stays a hold; a hold with nothing left has ended as LOST. All three sides fold
 * this in the same way.
 */
import type { ProviderAnswer } from '@comity/vocabulary/values/answers';
import type { RequestedData } from '@comity/vocabulary/values/assistance';
import type { Instant } from '@comity/vocabulary/values/plain';
import { isTypedBefore } from '@comity/vocabulary/judges/typed-instant';
import { isPreserved } from './answers.ts';
import { type ClockStop, type Refusal, refuse } from '../events/decision.ts';
import { type DossierState, type Hold, isKept, type Loss, type TargetState } from '../state/dossier.ts';

type Report = Omit<Loss, 'told'>;

/** Whatever became of the request, what the provider keeps can be lost. */
export function somethingPreserved({ targets }: DossierState): Refusal | null {
  return targets.some(isPreserved) ? null : refuse('NO_HOLD');
}

/** Only what is preserved can be lost, after it was copied and before now. */
export function lossFits(state: DossierState, { detail }: { detail: Report }, now: Instant): Refusal | null {
  const { lost, reason, since } = detail;
  const pairs = lost.map(nameOf);
  const twice = pairs.filter((pair, index) => pairs.indexOf(pair) !== index);
  if (twice.length > 0) return refuse('TARGET_TWICE', [...new Set(twice)]);
  const notKept = lost.filter(({ target: id, category }) => {
    const target = state.targets.find((one) => one.id === id);
    return target?.outcomes[category] !== 'PRESERVED';
  });
  if (notKept.length > 0) return refuse('NO_HOLD', notKept.map(nameOf));
  if (since === null) return null;
  if (since > now) return refuse('INSTANT_IN_FUTURE', ['since']);
  const copied = state.holds
    .filter((hold) => isKept(hold) && hold.items.some((item) => isAmong(lost, item)))
    .filter(({ snapshotAt }) => isTypedBefore(since, snapshotAt));
  const [first] = copied;
  return first === undefined || reason === 'NEVER_SECURED'
    ? null
    : refuse('LOST_BEFORE_SNAPSHOT', ['since', first.snapshotAt]);
}

/** Takes what is gone out of targets and holds; the clocks of a hold that has nothing left stop. */
export function withoutLost(
  state: DossierState,
  lost: readonly RequestedData[],
): { state: Pick<DossierState, 'targets' | 'holds'>; stops: ClockStop[] } {
  const targets = state.targets.map((target) => withLostData(target, lost));
  const holds = state.holds.map((hold): Hold => {
    const items = hold.items.filter((item) => !isAmong(lost, item));
    if (!isKept(hold) || items.length === hold.items.length) return hold;
    return items.length === 0 ? { ...hold, status: 'LOST' } : { ...hold, items };
  });
  const ended = holds.filter((hold, index) => hold.status === 'LOST' && state.holds[index]?.status !== 'LOST');
  const stops = ended.flatMap(({ id }): ClockStop[] => [
    { id: 'BUD29_FLOOR', subject: id },
    { id: 'DOMESTIC_HOLD', subject: id },
  ]);
  return { state: { targets, holds }, stops };
}

/** With nothing left to keep there is no renewal and no question whether it is still held. */
export function withoutDuty(
  holds: readonly Hold[],
  { holdCheck, renewal }: DossierState,
): Partial<Pick<DossierState, 'holdCheck' | 'renewal'>> {
  if (holds.some(isKept)) return {};
  return { ...(holdCheck === undefined ? {} : { holdCheck: false }), ...(renewal == null ? {} : { renewal: null }) };
}

/** An answer that waits for review no longer reports data that are gone. */
export function withoutLostResults(answer: ProviderAnswer, lost: readonly RequestedData[]): ProviderAnswer[] {
  if (answer.kind !== 'PRESERVED') return [answer];
  const results = answer.results.filter((result) => !isAmong(lost, result));
  return results.length === 0 ? [] : [{ ...answer, results }];
}

export function lossOpen({ lossUnread }: DossierState): Refusal | null {
  return lossUnread === true ? null : refuse('NO_LOSS_OPEN');
}

function withLostData(target: TargetState, lost: readonly RequestedData[]): TargetState {
  const ofTarget = lost.filter((one) => one.target === target.id);
  if (ofTarget.length === 0) return target;
  const outcomes = { ...target.outcomes };
  for (const { category } of ofTarget) outcomes[category] = 'LOST';
  return { ...target, outcomes };
}

function isAmong(all: readonly RequestedData[], { target, category }: RequestedData): boolean {
  return all.some((one) => one.target === target && one.category === category);
}

function nameOf({ target, category }: RequestedData): string {
  return `${target}/${category}`;
}
