import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Upload } from 'tus-js-client';
import { type Ground, startGround } from './test/evidence-api.ts';
import { idOf, Liaison, MIB, type RunningApi, sha256, startApi } from './test/liaison.ts';
import { NOTHING_YET } from '@comity/domain/state/assistance';
import { openProviderDossier, PROVIDER } from './test/provider.ts';
import { TusClient } from './test/tus-client.ts';

let ground: Ground;
let api: RunningApi;
let liaison: Liaison;

beforeAll(async () => {
  ground = await startGround();
  api = await startApi(ground);
  liaison = await Liaison.at(ground, api.url);
}, 90_000);
afterAll(async () => {
  await api.app.close();
  await ground.stop();
});

async function client(subject: string): Promise<TusClient> {
  return new TusClient(api.url, await ground.issuer.tokenOf(subject));
}

describe('An upload', () => {
  it('tool T4: that was begun without a hash and goes on with one is compared with it', async () => {
    const bytes = Buffer.from('begun without a hash');
    const location = await liaison.begin('late.csv', bytes.length);
    await liaison.tus.send(location, 0, bytes.subarray(0, 5));
    const told = { dossier: liaison.dossier, filename: 'late.csv', sha256: 'c'.repeat(64), size: String(bytes.length) };
    const written = Object.entries(told)
      .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
      .join(',');
    await liaison.tus.call(
      'PATCH',
      location,
      {
        ...{ 'tus-resumable': '1.0.0', 'upload-offset': '5', 'content-type': 'application/offset+octet-stream' },
        'upload-metadata': written,
      },
      bytes.subarray(5),
    );
    expect(await liaison.listed(location)).toMatchObject({
      ...{ status: 'MISMATCH', differences: ['SHA256'], declaredSha256: 'c'.repeat(64), produced: false },
    });
  });

  it('in pieces of any size is settled with the hash that the manifest gave', async () => {
    const bytes = randomBytes(9 * MIB + 13);
    const location = await liaison.begin('mail.mbox', bytes.length, {
      sha256: sha256(bytes),
      filetype: 'application/mbox',
    });
    expect(location).toMatch(/^\/evidence\/v1\/uploads\/[0-9a-f-]{36}$/);
    for (const [from, to] of [
      [0, 1],
      [1, 3 * MIB],
      [3 * MIB, 3 * MIB + 77],
      [3 * MIB + 77, bytes.length],
    ] as const) {
      expect(await liaison.tus.offset(location)).toBe(from);
      const response = await liaison.tus.send(location, from, bytes.subarray(from, to));
      expect([response.status, response.headers.get('upload-offset')]).toEqual([204, String(to)]);
    }
    expect(await liaison.listed(location)).toMatchObject({
      name: 'mail.mbox',
      mediaType: 'application/mbox',
      status: 'COMPLETE',
      size: bytes.length,
      storedSize: bytes.length,
      sha256: sha256(bytes),
      differences: [],
      uploadedBy: { en: 'liaison' },
      expiresAt: null,
    });
    expect(Buffer.from(await (await liaison.download(location)).arrayBuffer()).equals(bytes)).toBe(true);
  });

  it('that breaks off keeps what had come, and goes on there', async () => {
    const bytes = randomBytes(12 * MIB);
    const location = await liaison.begin('broken.bin', bytes.length);
    const { port } = new URL(api.url);
    const socket = connect(Number(port), '127.0.0.1');
    const token = await ground.issuer.tokenOf('liaison');
    socket.write(
      `PATCH ${location} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${token}\r\ntus-resumable: 1.0.0\r\n` +
        `upload-offset: 0\r\ncontent-type: application/offset+octet-stream\r\ncontent-length: ${String(bytes.length)}\r\n\r\n`,
    );
    socket.write(bytes.subarray(0, 10 * MIB + 5));
    socket.resume().end();
    await once(socket, 'close');
    const offset = (await liaison.tus.offset(location)) ?? -1;
    expect(offset).toBe(10 * MIB + 5);
    expect(await liaison.listed(location)).toMatchObject({ status: 'RECEIVING' });
    expect((await liaison.tus.send(location, offset, bytes.subarray(offset))).status).toBe(204);
    expect(await liaison.listed(location)).toMatchObject({ status: 'COMPLETE', sha256: sha256(bytes) });
  });

  it('that is not what the manifest says is kept and called a mismatch', async () => {
    const location = await liaison.upload('lie.txt', Buffer.from('truth'), { sha256: 'A'.repeat(64), size: '6' });
    expect(await liaison.listed(location)).toMatchObject({
      status: 'MISMATCH',
      differences: ['SIZE', 'SHA256'],
      size: 5,
      declaredSize: 6,
      declaredSha256: 'a'.repeat(64),
      sha256: sha256(Buffer.from('truth')),
    });
    expect(await (await liaison.download(location)).text()).toBe('truth');
  });

  it('may be empty', async () => {
    const location = await liaison.begin('empty.log', 0, { sha256: sha256(Buffer.alloc(0)) });
    expect(await liaison.listed(location)).toMatchObject({ status: 'COMPLETE', size: 0, looksLike: null });
    const response = await liaison.download(location);
    expect([response.status, (await response.arrayBuffer()).byteLength]).toEqual([200, 0]);
  });

  it('was whole when its process died is settled by the next who asks', async () => {
    const bytes = randomBytes(1000);
    const location = await liaison.begin('died.bin', bytes.length);
    const settling = `BEGIN IF NEW.status = 'COMPLETE' THEN RAISE EXCEPTION 'planted'; END IF; RETURN NEW; END`;
    await ground.database.owner.query(`
      CREATE FUNCTION planted() RETURNS trigger LANGUAGE plpgsql AS $$ ${settling} $$;
      CREATE TRIGGER planted BEFORE UPDATE ON evidence_file FOR EACH ROW EXECUTE FUNCTION planted()`);
    expect((await liaison.tus.send(location, 0, bytes)).status).toBe(500);
    await ground.database.owner.query(`DROP TRIGGER planted ON evidence_file; DROP FUNCTION planted()`);
    expect(await liaison.listed(location)).toMatchObject({ status: 'RECEIVING' });
    expect(await liaison.tus.offset(location)).toBe(bytes.length);
    expect(await liaison.listed(location)).toMatchObject({ status: 'COMPLETE', sha256: sha256(bytes) });
  });

  it('that is withdrawn leaves its entry and no byte', async () => {
    const location = await liaison.upload('wrong.txt', Buffer.from('not meant for you'));
    expect((await liaison.tus.withdraw(location)).status).toBe(204);
    expect(await liaison.listed(location)).toMatchObject({
      status: 'REMOVED',
      removedBecause: 'WITHDRAWN',
      name: 'wrong.txt',
    });
    expect(await readdir(join(ground.directory, PROVIDER, liaison.dossier))).not.toContain(idOf(location));
    expect(await liaison.tus.problem(liaison.download(location))).toMatchObject({
      status: 410,
      code: 'EVIDENCE_REMOVED',
    });
    expect(await liaison.tus.problem(liaison.tus.withdraw(location))).toMatchObject({ status: 410 });
    expect(await liaison.tus.problem(liaison.tus.send(location, 0, Buffer.from('x')))).toMatchObject({ status: 410 });
  });
});

describe('An upload is refused', () => {
  it.each([
    [{ dossier: 'not-a-dossier' }, 422, 'UPLOAD_INVALID'],
    [{ dossier: '00000000-0000-4000-8000-000000000000' }, 404, 'DOSSIER_UNKNOWN'],
    [{ filename: '' }, 422, 'UPLOAD_INVALID'],
    [{ filename: 'nul\0' }, 422, 'UPLOAD_INVALID'],
    [{ filename: 'x'.repeat(1025) }, 422, 'UPLOAD_INVALID'],
    [{ about: { sha256: 'abc' } }, 422, 'UPLOAD_INVALID'],
    [{ about: { filetype: 'text/html\r\nset-cookie: a=b' } }, 422, 'UPLOAD_INVALID'],
    [{ about: { size: '1e3' } }, 422, 'UPLOAD_INVALID'],
    [{ about: { size: '0x10' } }, 422, 'UPLOAD_INVALID'],
    [{ about: { size: '' } }, 422, 'UPLOAD_INVALID'],
    [{ about: { size: '-4' } }, 422, 'UPLOAD_INVALID'],
    [{ size: 20 * 1024 ** 3 + 1 }, 413, 'UPLOAD_TOO_LARGE'],
    [{ size: -1 }, 400, 'UPLOAD_PROTOCOL'],
  ])('with %j: %i %s', async (change, status, code) => {
    const refused = await liaison.tus.problem(
      liaison.tus.begin({ dossier: liaison.dossier, filename: 'a.txt', size: 1, ...change }),
    );
    expect(refused).toMatchObject({ status, code });
  });

  it('without room in the quota, and says how much is left', async () => {
    const refused = await liaison.tus.problem(
      liaison.tus.begin({ dossier: liaison.dossier, filename: 'a.bin', size: 100_000_001 }),
    );
    expect(refused).toMatchObject({ status: 507, code: 'QUOTA_FULL' });
    expect(refused['freeBytes']).toBeLessThanOrEqual(100_000_000);
  });

  it('of more bytes than it announced, and keeps what it announced', async () => {
    const location = await liaison.begin('more.txt', 3);
    expect(await liaison.tus.problem(liaison.tus.send(location, 0, Buffer.from('four')))).toMatchObject({
      status: 413,
      code: 'UPLOAD_TOO_LARGE',
    });
    expect(await liaison.tus.offset(location)).toBe(0);
  });

  it('at any other offset than where it goes on', async () => {
    const location = await liaison.begin('gap.txt', 10);
    for (const offset of [1, 10, 11]) {
      expect(await liaison.tus.problem(liaison.tus.send(location, offset, Buffer.from('x')))).toMatchObject({
        code: 'UPLOAD_OFFSET',
      });
    }
  });

  const bytes = { 'content-type': 'application/offset+octet-stream' };
  const spoken = { 'tus-resumable': '1.0.0' };
  it.each<[string, Record<string, string>, number, string]>([
    ['without the version of the protocol', { 'upload-offset': '0', ...bytes }, 412, 'UPLOAD_VERSION'],
    ['in another version', { 'tus-resumable': '0.2.2', 'upload-offset': '0', ...bytes }, 412, 'UPLOAD_VERSION'],
    ['without an offset', { ...spoken, ...bytes }, 400, 'UPLOAD_PROTOCOL'],
    [
      'of another content type',
      { ...spoken, 'upload-offset': '0', 'content-type': 'text/plain' },
      415,
      'UPLOAD_MEDIA_TYPE',
    ],
  ])('tool T5: %s, with the version that is spoken here', async (_what, headers, status, code) => {
    const location = await liaison.begin('protocol.txt', 1);
    const response = await liaison.tus.call('PATCH', location, headers, Buffer.from('x'));
    expect([response.status, response.headers.get('tus-resumable')]).toEqual([status, '1.0.0']);
    expect(response.headers.get('tus-version')).toBe(status === 412 ? '1.0.0' : null);
    expect(await response.json()).toMatchObject({ code });
  });

  it('tool T5: with the version named even to whoever has no sign-in', async () => {
    const response = await fetch(`${api.url}/evidence/v1/uploads`, { method: 'POST' });
    expect([response.status, response.headers.get('tus-resumable')]).toEqual([401, '1.0.0']);
  });

  it('with bytes in the request that begins it: they are not taken', async () => {
    const metadata = `dossier ${Buffer.from(liaison.dossier).toString('base64')},filename ${Buffer.from('a').toString('base64')}`;
    const response = await liaison.tus.call(
      'POST',
      '/evidence/v1/uploads',
      {
        'tus-resumable': '1.0.0',
        'upload-length': '4',
        'upload-metadata': metadata,
        'content-type': 'application/offset+octet-stream',
      },
      Buffer.from('data'),
    );
    expect(response.status).toBe(201);
    expect(await liaison.tus.offset(response.headers.get('location') ?? '')).toBe(0);
  });

  it('from whoever does not see the dossier: liaison.dossier, as if there were none', async () => {
    const location = await liaison.begin('secret.txt', 5);
    for (const subject of ['outsider', 'stranger']) {
      const other = await client(subject);
      expect(await other.problem(other.begin({ dossier: liaison.dossier, filename: 'a', size: 1 }))).toMatchObject({
        status: 404,
        code: 'DOSSIER_UNKNOWN',
      });
      expect(await other.offset(location)).toBeNull();
      expect(await other.problem(other.send(location, 0, Buffer.from('other')))).toMatchObject({ status: 404 });
      expect(await other.problem(other.withdraw(location))).toMatchObject({ code: 'EVIDENCE_UNKNOWN' });
      const path = `/api/v1/dossiers/${liaison.dossier}/evidence`;
      expect(await other.problem(other.call('GET', path))).toMatchObject({ code: 'DOSSIER_UNKNOWN' });
      expect(await other.problem(other.call('GET', `${path}/${idOf(location)}`))).toMatchObject({ status: 404 });
    }
  });

  it('from who sees the dossier and has no hand in it, or when the dossier takes no files', async () => {
    const auditor = await client('auditor');
    expect(await auditor.problem(auditor.begin({ dossier: liaison.dossier, filename: 'a', size: 1 }))).toMatchObject({
      status: 409,
      code: 'EVIDENCE_NOT_NOW',
    });
    const ended = await openProviderDossier(ground.database, 'COMPLETED');
    expect(await liaison.tus.problem(liaison.tus.begin({ dossier: ended, filename: 'a', size: 1 }))).toMatchObject({
      code: 'EVIDENCE_NOT_NOW',
    });
  });
});

describe('case A2: a file is refused by the name of what bars its production', () => {
  const order = { digest: 'b'.repeat(64), issuedAt: '2026-11-23T21:00:00.000Z', renewal: false };
  const begin = (dossier: string): Promise<{ code: string }> =>
    liaison.tus.problem(liaison.tus.begin({ dossier, filename: 'a', size: 1 }));

  it('while a court has the order before it', async () => {
    const challenged = await openProviderDossier(ground.database, 'ACKED', {
      orders: [order],
      assistance: { ...NOTHING_YET, challenged: true },
    });
    expect(await begin(challenged)).toMatchObject({ status: 409, code: 'COURT_CHALLENGE_PENDING' });
  });

  it('once a court has annulled the order', async () => {
    const orders = [{ ...order, annulled: true }];
    const annulled = await openProviderDossier(ground.database, 'ORDER_ANNULLED', { orders, assistance: NOTHING_YET });
    expect(await begin(annulled)).toMatchObject({ status: 409, code: 'ORDER_ANNULLED' });
  });
});

describe('The protocol', () => {
  it('is understood by a client that others wrote', async () => {
    const token = await ground.issuer.tokenOf('liaison');
    const bytes = randomBytes(10 * MIB + 1);
    const location = await new Promise<string>((resolve, reject) => {
      const upload = new Upload(bytes, {
        endpoint: `${api.url}/evidence/v1/uploads`,
        headers: { authorization: `Bearer ${token}` },
        chunkSize: 4 * MIB,
        metadata: { dossier: liaison.dossier, filename: 'año.bin', sha256: sha256(bytes) },
        onError: reject,
        onSuccess: () => {
          resolve(upload.url ?? '');
        },
      });
      upload.start();
    });
    expect(await liaison.listed(location)).toMatchObject({
      name: 'año.bin',
      status: 'COMPLETE',
      sha256: sha256(bytes),
    });
  });

  it('tool T5: repeats the metadata as the client wrote them, those too that it passes over', async () => {
    const base64 = (text: string): string => Buffer.from(text).toString('base64');
    const metadata = [
      `dossier ${base64(liaison.dossier)}`,
      `filename ${base64('año.mbox')}`,
      'filetype ',
      `relativePath ${base64('folder/año.mbox')}`,
      'is_confidential',
    ].join(',');
    const head = { 'tus-resumable': '1.0.0' };
    const begun = await liaison.tus.call('POST', '/evidence/v1/uploads', {
      ...head,
      'upload-length': '4',
      'upload-metadata': metadata,
    });
    expect(begun.status).toBe(201);
    const asked = await liaison.tus.call('HEAD', begun.headers.get('location') ?? '', head);
    const pairs = (asked.headers.get('upload-metadata') ?? '').split(',').map((pair) => pair.trim());
    expect(pairs.sort()).toEqual(
      metadata
        .split(',')
        .map((pair) => pair.trim())
        .sort(),
    );
    expect(await liaison.listed(begun.headers.get('location') ?? '')).toMatchObject({ mediaType: null });
  });

  it('says what it speaks, without a sign-in', async () => {
    const response = await fetch(`${api.url}/evidence/v1/uploads`, { method: 'OPTIONS' });
    expect(response.status).toBe(204);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'tus-version': '1.0.0',
      'tus-extension': 'creation,termination',
      'tus-max-size': String(20 * 1024 ** 3),
    });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });
});
