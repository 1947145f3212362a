/**
 * Each hold has the same clocks on every side: the end that the provider confirmed and, between the States, the treaty
 * floor. At its end a hold has lapsed, and nobody releases anything because of that (docs/rules 0.9).
 */
import type { Role } from '@comity/vocabulary/values/roles';
import type { Status } from '@comity/vocabulary/values/statuses';
import { deadlineNear } from '../clocks/deadlines.ts';
import type { ClockRow } from '../events/lifecycle.ts';
import { holdAtRisk, holdLapsed } from './expiry.ts';

interface HoldStages {
  /** In these statuses something is held; the end of the last hold leads from them to LAPSED. */
  holding: readonly Status[];
  /** These statuses stay as they are, whatever ends. */
  others: readonly Status[];
  escalateTo: readonly Role[];
  /** Offices that hold these roles see the dossier from an alarm or an end on; absent where they see it already. */
  involves?: readonly Role[];
}

/** `warning` is the effect of a reminder before the end, which each side defines for itself. */
export function domesticHoldRows(
  { holding, others, escalateTo, involves }: HoldStages,
  warning: Pick<ClockRow, 'effect' | 'involves'>,
): readonly ClockRow[] {
  const anywhere = [...holding, ...others];
  const escalation = involves === undefined ? {} : { involves };
  const row = { clock: 'DOMESTIC_HOLD', basis: 'BUD.16.2' } as const;
  return [
    { ...row, phase: 'warning', from: anywhere, to: 'SAME', ...warning },
    { ...row, phase: 'alarm', from: anywhere, to: 'SAME', effect: holdAtRisk(escalateTo), ...escalation },
    {
      ...row,
      phase: 'end',
      from: holding,
      to: holdLapsed.to([...holding]),
      effect: holdLapsed.effect(escalateTo),
      ...escalation,
    },
    { ...row, phase: 'end', from: others, to: 'SAME', effect: holdLapsed.effect(escalateTo), ...escalation },
  ];
}

/** Art. 29(7): the treaty sets this floor, and the provider knows nothing of it. */
export function treatyFloorRows(
  { holding, others, involves }: HoldStages,
  passed: ClockRow['effect'],
): readonly ClockRow[] {
  const row = { clock: 'BUD29_FLOOR', from: [...holding, ...others], to: 'SAME', basis: 'BUD.29.7' } as const;
  return [
    { ...row, phase: 'warning', effect: deadlineNear() },
    { ...row, phase: 'end', effect: passed, ...(involves === undefined ? {} : { involves }) },
  ];
}
