/** Which preservations a formal request may follow, and who may begin one. */
import { rolesOf as rolesOfAct } from '@comity/domain/dossier/lifecycle';
import { LIFECYCLES } from '@comity/domain/dossier/lifecycles';
import type { DossierState, Status } from '@comity/domain/dossier/state';
import { type Caller, rolesOf } from '@comity/persistence/reads/caller';

/** Only what was accepted abroad is followed by a formal request. */
const MAY_BE_FOLLOWED: readonly Status[] = [
  'ACCEPTED',
  'DOMESTIC_ORDER_ISSUED',
  'SERVED',
  'PRESERVED_CONFIRMED',
  'HOLDING',
  'MLA_LINKED',
  'LAPSED',
];

export function mayBeFollowed({ kind, side, status }: DossierState): boolean {
  return kind === 'PRESERVATION' && side === 'requesting' && MAY_BE_FOLLOWED.includes(status);
}

export function mayFollow(caller: Caller, state: DossierState): boolean {
  const mine = rolesOf(caller);
  return (
    mayBeFollowed(state) && rolesOfAct(LIFECYCLES.ASSISTANCE.requesting, 'submit').some((one) => mine.includes(one))
  );
}
