/**
 * The oracle's evidence is collected from a running installation: from the database, as a role that owns nothing in it,
 * and from the mailbox.
 */
import pg from 'pg';
import type { ActReceipt } from '@comity/contracts/http/acts';
import type { Evidence, KeptEvent, KeptLeaf } from './oracle.ts';

export interface EvidenceSource {
  databaseUrl: string;
  mailboxUrl: string;
}

export async function collectEvidence(
  source: EvidenceSource,
  acknowledged: { key: string; receipt: ActReceipt }[],
): Promise<Evidence> {
  const client = new pg.Client({ connectionString: source.databaseUrl });
  await client.connect();
  try {
    const { rows: organizations } = await client.query<{ id: string; code: string }>(
      `SELECT id, code FROM organization`,
    );
    const evidence: Evidence = {
      acknowledged,
      events: [],
      leaves: [],
      heads: [],
      notifications: [],
      mailbox: [],
      sent: [],
      received: [],
    };
    for (const organization of organizations) await ofOrganization(client, organization, evidence);
    const response = await fetch(`${source.mailboxUrl}/api/messages`);
    const mails = (await response.json()) as { messageId: string; to: string }[];
    evidence.mailbox = mails.map(({ messageId, to }) => ({ messageId: bare(messageId), to }));
    return evidence;
  } finally {
    await client.end();
  }
}

async function ofOrganization(
  client: pg.Client,
  { id, code }: { id: string; code: string },
  evidence: Evidence,
): Promise<void> {
  await client.query('BEGIN');
  await client.query(`SELECT set_config('comity.organization', $1, true)`, [id]);
  const events = await client.query<KeptEvent>(
    `SELECT $1::text AS organization, dossier_id AS dossier, seq, key, leaf::text AS leaf FROM dossier_event`,
    [code],
  );
  const leaves = await client.query<KeptLeaf>(
    `SELECT $1::text AS organization, leaf_index::int AS index, encode(leaf_hash, 'hex') AS hash FROM ledger_leaf`,
    [code],
  );
  const heads = await client.query<{ organization: string; size: number; root: string }>(
    `SELECT $1::text AS organization, size::int AS size, encode(root, 'hex') AS root FROM ledger_head ORDER BY size DESC LIMIT 1`,
    [code],
  );
  const notifications = await client.query<{ messageId: string; status: string; occasion: string }>(
    `SELECT message_id AS "messageId", status, concat_ws('/', dossier_id, event_seq, code, member_id) AS occasion FROM notification`,
  );
  const sent = await client.query<{ message: string }>(
    `SELECT concat_ws('/', dossier_id, peer_dossier_id, number) AS message FROM outbox`,
  );
  const received = await client.query<{ message: string }>(
    `SELECT concat_ws('/', sender_dossier_id, dossier_id, number) AS message FROM inbox WHERE event_seq IS NOT NULL`,
  );
  await client.query('COMMIT');
  evidence.events.push(...events.rows);
  evidence.leaves.push(...leaves.rows);
  evidence.heads.push(...heads.rows);
  evidence.notifications.push(...notifications.rows.map((row) => ({ ...row, messageId: bare(row.messageId) })));
  evidence.sent.push(...sent.rows.map((row) => row.message));
  evidence.received.push(...received.rows.map((row) => row.message));
}

/** Returns a Message-ID without the angle brackets of its header. */
function bare(messageId: string): string {
  return messageId.replaceAll(/[<>]/g, '');
}
