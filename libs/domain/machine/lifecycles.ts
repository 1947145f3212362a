/** This is the only place where all lifecycles are named together, by kind of request and side. */
import type { RequestKind, Side } from '@comity/vocabulary/values/plain';
import type { Lifecycle } from '../events/lifecycle.ts';
import { providerAssistanceLifecycle } from '../requests/assistance/provider/lifecycle.ts';
import { receivingAssistanceLifecycle } from '../requests/assistance/receiving/lifecycle.ts';
import { requestingAssistanceLifecycle } from '../requests/assistance/requesting/lifecycle.ts';
import { providerLifecycle } from '../requests/preservation/provider/lifecycle.ts';
import { receivingLifecycle } from '../requests/preservation/receiving/lifecycle.ts';
import { requestingLifecycle } from '../requests/preservation/requesting/lifecycle.ts';
import type { DossierState } from '../state/dossier.ts';

export const LIFECYCLES: Record<RequestKind, Record<Side, Lifecycle>> = {
  PRESERVATION: { requesting: requestingLifecycle, receiving: receivingLifecycle, provider: providerLifecycle },
  ASSISTANCE: {
    requesting: requestingAssistanceLifecycle,
    receiving: receivingAssistanceLifecycle,
    provider: providerAssistanceLifecycle,
  },
};

export function lifecycleOf({ kind, side }: Pick<DossierState, 'kind' | 'side'>): Lifecycle {
  return LIFECYCLES[kind][side];
}
