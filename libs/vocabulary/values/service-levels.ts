/**
 * Service levels are the terms that the project sets where the law says "expeditiously" or nothing. How long each is
 * stands in the project's own law pack and is pinned to a dossier with its rules; here stands which clock it measures
 * and on which rule of that pack it rests.
 */
import type { ClockId } from '../clocks.ts';
import type { Urgency } from './request-codes.ts';

interface LevelDefinition {
  /** This clock runs as long; it is null for a term that bounds or reminds and has no clock of its own. */
  clock: ClockId | null;
  rule: string;
  /** The level bounds the end of this clock, where that end is set by a person. */
  bounds?: ClockId;
  /** The pack's number counts calendar days, or elapsed hours or minutes. */
  unit: 'days' | 'hours' | 'minutes';
  /** Each day of the level counts as 24 elapsed hours, to the minute of the start. */
  elapsed?: true;
  /** The level is only for requests of these urgencies; without them it is for all. */
  urgencies?: readonly Urgency[];
  /** Those who must act are warned before the end. */
  warns?: true;
}

const URGENT: readonly Urgency[] = ['CRITICAL_LIFE', 'HIGH_VOLATILE'];
const CRITICAL: readonly Urgency[] = ['CRITICAL_LIFE'];
const NORMAL: readonly Urgency[] = ['NORMAL'];

export const SERVICE_LEVELS = {
  ACK_CRITICAL_LIFE: { clock: 'ACK_SLA', rule: 'COM.ACK', unit: 'hours', urgencies: CRITICAL },
  ACK_HIGH_VOLATILE: { clock: 'ACK_SLA', rule: 'COM.ACK', unit: 'hours', urgencies: ['HIGH_VOLATILE'] },
  ACK_NORMAL: { clock: 'ACK_SLA', rule: 'COM.ACK', unit: 'hours', urgencies: NORMAL },
  DECISION: { clock: 'DECISION_SLA', rule: 'COM.DECISION', unit: 'hours' },
  EMERGENCY_ANSWER: { clock: 'EMERGENCY_ANSWER', rule: 'COM.EMERGENCY', unit: 'minutes', urgencies: CRITICAL },
  RATIFY: { clock: 'RATIFY_4H', rule: 'COM.RATIFY', unit: 'hours', urgencies: CRITICAL },
  CONFIRM_URGENT: { clock: 'CONFIRM_SLA', rule: 'COM.CONFIRM', unit: 'hours', urgencies: URGENT },
  CONFIRM: { clock: 'CONFIRM_SLA', rule: 'COM.CONFIRM', unit: 'hours', urgencies: NORMAL },
  DISCLOSURE: { clock: 'DISCLOSURE', rule: 'COM.DISCLOSURE', unit: 'hours' },
  CLARIFICATION: { clock: 'CLARIFICATION', rule: 'COM.CLARIFICATION', unit: 'days', warns: true },
  EXTENSION: { clock: 'EXTENSION_DECISION', rule: 'COM.EXTENSION', unit: 'days' },
  EXTENSION_REMINDER: { clock: null, rule: 'COM.EXTENSION', unit: 'days' },
  MLA_ACK: { clock: 'ACK_SLA', rule: 'COM.MLA_ACK', unit: 'days', elapsed: true, urgencies: NORMAL },
  MLA_ACK_URGENT: { clock: 'ACK_SLA', rule: 'COM.MLA_ACK_URGENT', unit: 'hours', urgencies: URGENT },
  COMPLETENESS: { clock: 'COMPLETENESS', rule: 'COM.COMPLETENESS', unit: 'days' },
  ADMISSIBILITY: { clock: 'ADMISSIBILITY', rule: 'COM.ADMISSIBILITY', unit: 'days' },
  ASSIGN_EXECUTION: { clock: 'ASSIGN_EXECUTION', rule: 'COM.ASSIGN_EXECUTION', unit: 'days' },
  ANSWER_CONDITIONS: { clock: 'CONDITIONS', rule: 'COM.ANSWER_CONDITIONS', unit: 'days', warns: true },
  VERIFY_RECEIPT: { clock: 'VERIFY_RECEIPT', rule: 'COM.VERIFY_RECEIPT', unit: 'hours', warns: true },
  RECONSIDER_RELEASE: { clock: 'RECONSIDERATION', rule: 'COM.RECONSIDER_RELEASE', unit: 'days' },
  POSTPONEMENT: { clock: null, bounds: 'POSTPONE_REVIEW', rule: 'COM.POSTPONEMENT', unit: 'days' },
} as const satisfies Record<string, LevelDefinition>;

export type LevelCode = keyof typeof SERVICE_LEVELS;
export const LEVEL_CODES = Object.keys(SERVICE_LEVELS) as [LevelCode, ...LevelCode[]];
/** States the number of each level, in its unit. */
export type ServiceLevels = Record<LevelCode, number>;

/** Returns a level as a definition, with the optional properties that it may not state. */
export function levelOf(code: LevelCode): LevelDefinition {
  return SERVICE_LEVELS[code];
}
