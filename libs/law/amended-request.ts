/**
 * Finds what a written amendment changes of a request, and makes the request as amended of it. An identifier that was
 * sent keeps its short name for ever: one that is corrected is withdrawn, and another one is added in its place.
 */
import type { TargetState } from '@comity/domain/state/dossier';
import type { AddedTarget, AmendmentChanges } from '@comity/vocabulary/values/amendment';
import type { RequestForm, Target } from '@comity/vocabulary/values/request-form';

export interface AmendedRequest {
  form: RequestForm;
  changes: AmendmentChanges;
}

/** Says whether the form differs from the request in nothing but identifiers and the case number. */
export function amendsOnly(before: RequestForm, written: RequestForm): boolean {
  return isSame({ ...before, targets: [], caseNumber: '' }, { ...written, targets: [], caseNumber: '' });
}

/** `targets` are the identifiers of the dossier; those that were withdrawn singly are no part of the amended request. */
export function amendedRequest(
  before: RequestForm,
  written: RequestForm,
  targets: readonly Pick<TargetState, 'id' | 'withdrawn'>[],
): AmendedRequest {
  const nextId = namesAfter([...targets.map(({ id }) => id), ...before.targets.map(({ id }) => id)]);
  const inForce = before.targets.filter(({ id }) => targets.some((one) => one.id === id && !one.withdrawn));
  const asked: Target[] = [];
  const changes: AmendmentChanges = { withdrawn: [], added: [] };
  const add = (target: Target, replacing?: Target): void => {
    const { id, type, categories } = target;
    asked.push(target);
    changes.added.push({ id, type, categories, ...(replacing && successorOf(replacing, target)) });
  };
  for (const target of inForce) {
    const now = written.targets.find(({ id }) => id === target.id);
    const more = now === undefined ? [] : now.categories.filter((one) => !target.categories.includes(one));
    if (now !== undefined && isMoreOf(target, now)) {
      asked.push(target);
      if (more.length > 0) add({ ...now, id: nextId(), categories: more });
    } else {
      changes.withdrawn.push(target.id);
      if (now !== undefined) add({ ...now, id: nextId() }, target);
    }
  }
  for (const target of written.targets)
    if (!inForce.some(({ id }) => id === target.id)) add({ ...target, id: nextId() });
  const { caseNumber } = written;
  if (caseNumber !== before.caseNumber) changes.caseNumber = { was: before.caseNumber, now: caseNumber };
  return { form: { ...before, caseNumber, targets: asked }, changes };
}

/** Says whether the changes are those between the two versions, as a receiver checks it before it believes them. */
export function changesHold(
  before: RequestForm,
  after: RequestForm,
  { withdrawn, added, caseNumber }: AmendmentChanges,
): boolean {
  const known = (id: string): Target | undefined => before.targets.find((one) => one.id === id);
  const isKept = (target: Target): boolean => isSame(known(target.id), target) && !withdrawn.includes(target.id);
  const isAdded = ({ id, type, categories }: Target): boolean =>
    known(id) === undefined &&
    added.some((one) => one.id === id && one.type === type && isSame(one.categories, categories));
  const named = { was: before.caseNumber, now: after.caseNumber };
  return (
    amendsOnly(before, after) &&
    after.targets.every((target) => isKept(target) || isAdded(target)) &&
    added.every(({ id }) => after.targets.some((one) => one.id === id)) &&
    added.every(({ instead }) => instead === undefined || withdrawn.includes(instead)) &&
    added.every(({ instead, was }) => was === undefined || isSame(known(instead ?? '')?.categories, was)) &&
    withdrawn.every((id) => known(id) !== undefined && !after.targets.some((one) => one.id === id)) &&
    (named.was === named.now ? caseNumber === undefined : isSame(caseNumber, named))
  );
}

/** The same identifier with the same period, and with no fewer kinds of data. */
function isMoreOf(before: Target, now: Target): boolean {
  const same = isSame({ ...before, categories: [] }, { ...now, categories: [] });
  return same && before.categories.every((one) => now.categories.includes(one));
}

/** Where the account is the same, what is kept of it must not be let go before it is kept anew. */
function successorOf(before: Target, now: Target): Pick<AddedTarget, 'instead' | 'was' | 'same'> {
  const accountOf = ({ type, value, port, instant, zone }: Target) => ({ type, value, port, instant, zone });
  const same = isSame(accountOf(before), accountOf(now));
  return { instead: before.id, was: before.categories, ...(same && { same: true as const }) };
}

function namesAfter(ids: readonly string[]): () => string {
  let last = Math.max(0, ...ids.map((id) => Number(id.replace(/^t/, ''))).filter(Number.isFinite));
  return () => {
    last += 1;
    return `t${String(last)}`;
  };
}

/** Compares what stands in two documents; the order in which they name their fields says nothing. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one, sortedKeys) === JSON.stringify(other, sortedKeys);
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
