/**
 * A formal request may go directly between judicial authorities where the law of the two States opens that channel: between
 * Parties to the Budapest Convention for which Art. 27 governs, and in urgency (Art. 27(9)(a)).
 */
import type { RuleSnapshot } from '@comity/domain/law/snapshot';
import type { Pack } from './pack.ts';
import { lawPacks } from './packs.ts';
import { resolveSnapshot } from './resolve.ts';

/** Nothing of the snapshot is kept, so that its packs need no digest. */
const NO_DIGEST = (): string => '';

export function directChannelOpen(
  {
    requestingState,
    requestedState,
    offenceClass,
  }: Pick<RuleSnapshot, 'requestingState' | 'requestedState' | 'offenceClass'>,
  date: string,
  packs: readonly Pack[] = lawPacks(),
): boolean {
  const question = { measure: 'ASSISTANCE' as const, requestingState, requestedState, offenceClass, date };
  return resolveSnapshot(question, NO_DIGEST, packs).channels.some(({ code }) => code === 'JUDICIAL_DIRECT');
}
