/**
 * The requester withdraws single identifiers of its formal request: the provider stops, what is here of them is closed at
 * once, and the requester hears what there was. The rest goes on (docs/rules 2.7).
 */
import type { Status } from '@comity/vocabulary/values/statuses';
import { partOf } from '../../../assistance/parts.ts';
import { isAnswered } from '../../../assistance/production.ts';
import { closedBy, isAnsweredAfter, isHandedOver, stopping } from '../../../assistance/stopped-identifiers.ts';
import { stop } from '../../../clocks/stops.ts';
import type { Choice, Effect } from '../../../events/lifecycle.ts';
import type { Message } from '../../../events/message.ts';
import type { DossierState } from '../../../state/dossier.ts';
import { cameTooLate } from './withdrawal-rules.ts';
import { DUE } from './production-terms.ts';
import { ALL_ROLES, PRODUCING } from './stages.ts';

/** What is left may all be answered by now, and a package that held what was closed is sealed anew. */
export function reviewedAnew(state: DossierState): Status {
  const { status } = state;
  if (status === 'PACKAGED' && partOf(state).package === null) return 'PROVIDER_RESPONDED';
  if (status === 'SERVED' && isAnswered(state) && somethingStopped(state)) return 'PROVIDER_RESPONDED';
  return status === 'PROVIDER_RESPONDED' && !isAnswered(state) ? 'SERVED' : status;
}

function somethingStopped(state: DossierState): boolean {
  const waiting = partOf(state).challengedTargets ?? [];
  return waiting.length > 0 || state.targets.some(({ withdrawn }) => withdrawn);
}

export const AFTER_IDENTIFIERS: Choice = { among: [...PRODUCING], pick: reviewedAnew };

export function identifiersWithdrawn(state: DossierState, { body }: Message<'identifiers_withdrawn'>): Effect {
  // The whole order was taken back when the requester wrote this.
  if (partOf(state).recall !== undefined) return cameTooLate();
  const { targets: ids } = body;
  const change = stopping(state, ids, { after: keptBefore(state) });
  const ordered = state.targets.filter((one) => ids.includes(one.id) && one.ordered === true).map(({ id }) => id);
  const delivered = isHandedOver(state, ids);
  const recalled = state.servedAt === null || ordered.length === 0 ? [] : [toProvider(ordered)];
  const setAside = closedBy(state, change);
  return {
    // What was proposed to a second person spoke of these identifiers too.
    state: { ...change, proposal: null },
    sends: [
      ...recalled,
      { to: 'requesting', code: 'identifiers_stopped', body: { targets: ids, setAside, delivered } },
    ],
    stops: state.servedAt !== null && isAnsweredAfter(state, change) ? stop(...DUE) : [],
    notices: [{ code: 'WITHDRAWN', to: [...ALL_ROLES] }],
  };
}

function toProvider(targets: string[]): NonNullable<Effect['sends']>[number] {
  return { to: 'provider', code: 'targets_recalled', body: { targets } };
}

/** What earlier orders brought was handed over and stays bound; only what the present order brought is closed. */
function keptBefore({ orders }: DossierState): number {
  return orders.slice(0, -1).some(({ handedOver }) => handedOver === true) ? (orders.at(-1)?.served ?? 0) : 0;
}

/** The provider has destroyed its own copies of what was closed; its certificate is on the dossier. */
export function setAsideDisposedThere(): Effect {
  return { notices: [{ code: 'DISPOSED', to: [...ALL_ROLES] }] };
}
