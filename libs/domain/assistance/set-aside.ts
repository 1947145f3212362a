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
  const before = setAsideOf(state);
  const { ranges, files, total } = before;
  const [closed, standing] = [true, false].map((wanted) =>
    productions.filter((one) => cameAfter(one, after) === wanted),
  ) as [Production[], Production[]];
  const added = filesOf(closed) + arriving;
  return {
    productions: standing,
    setAside: {
      ...before,
      ranges: [...ranges, { after, through: state.seq + 1 }],
      files: files + added,
      total: total + added,
    },
    // What was withheld of an earlier order stays withheld.
    withheld: standing.length === 0 ? [] : withheld,
    package: null,
  };
}

/** What was recorded before the number of its event was kept came before every event that has one. */
function cameAfter({ event = 1 }: Production, after: number): boolean {
  return event > after;
}

export function filesOf(productions: readonly Production[]): number {
  return productions.reduce((sum, { files }) => sum + files, 0);
}

/** Files that belong to no event yet are the provider's own uploads, which no range closes. */
export function isSetAside(state: DossierState, event: number | null): boolean {
  if (event === null) return false;
  return setAsideOf(state).ranges.some(({ after, through }) => after < event && event <= through);
}

export function somethingSetAside(state: DossierState): Refusal | null {
  return setAsideOf(state).files > 0 ? null : refuse('NOTHING_SET_ASIDE');
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
