/** Shows a dossier as a line of a list, and derives who has to act next. */
import type { DossierLine } from '@comity/contracts/http/dossier-line-views';
import { type Caller, rolesOf } from '@comity/persistence/reads/caller';
import type { DossierRow } from '@comity/persistence/reads/dossier-rows';
import type { Side } from '@comity/vocabulary/values/plain';
import type { Role } from '@comity/vocabulary/values/roles';
import { approversOf, isMessageRow } from '@comity/domain/events/lifecycle';
import { lifecycleOf } from '@comity/domain/machine/lifecycles';
import { type Possibility, possibleActs } from '@comity/domain/machine/possible';
import type { DossierState } from '@comity/domain/state/dossier';
import { ACTS } from '@comity/vocabulary/acts';
import { deadlineView } from './deadlines.ts';
import { actorFor } from './perform.ts';

const NOBODY = { en: '—', es: '—' };

export function lineView(row: DossierRow, now: string): DossierLine {
  const { id, reference, side, state, openedAt, changedAt, exercise, responsible } = row;
  return {
    id,
    reference,
    kind: state.kind,
    side,
    status: state.status,
    urgency: state.summary?.urgency ?? null,
    counterpart: row.counterpart ?? NOBODY,
    responsible,
    openedAt,
    changedAt,
    nextDeadline: row.nextClock === null ? null : deadlineView(row.nextClock, now),
    exercise,
    ratificationDue: state.ratifications.length > 0,
    compromised: state.compromised,
  };
}

/**
 * Returns the roles or the side whose step is next; null when the dossier waits for nobody. A proposal waits for its
 * second person, unless it cannot be approved before the request is translated.
 */
export function waitsFor(state: DossierState): Role[] | Side | null {
  const lifecycle = lifecycleOf(state);
  const { proposal } = state;
  if (proposal !== null && state.status !== 'TRANSLATING') {
    const approvers = approversOf(lifecycle, proposal.act);
    return approvers.length > 0 ? [...approvers] : null;
  }
  const owner = lifecycle.owners[state.status] ?? null;
  return owner === null || typeof owner === 'string' ? owner : [...owner];
}

type VisibleDossier = Pick<DossierRow, 'state' | 'offices'>;

export function possibleFor(caller: Caller, { state, offices }: VisibleDossier): Possibility[] {
  return possibleActs(lifecycleOf(state), state, (by) => actorFor(caller, by, offices), caller.now);
}

/** True if a request came by telephone and its written confirmation can still be entered. */
function confirmationAwaited(state: DossierState): boolean {
  if (state.byHand?.confirmation !== 'DUE') return false;
  const takesIt = lifecycleOf(state).rows.filter((row) => isMessageRow(row) && row.message === 'original_sent');
  return takesIt.some(({ from }) => (from as readonly string[]).includes(state.status));
}

/** Returns the acts by which this person takes the dossier on; none if it does not wait for them. */
export function awaitedActs(caller: Caller, row: VisibleDossier): Possibility[] {
  const { state } = row;
  const waiting = waitsFor(state);
  const roles = rolesOf(caller);
  const mine = Array.isArray(waiting) && waiting.some((role) => roles.includes(role));
  const ratifies = state.ratifications.some((one) => one.by !== caller.member);
  const possible = possibleFor(caller, row).filter(({ refusal }) => refusal === null);
  const confirmation = confirmationAwaited(state);
  const atDesk = ({ name }: Possibility): boolean =>
    ACTS[name].awaited === 'DESK' || (confirmation && ACTS[name].page === 'ENTERING');
  if (!mine && !ratifies && !possible.some(atDesk)) return [];
  const awaited = possible.filter((one) => atDesk(one) || isAwaited(one, state));
  return awaited.filter((one) => atDesk(one) || mine || ACTS[one.name].page === 'RATIFICATION');
}

/**
 * True if somebody waits for the act here. While a proposal waits, only its second person is waited for, unless its
 * translation waits too.
 */
function isAwaited({ name }: Possibility, { status, proposal }: DossierState): boolean {
  const { awaited, awaitedIn, second } = ACTS[name];
  if (awaited === 'NOBODY' || (awaitedIn !== null && !awaitedIn.includes(status))) return false;
  return second || proposal === null || status === 'TRANSLATING';
}
