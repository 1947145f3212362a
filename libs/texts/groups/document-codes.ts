/** Documents put these codes into words, and no definition does. */
import type { Pair } from '../pair.ts';

export const clockPhases = {
  warning: ['near', 'por vencer'],
  alarm: ['time to act', 'momento de actuar'],
  end: ['has run out', 'ha vencido'],
} as const satisfies Record<'warning' | 'alarm' | 'end', Pair>;
