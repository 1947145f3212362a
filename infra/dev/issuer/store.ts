/**
 * The issuer keeps sessions, grants, codes and tokens in one SQLite file, so that people stay signed in when it is
 * restarted or killed. The methods are those that oidc-provider asks of a store.
 */
import { DatabaseSync } from 'node:sqlite';

export interface Payload {
  [name: string]: unknown;
  uid?: string;
  userCode?: string;
  grantId?: string;
  consumed?: number;
}

export interface Adapter {
  upsert(id: string, payload: Payload, expiresIn?: number): Promise<void>;
  find(id: string): Promise<Payload | undefined>;
  findByUid(uid: string): Promise<Payload | undefined>;
  findByUserCode(userCode: string): Promise<Payload | undefined>;
  consume(id: string): Promise<void>;
  destroy(id: string): Promise<void>;
  revokeByGrantId(grantId: string): Promise<void>;
}

const now = (): number => Math.floor(Date.now() / 1000);

/** Opens (or makes) the file and forgets what has expired. Returns what makes a store per kind of record. */
export function openStore(path: string): (model: string) => Adapter {
  const database = new DatabaseSync(path);
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA busy_timeout = 5000;
    CREATE TABLE IF NOT EXISTS record (
      model TEXT NOT NULL, id TEXT NOT NULL, payload TEXT NOT NULL, uid TEXT, user_code TEXT, grant_id TEXT,
      expires_at INTEGER, PRIMARY KEY (model, id)
    ) STRICT;
    CREATE INDEX IF NOT EXISTS record_uid ON record (model, uid);
    CREATE INDEX IF NOT EXISTS record_grant ON record (grant_id);
  `);
  database.prepare('DELETE FROM record WHERE expires_at < ?').run(now());
  const upsert = database.prepare(
    `INSERT INTO record VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (model, id) DO UPDATE SET payload = excluded.payload,
       uid = excluded.uid, user_code = excluded.user_code, grant_id = excluded.grant_id, expires_at = excluded.expires_at`,
  );
  const by = (column: 'id' | 'uid' | 'user_code') =>
    database.prepare(
      `SELECT payload FROM record WHERE model = ? AND ${column} = ? AND (expires_at IS NULL OR expires_at >= ?)`,
    );
  const [byId, byUid, byUserCode] = [by('id'), by('uid'), by('user_code')];
  const consume = database.prepare(
    `UPDATE record SET payload = json_set(payload, '$.consumed', ?) WHERE model = ? AND id = ?`,
  );
  const destroy = database.prepare('DELETE FROM record WHERE model = ? AND id = ?');
  const revoke = database.prepare('DELETE FROM record WHERE model = ? AND grant_id = ?');
  const read = (row: Record<string, unknown> | undefined): Promise<Payload | undefined> =>
    Promise.resolve(row === undefined ? undefined : (JSON.parse(String(row['payload'])) as Payload));
  const done = (): Promise<void> => Promise.resolve();

  return (model) => ({
    upsert(id, payload, expiresIn) {
      const expiresAt = expiresIn === undefined ? null : now() + expiresIn;
      const { uid = null, userCode = null, grantId = null } = payload;
      upsert.run(model, id, JSON.stringify(payload), uid, userCode, grantId, expiresAt);
      return done();
    },
    find: (id) => read(byId.get(model, id, now())),
    findByUid: (uid) => read(byUid.get(model, uid, now())),
    findByUserCode: (userCode) => read(byUserCode.get(model, userCode, now())),
    consume(id) {
      consume.run(now(), model, id);
      return done();
    },
    destroy(id) {
      destroy.run(model, id);
      return done();
    },
    revokeByGrantId(grantId) {
      revoke.run(model, grantId);
      return done();
    },
  });
}
