/**
 * Decides when a dossier takes files, and from whom: where the lifecycle lets the caller produce them, where a provider
 * that does not use Comity could produce them, or where a State brings its evidence on a medium. In the last two cases
 * those who may enter the answer take the files in. What bars a production bars its files too, by the same name.
 */
import { type Caller, rolesOf } from '@comity/persistence/reads/caller';
import { type AnyActRow, isActRow, rolesOf as rolesIn } from '@comity/domain/events/lifecycle';
import { firstBar } from '@comity/domain/machine/decide';
import { lifecycleOf } from '@comity/domain/machine/lifecycles';
import type { DossierState } from '@comity/domain/state/dossier';
import { type ApiProblem, problem, refused } from '../problems/problem.ts';

/** Answers why the dossier takes no file from the caller now; null where it does. */
export type UploadBar = (state: DossierState, caller: Caller) => ApiProblem | null;

export const UPLOAD_BAR = Symbol('uploadBar');

export const uploadBar: UploadBar = (state, caller) => {
  if (mayTakeIn(state, caller)) return null;
  const row = productionRow(state, caller);
  if (row === undefined) return problem('EVIDENCE_NOT_NOW');
  const by = { member: caller.member, office: caller.member, roles: rolesOf(caller) };
  const refusal = firstBar(row, state, by, caller.now);
  return refusal === null ? null : refused(refusal);
};

function productionRow(state: DossierState, caller: Caller): AnyActRow | undefined {
  return lifecycleOf(state).rows.find(
    (row): row is AnyActRow =>
      isActRow(row) &&
      row.act === 'produce' &&
      row.from.includes(state.status) &&
      row.by.some((role) => rolesOf(caller).includes(role)),
  );
}

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
