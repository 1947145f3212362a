/**
 * Two people stand behind an outward act or an entry, so the first of them must still be entitled when the second one
 * takes up what the first has left. Whether a person is entitled now is known to recording alone; here stands whose
 * entitlement is asked for.
 */
import type { Role } from '@comity/vocabulary/values/roles';
import { ACTS } from '@comity/vocabulary/acts';
import { entryOf } from '../by-hand/rows.ts';
import type { AnyAct } from '../events/act.ts';
import { type AnyActRow, isActRow, type Lifecycle, rolesOf } from '../events/lifecycle.ts';
import type { DossierState } from '../state/dossier.ts';

export interface FirstPerson {
  member: string;
  /** The office is null where the state does not say through which one the person acted; then any office counts. */
  office: string | null;
  /** The person must hold one of these roles there. */
  roles: readonly Role[];
}

/**
 * Returns whose proposal or entry the act takes up; null for an act that takes up nothing. A ratification takes up
 * nothing: what it confirms was carried out already.
 */
export function firstPersonOf(lifecycle: Lifecycle, state: DossierState, act: AnyAct): FirstPerson | null {
  if (act.name === 'confirm_entry') {
    const entry = entryOf(state, act.detail.entry);
    return entry === null ? null : { member: entry.by, office: null, roles: rolesOf(lifecycle, 'enter_message') };
  }
  const { proposal } = state;
  if (!ACTS[act.name].second || act.name === 'ratify' || proposal === null) return null;
  const proposing = lifecycle.rows.filter((row): row is AnyActRow => isActRow(row) && proposes(row, proposal.act));
  return { member: proposal.by, office: proposal.office, roles: proposing.flatMap((row) => row.by) };
}

/** An act for two hands is proposed by itself, any other one by the act whose row says so. */
function proposes(row: AnyActRow, proposed: string): boolean {
  return row.proposes === proposed || (row.hands === 'TWO' && row.act === proposed);
}
