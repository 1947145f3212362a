/** Makes amendments of a request: an identifier is corrected, added or withdrawn, each under a name of its own. */
import { openAmendment } from '@comity/domain/amending/open-amendment';
import { amendedTargets } from '@comity/domain/amending/versions';
import type { DossierState } from '@comity/domain/state/dossier';
import type { ActDetails } from '@comity/vocabulary/acts';
import type { AmendmentChanges } from '@comity/vocabulary/values/amendment';
import type { RequestSummary } from '@comity/vocabulary/values/request-summary';
import type { Chance } from './chance.ts';
import { digestOf } from './people.ts';

type Amending = Omit<ActDetails['amend_request'], 'reason' | 'shown'>;

export function amendment(state: DossierState, summary: RequestSummary, changes: AmendmentChanges): Amending {
  const version = String((state.amendments ?? []).length);
  const targets = amendedTargets(state.targets, changes)
    .filter(({ withdrawn }) => !withdrawn)
    .map(({ id, categories }) => ({ id, type: 'EMAIL' as const, categories }));
  return {
    changes,
    before: digestOf(`version ${version}`),
    request: digestOf(`version ${version} amended`),
    summary: { ...summary, targets },
  };
}

/** Corrects the identifier: another one stands in its place. */
export function corrected({ targets }: Pick<DossierState, 'targets'>, id: string, same = false): AmendmentChanges {
  const next = `t${String(targets.length + 1)}`;
  const instead = { instead: id, ...(same && { same: true as const }) };
  return { withdrawn: [id], added: [{ id: next, type: 'EMAIL', categories: ['TRAFFIC'], ...instead }] };
}

export function amendmentOf(state: DossierState, summary: RequestSummary, chance: Chance): Amending {
  const asked = state.targets.filter(({ withdrawn }) => !withdrawn).map(({ id }) => id);
  const next = { id: `t${String(state.targets.length + 1)}`, type: 'EMAIL' as const, categories: ['TRAFFIC' as const] };
  const some = chance.some(asked);
  const changes = chance.pick<AmendmentChanges>([
    { withdrawn: [], added: [next] },
    { withdrawn: some, added: [next] },
    { withdrawn: some, added: [] },
    { withdrawn: [], added: [], caseNumber: { was: '1', now: '2' } },
    ...asked.slice(0, 1).map((id) => corrected(state, id, chance.below(2) === 0)),
  ]);
  return amendment(state, summary, changes);
}

export function openVersion(
  state: DossierState,
): Pick<ActDetails['accept_amendment'], 'changes' | 'asked' | 'request'> {
  const { changes, reason, request } = openAmendment(state) ?? {
    changes: { withdrawn: [], added: [] },
    reason: digestOf('no reason'),
    request: digestOf('no amendment'),
  };
  return { changes, asked: reason, request };
}
