/** When a dossier takes files, and from whom: while it is open at the provider, from its liaison. */
import { LIFECYCLES } from '@comity/domain/dossier/lifecycles';
import type { DossierState } from '@comity/domain/dossier/state';
import { type Caller, rolesOf } from '@comity/persistence/reads/caller';

export type MayUpload = (state: DossierState, caller: Caller) => boolean;

export const MAY_UPLOAD = Symbol('mayUpload');

export const mayUpload: MayUpload = (state, caller) =>
  state.side === 'provider' &&
  !LIFECYCLES.provider.terminal.includes(state.status) &&
  rolesOf(caller).includes('PROVIDER_LIAISON');
