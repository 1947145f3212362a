/**
 * Decides when a dossier takes files, and from whom: where the lifecycle lets the caller produce them, where a provider
 * that does not use Comity could produce them, or where a State brings its evidence on a medium. In the last two cases
 * those who may enter the answer take the files in.
 */
import { type Caller, rolesOf } from '@comity/persistence/reads/caller';
import { rolesOf as rolesIn } from '@comity/domain/events/lifecycle';
import { lifecycleOf } from '@comity/domain/machine/lifecycles';
import type { DossierState } from '@comity/domain/state/dossier';

export type MayUpload = (state: DossierState, caller: Caller) => boolean;

export const MAY_UPLOAD = Symbol('mayUpload');

export const mayUpload: MayUpload = (state, caller) => mayProduce(state, caller) || mayTakeIn(state, caller);

const mayProduce: MayUpload = (state, caller) =>
  lifecycleOf(state).rows.some(
    (row) =>
      'act' in row &&
      row.act === 'produce' &&
      row.from.includes(state.status) &&
      row.by.some((role) => rolesOf(caller).includes(role)),
  );

function mayTakeIn(state: DossierState, caller: Caller): boolean {
  const { rows } = lifecycleOf(state);
  const awaited = rows.some(
    (row) =>
      'message' in row &&
      (row.message === 'production' || row.message === 'evidence_brought') &&
      row.from.includes(state.status) &&
      state.byHand?.sides.includes(row.fromSide) === true,
  );
  return awaited && rolesIn(lifecycleOf(state), 'enter_message').some((role) => rolesOf(caller).includes(role));
}
