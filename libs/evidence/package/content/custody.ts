/** The custody record holds facts in their order, each bound by hash to the one before it. */
import { createHash } from 'node:crypto';
import type { Custody, CustodyFact } from '@comity/contracts/sealed-package';
import { canonicalBytes } from './canonical.ts';

export type CustodyEvent = Custody['events'][number];

/** Chains facts that are sorted by time. The caller MUST NOT leave out an unwelcome fact: the ledger shows it. */
export function custodyOf(facts: readonly CustodyFact[]): Custody {
  const events: CustodyEvent[] = [];
  for (const fact of facts) {
    const entry = { ...fact, number: events.length + 1, previous: events.at(-1)?.hash ?? null };
    events.push({ ...entry, hash: custodyHash(entry) });
  }
  return { version: 1, events };
}

/** Computes the lower-case hex SHA-256 of the canonical entry without its hash. */
export function custodyHash(entry: Omit<CustodyEvent, 'hash'>): string {
  return createHash('sha256').update(canonicalBytes(entry)).digest('hex');
}
