/** The rows of a production order at the provider treat the statuses of each group alike. */
import type { Status } from '@comity/vocabulary/values/statuses';

export const WORKING = ['SERVED', 'ACKED', 'PROVIDER_RESPONDED'] as const satisfies Status[];
export const OPEN = [...WORKING, 'COPY_KEPT'] as const satisfies Status[];
export const TERMINAL = ['COMPLETED', 'WITHDRAWN'] as const satisfies Status[];
export const ALL: readonly Status[] = [...OPEN, ...TERMINAL];
