/**
 * What a person causes without an act that takes effect is bounded by the hour, for them and for their organization, and
 * goes away after its time; what an event, a message or a draft names stays.
 */
import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROUTES } from '@comity/contracts/http/routes';
import type { RouteSpec } from '@comity/contracts/http/route-spec';
import { inOrganization } from '@comity/persistence/context';
import { collectUnnamed } from '@comity/persistence/quotas';
import { saveDocument } from '@comity/persistence/documents';
import { type Ground, startGround } from '../evidence/test/evidence-api.ts';
import { Liaison, type RunningApi, startApi } from '../evidence/test/liaison.ts';
import { PROVIDER } from '../evidence/test/provider.ts';

const KEPT = 20;
let ground: Ground;
let api: RunningApi;
let liaison: Liaison;
beforeAll(async () => {
  ground = await startGround();
  api = await startApi(ground, { COMITY_LIMIT_KEPT: String(KEPT) });
  liaison = await Liaison.at(ground, api.url);
}, 90_000);
afterAll(async () => {
  await api.app.close();
  await ground.stop();
});

async function send(path: string, body: object): Promise<{ status: number; wait: number }> {
  const answer = await fetch(`${api.url}/api/v1/dossiers/${liaison.dossier}/${path}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await ground.issuer.tokenOf('liaison')}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    },
    body: JSON.stringify(body),
  });
  await answer.text();
  return { status: answer.status, wait: Number(answer.headers.get('retry-after')) };
}

const rows = async (table: string): Promise<number> => {
  const counted = await inOrganization(ground.database.owner, PROVIDER, (manager) =>
    manager.query<{ n: string }[]>(`SELECT count(*) AS n FROM ${table}`),
  );
  return Number(counted[0]?.n);
};

const file = (content: string): object => ({
  name: 'proof.txt',
  mediaType: 'text/plain',
  base64: Buffer.from(content).toString('base64'),
});

/** Each of these leaves a row, and each time another one. */
const CAUSES: [string, string, number, (index: number) => Promise<{ status: number; wait: number }>][] = [
  ['a text that is only shown', 'document', KEPT, (i) => send('preview', { name: 'note', note: `Note ${String(i)}.` })],
  ['a file that no act names', 'document', KEPT / 20, (i) => send('attachments', file(`file ${String(i)}`))],
  ['an attempt that is refused', 'act_refusal', KEPT, () => send('acts', { name: 'acknowledge' })],
];

describe('case E5: what one person may have kept within an hour', () => {
  it.each(CAUSES)('is bounded: %s', async (_what, table, most, cause) => {
    const before = await rows(table);
    for (let index = 0; index < most; index += 1) expect((await cause(index)).status).not.toBe(429);
    for (let index = 0; index < 3; index += 1) {
      const { status, wait } = await cause(most + index);
      expect(status).toBe(429);
      expect(wait).toBeGreaterThan(0);
      expect(wait).toBeLessThanOrEqual(3_600);
    }
    expect((await rows(table)) - before).toBe(most);
  });

  it('is bounded: a provider for the directory that all read', async () => {
    const authorization = `Bearer ${await ground.issuer.tokenOf('stranger')}`;
    const add = async (name: string): Promise<number> => {
      const body = { name, state: 'US', zone: 'America/New_York', way: 'EMAIL', address: 'legal@provider.example' };
      const answer = await fetch(`${api.url}/api/v1/directory/providers`, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      return answer.status;
    };
    expect([await add('First'), await add('Second'), await add('Third')]).toEqual([200, 429, 429]);
    const [row] = await ground.database.owner.query<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM directory_entry WHERE name_en IN ('First', 'Second', 'Third')`,
    );
    expect(row?.n).toBe(1);
  });

  it('is bounded for all people of an organization together, and a colleague is heard until then', async () => {
    const take = (): Promise<number | null> =>
      inOrganization(ground.database.app, PROVIDER, async (manager) => {
        const [row] = await manager.query<{ seconds: number | null }[]>(
          `SELECT take_quota($1, 'DRAFT', 1, 3) AS seconds`,
          [randomUUID()],
        );
        return row?.seconds ?? null;
      });
    for (let person = 0; person < 3; person += 1) expect(await take()).toBeNull();
    expect(await take()).toBeGreaterThan(0);
  });

  it('is counted on every route that leaves such a row', () => {
    const keeping = Object.entries<RouteSpec>(ROUTES).filter(
      ([, { audit }]) =>
        typeof audit === 'string' &&
        /^(draft\.(created|split)|attachment\.given|act\.preview|draft\.check)/.test(audit),
    );
    expect(keeping.length).toBeGreaterThan(8);
    expect(keeping.filter(([, { keeps }]) => keeps === undefined)).toEqual([]);
  });
});

describe('case E5: what nothing names', () => {
  it('is gone after 30 days, and what an event, a message, a draft or a document names is not', async () => {
    const { owner, recorder } = ground.database;
    const digests = await inOrganization(owner, PROVIDER, async (manager) => {
      const kept = [];
      for (const content of ['seen only', 'confirmed', 'young', 'in a document'])
        kept.push(await saveDocument(manager, PROVIDER, 'SHOWN', { text: content, locale: 'en' }));
      await manager.query(`ALTER TABLE document DISABLE TRIGGER append_only`);
      await manager.query(
        `UPDATE document SET created_at = now() - interval '31 days' WHERE digest = ANY ($1) AND digest <> $2`,
        [kept, kept[2]],
      );
      await manager.query(`ALTER TABLE document ENABLE TRIGGER append_only`);
      await saveDocument(manager, PROVIDER, 'TEXT', { text: kept[3], locale: 'en' });
      await manager.query(
        `INSERT INTO dossier_event (organization_id, dossier_id, seq, kind, code, at, status_after, basis, payload, leaf)
         VALUES ($1, $2, 900, 'act', 'note', now(), 'ACKED', 'COM', $3, $4)`,
        [PROVIDER, liaison.dossier, JSON.stringify({ detail: { shown: kept[1] } }), 'a'.repeat(64)],
      );
      await manager.query(
        `INSERT INTO act_refusal (organization_id, dossier_id, member_id, act, code, about, at)
         VALUES ($1, $2, $2, 'note', 'OLD', '{}', now() - interval '401 days')`,
        [PROVIDER, liaison.dossier],
      );
      return kept;
    });
    const collected = await collectUnnamed(recorder);
    expect(collected.find(({ organization }) => organization === PROVIDER)).toMatchObject({
      documents: 1,
      refusals: 1,
    });
    const left = await inOrganization(owner, PROVIDER, (manager) =>
      manager.query<{ digest: string }[]>(`SELECT digest FROM document WHERE digest = ANY ($1)`, [digests]),
    );
    expect(left.map(({ digest }) => digest).toSorted()).toEqual(digests.slice(1).toSorted());
  });

  it('is collected by recording alone, and nobody deletes otherwise', async () => {
    const { app, owner } = ground.database;
    await expect(collectUnnamed(app)).rejects.toThrow('permission denied');
    await expect(inOrganization(owner, PROVIDER, (manager) => manager.query(`DELETE FROM document`))).rejects.toThrow(
      'its rows are evidence',
    );
  });
});
