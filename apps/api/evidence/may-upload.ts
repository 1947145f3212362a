/** When a dossier takes files, and from whom: where the lifecycle lets its caller produce them. */
import { lifecycleOf } from '@comity/domain/dossier/lifecycles';
import type { DossierState } from '@comity/domain/dossier/state';
import { type Caller, rolesOf } from '@comity/persistence/reads/caller';

export type MayUpload = (state: DossierState, caller: Caller) => boolean;

export const MAY_UPLOAD = Symbol('mayUpload');

export const mayUpload: MayUpload = (state, caller) =>
  lifecycleOf(state).rows.some(
    (row) =>
      'act' in row &&
      row.act === 'produce' &&
      row.from.includes(state.status) &&
      row.by.some((role) => rolesOf(caller).includes(role)),
  );
