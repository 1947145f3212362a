/** The three lifecycles by side: the only place where all three are named together. */
import { providerLifecycle } from '../provider/lifecycle.ts';
import { receivingLifecycle } from '../receiving/lifecycle.ts';
import { requestingLifecycle } from '../requesting/lifecycle.ts';
import type { Lifecycle } from './lifecycle.ts';
import type { Side } from './state.ts';

export const LIFECYCLES: Record<Side, Lifecycle> = {
  requesting: requestingLifecycle,
  receiving: receivingLifecycle,
  provider: providerLifecycle,
};
