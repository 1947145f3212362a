/** The lifecycles by kind of request and side: the only place where all are named together. */
import type { RequestKind, Side } from '@comity/vocabulary/values/plain';
import { providerAssistanceLifecycle } from '../provider/assistance/lifecycle.ts';
import { providerLifecycle } from '../provider/lifecycle.ts';
import { receivingAssistanceLifecycle } from '../receiving/assistance/lifecycle.ts';
import { receivingLifecycle } from '../receiving/lifecycle.ts';
import { requestingAssistanceLifecycle } from '../requesting/assistance/lifecycle.ts';
import { requestingLifecycle } from '../requesting/lifecycle.ts';
import type { Lifecycle } from './lifecycle.ts';
import type { DossierState } from './state.ts';

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
