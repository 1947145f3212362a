/**
 * A refusal says why something is not possible now. Each has its sentence, how the API answers it, and the field of the
 * act that it is about, where there is one.
 */
import { actingRefusals } from './refusals/acting.ts';
import { assistanceRefusals } from './refusals/assistance.ts';
import { byHandRefusals } from './refusals/by-hand.ts';
import { custodianRefusals } from './refusals/custodian.ts';
import type { RefusalDefinition } from './refusals/definition.ts';
import { evidenceRefusals } from './refusals/evidence.ts';
import { groundsRefusals } from './refusals/grounds.ts';
import { holdsRefusals } from './refusals/holds.ts';
import { identifiersRefusals } from './refusals/identifiers.ts';
import { ordersRefusals } from './refusals/orders.ts';
import { recordingRefusals } from './refusals/recording.ts';
import { releaseRefusals } from './refusals/release.ts';

/** No code stands in two of the parts. */
export const REFUSALS = {
  ...actingRefusals,
  ...groundsRefusals,
  ...identifiersRefusals,
  ...holdsRefusals,
  ...ordersRefusals,
  ...assistanceRefusals,
  ...releaseRefusals,
  ...byHandRefusals,
  ...evidenceRefusals,
  ...recordingRefusals,
  ...custodianRefusals,
} as const satisfies Record<string, RefusalDefinition>;

export type RefusalCode = keyof typeof REFUSALS;
export const REFUSAL_CODES = Object.keys(REFUSALS) as RefusalCode[];

/** Returns the HTTP status of the API's answer. */
export function statusOfRefusal(code: RefusalCode): number {
  const { status = 409 }: RefusalDefinition = REFUSALS[code];
  return status;
}

export function fieldOfRefusal(code: string): string | null {
  const known: Partial<RefusalDefinition> = isRefusal(code) ? REFUSALS[code] : {};
  return known.field ?? null;
}

export function isRefusal(code: string): code is RefusalCode {
  return Object.hasOwn(REFUSALS, code);
}
