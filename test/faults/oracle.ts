/**
 * After any part was killed at any point this must hold. The oracle compares what people were told (receipts) with what
 * the database, the ledger and the mailbox hold, and names every broken promise; where no promise is broken it returns
 * [].
 */
import type { ActReceipt } from '@comity/contracts/http/acts';
import { rootOf } from '@comity/ledger/tree';

export interface KeptEvent {
  organization: string;
  dossier: string;
  seq: number;
  key: string | null;
  leaf: string;
}

export interface KeptLeaf {
  organization: string;
  index: number | null;
  hash: string;
}

export interface Evidence {
  /** A person has got these receipts, by Idempotency-Key. */
  acknowledged: { key: string; receipt: ActReceipt }[];
  events: KeptEvent[];
  leaves: KeptLeaf[];
  heads: { organization: string; size: number; root: string }[];
  /** These mails were to be sent; the mailbox says what it holds of them. */
  notifications: { messageId: string; status: string; occasion: string }[];
  mailbox: { messageId: string; to: string }[];
  /** These messages were sent, and the other list was recorded, each as `sender dossier/number`. */
  sent: string[];
  received: string[];
}

export function brokenPromises(evidence: Evidence): string[] {
  return [
    ...acknowledgedActs(evidence),
    ...sequences(evidence),
    ...ledgers(evidence),
    ...mails(evidence),
    ...messages(evidence),
  ];
}

function acknowledgedActs({ acknowledged, events }: Evidence): string[] {
  return acknowledged.flatMap(({ key, receipt }) => {
    const kept = events.filter((event) => event.key === key && event.dossier === receipt.dossier);
    if (kept.length === 0) return [`LOST: ${receipt.act} of ${receipt.dossier} was acknowledged and is not kept`];
    if (kept.length > 1) return [`TWICE: ${receipt.act} of ${receipt.dossier} is kept ${String(kept.length)} times`];
    return kept[0]?.leaf === receipt.leaf ? [] : [`CHANGED: ${receipt.act} of ${receipt.dossier} has another leaf`];
  });
}

function sequences({ events }: Evidence): string[] {
  const byDossier = Map.groupBy(events, (event) => event.dossier);
  return [...byDossier].flatMap(([dossier, kept]) => {
    const numbers = kept.map((event) => event.seq).sort((a, b) => a - b);
    return numbers.every((seq, index) => seq === index + 1)
      ? []
      : [`GAP: the events of ${dossier} are ${numbers.join(',')}`];
  });
}

function ledgers({ leaves, heads, events }: Evidence): string[] {
  const missing = events.filter(
    (event) => !leaves.some((leaf) => leaf.organization === event.organization && leaf.hash === event.leaf),
  );
  const byOrganization = Map.groupBy(leaves, (leaf) => leaf.organization);
  return [
    ...missing.map((event) => `UNPROVEN: event ${String(event.seq)} of ${event.dossier} has no leaf`),
    ...heads.flatMap(({ organization, size, root }) => {
      const indexed = (byOrganization.get(organization) ?? [])
        .filter((leaf) => leaf.index !== null)
        .sort((a, b) => (a.index ?? 0) - (b.index ?? 0));
      if (!indexed.every((leaf, index) => leaf.index === index))
        return [`LEDGER: the indexes of ${organization} have gaps`];
      const computed = rootOf(indexed.slice(0, size).map((leaf) => Buffer.from(leaf.hash, 'hex'))).toString('hex');
      return indexed.length >= size && computed === root
        ? []
        : [`LEDGER: the root of ${organization} is not that of its leaves`];
    }),
  ];
}

function mails({ notifications, mailbox }: Evidence): string[] {
  const occasions = Map.groupBy(notifications, (one) => one.occasion);
  const known = new Set(notifications.map((one) => one.messageId));
  const arrived = new Set(mailbox.map((one) => one.messageId));
  return [
    ...[...occasions]
      .filter(([, ids]) => new Set(ids.map((one) => one.messageId)).size > 1)
      .map(([occasion]) => `MAIL: two Message-IDs for ${occasion}`),
    ...mailbox.filter((one) => !known.has(one.messageId)).map((one) => `MAIL: nobody ordered ${one.messageId}`),
    ...notifications
      .filter((one) => one.status === 'SENT' && !arrived.has(one.messageId))
      .map((one) => `MAIL: ${one.messageId} is called sent and did not arrive`),
  ];
}

function messages({ sent, received }: Evidence): string[] {
  const missing = sent.filter((message) => !received.includes(message));
  const twice = received.filter((message, index) => received.indexOf(message) !== index);
  return [
    ...missing.map((one) => `MESSAGE: ${one} was never recorded`),
    ...twice.map((one) => `MESSAGE: ${one} was recorded twice`),
  ];
}
