/** The rows of a preservation order at the provider treat the statuses of each group alike. */
import type { Status } from '@comity/vocabulary/values/statuses';

const ANSWERING = ['SERVED', 'ACKED'] as const satisfies Status[];
export const HOLDING_STAGES = ['PRESERVED_CONFIRMED', 'HOLDING', 'LAPSED'] as const satisfies Status[];
export const WORKING = [...ANSWERING, ...HOLDING_STAGES] as const;
export const TERMINAL = ['NOT_POSSIBLE', 'LOST', 'RELEASED'] as const satisfies Status[];
export const OPEN: readonly Status[] = [...WORKING, 'RELEASE_ORDERED'];
export const ALL: readonly Status[] = [...OPEN, ...TERMINAL];
