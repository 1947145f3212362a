/** The rows of a production order at the provider treat the statuses of each group alike. */
import type { Status } from '@comity/vocabulary/values/statuses';

export const WORKING = ['SERVED', 'ACKED', 'PROVIDER_RESPONDED'] as const satisfies Status[];
/** The provider has an order that stands, or one that a court has annulled: another may still come. */
export const ORDERED = [...WORKING, 'ORDER_ANNULLED'] as const satisfies Status[];
export const OPEN = [...ORDERED, 'COPY_KEPT', 'RECALLED'] as const satisfies Status[];
export const TERMINAL = ['COMPLETED', 'WITHDRAWN'] as const satisfies Status[];
export const ALL: readonly Status[] = [...OPEN, ...TERMINAL];
