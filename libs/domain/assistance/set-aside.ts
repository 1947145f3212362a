/**
 * What was produced is set aside when nothing obliges anybody to give it any more: a court has annulled the order, or
 * the request was withdrawn. It is closed to everybody at once, leaves for nobody, and is returned or destroyed with a
 * certificate (docs/rules 2.5, 2.7).
 */
import { partOf } from './parts.ts';
import { type Refusal, refuse } from '../events/decision.ts';
import type { AssistanceState, Production, SetAside } from '../state/assistance.ts';
import type { DossierState } from '../state/dossier.ts';

const NOTHING: SetAside = { ranges: [], files: 0, total: 0 };

export function setAsideOf(state: DossierState): SetAside {
  return partOf(state).setAside ?? NOTHING;
}

/**
 * Sets aside what came with events after `after`, the event that happens now included, together with `arriving`: files
 * that this very event brings.
 */
export function settingAside(
  state: DossierState,
  after: number,
  arriving = 0,
): Pick<AssistanceState, 'productions' | 'setAside' | 'withheld' | 'package'> {
  const { productions, withheld } = partOf(state);
  const [closed, standing] = [true, false].map((wanted) =>
    productions.filter((one) => cameAfter(one, after) === wanted),
  ) as [Production[], Production[]];
  return {
    productions: standing,
    setAside: withRange(state, { after }, filesOf(closed) + arriving),
    // What was withheld of an earlier order stays withheld.
    withheld: standing.length === 0 ? [] : withheld,
    package: null,
  };
}

/**
 * Sets aside what came after `after` for these identifiers alone. A file of which nobody has said what it answers may be
 * theirs, and is closed with them.
 */
export function settingAsideOf(
  state: DossierState,
  after: number,
  targets: readonly string[],
): Pick<AssistanceState, 'productions' | 'setAside' | 'package'> {
  const { productions } = partOf(state);
  const parts = productions.map((one) =>
    cameAfter(one, after) ? dividedBy(one, targets) : { stands: one, closed: 0 },
  );
  const closed = parts.reduce((sum, part) => sum + part.closed, 0);
  return {
    productions: parts.flatMap(({ stands, closed: gone }) => (stands.files === 0 && gone > 0 ? [] : [stands])),
    setAside: withRange(state, { after, targets: [...targets] }, closed),
    package: null,
  };
}

function dividedBy(production: Production, targets: readonly string[]): { stands: Production; closed: number } {
  const { perTarget, files } = production;
  if (perTarget === undefined) return { stands: { ...production, files: 0 }, closed: files };
  const stand = perTarget.filter(({ target }) => target !== null && !targets.includes(target));
  const left = stand.reduce((sum, one) => sum + one.files, 0);
  return { stands: { ...production, perTarget: stand, files: left }, closed: files - left };
}

function withRange(state: DossierState, range: { after: number; targets?: string[] }, added: number): SetAside {
  const before = setAsideOf(state);
  return {
    ...before,
    ranges: [...before.ranges, { ...range, through: state.seq + 1 }],
    files: before.files + added,
    total: before.total + added,
  };
}

/** What was recorded before the number of its event was kept came before every event that has one. */
function cameAfter({ event = 1 }: Production, after: number): boolean {
  return event > after;
}

export function filesOf(productions: readonly Production[]): number {
  return productions.reduce((sum, { files }) => sum + files, 0);
}

/**
 * Files that belong to no event yet are the provider's own uploads, which no range closes. `target` is the identifier that
 * the file answers, and null where nobody has said.
 */
export function isSetAside(state: DossierState, event: number | null, target: string | null): boolean {
  if (event === null) return false;
  return setAsideOf(state).ranges.some(
    ({ after, through, targets }) =>
      after < event && event <= through && (targets === undefined || target === null || targets.includes(target)),
  );
}

/**
 * A package answers no identifier. The one that stands was sealed without what was closed since; any other may hold it, as
 * a file of which nobody has said what it answers.
 */
export function targetOfPackage(stands: boolean): string | null {
  return stands ? '' : null;
}

/** Tells whether files of single identifiers were closed, so that it has to be known which identifier a file answers. */
export function isDivided(state: DossierState): boolean {
  return setAsideOf(state).ranges.some(({ targets }) => targets !== undefined);
}

export function somethingSetAside(state: DossierState): Refusal | null {
  return setAsideOf(state).files > 0 ? null : refuse('NOTHING_SET_ASIDE');
}

/**
 * What was set aside while a court has it before it is kept until the court has decided. Files that a court has annulled are
 * not before it any more, although others of the same order may be.
 */
export function setAsideIsFree(state: DossierState): Refusal | null {
  const pending = challengedIds(state);
  const held = setAsideOf(state).ranges.some(
    ({ targets }) => targets === undefined || partOf(state).challenged || targets.some((id) => pending.includes(id)),
  );
  return held && pending.length > 0 ? refuse('COURT_CHALLENGE_PENDING', pending, 'COM.CHALLENGE') : null;
}

/** Bars an end behind which files would lie that nobody may give and nobody would have to return. */
export function nothingSetAside(state: DossierState): Refusal | null {
  return setAsideOf(state).files > 0 ? refuse('SET_ASIDE_HERE', [], 'COM.DISPOSAL') : null;
}

/** A court has annulled the last order, and none has followed. */
export function isAnnulled({ orders }: DossierState): boolean {
  return orders.at(-1)?.annulled === true;
}

export function orderStands(state: DossierState): Refusal | null {
  return isAnnulled(state) ? refuse('ORDER_ANNULLED', [], 'COM.CHALLENGE') : null;
}

/** While a court has the order before it nothing is produced, packed or handed over. */
export function noChallengePending(state: DossierState): Refusal | null {
  return partOf(state).challenged ? refuse('COURT_CHALLENGE_PENDING', [], 'COM.CHALLENGE') : null;
}

/** The identifiers as to which a court has the order before it; all that are still asked for where it has the whole. */
export function challengedIds(state: DossierState): string[] {
  const { challenged, challengedTargets = [] } = partOf(state);
  return challenged ? state.targets.flatMap(({ id, withdrawn }) => (withdrawn ? [] : [id])) : challengedTargets;
}

/** Nothing of these identifiers is handed over meanwhile; nor is a file of which nobody has said what it answers. */
export function isBeforeCourt(state: DossierState, target: string | null): boolean {
  const ids = challengedIds(state);
  return ids.length > 0 && (target === null || ids.includes(target));
}

/** A package that was sealed before the court had the order before it may hold what nobody may give now. */
export function packageIsClear(state: DossierState): Refusal | null {
  const { package: sealed } = partOf(state);
  const held = challengedIds(state).filter((id) => sealed?.without?.includes(id) !== true);
  return held.length > 0 ? refuse('COURT_CHALLENGE_PENDING', held, 'COM.CHALLENGE') : null;
}

/** These files may leave now: those that no court has before it. */
export function filesFreeToLeave(state: DossierState): number {
  const ids = challengedIds(state);
  const { productions } = partOf(state);
  if (ids.length === 0) return filesOf(productions);
  return filesOf(productions.map((one) => dividedBy(one, ids).stands));
}
