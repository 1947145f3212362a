import 'reflect-metadata';
import { createHash, randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { EvidenceFileView } from '@comity/contracts/http/evidence';
import { inOrganization } from '@comity/persistence/context';
import { readConfig } from '@comity/platform/config';
import { createLog } from '@comity/platform/log';
import { createApi } from '../api.ts';
import { ApiParts } from '../parts.ts';
import { type Ground, startGround } from './test/evidence-api.ts';
import { openProviderDossier, PROVIDER } from './test/provider.ts';
import { TusClient } from './test/tus-client.ts';

const MIB = 1024 * 1024;
const EICAR = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';

let ground: Ground;
let app: NestExpressApplication;
let url: string;
let dossier: string;
let liaison: TusClient;

beforeAll(async () => {
  ground = await startGround();
  const config = readConfig('api', ground.environment(1));
  app = await createApi(new ApiParts(config, createLog('api', 'silent')));
  await app.listen(0, '127.0.0.1');
  url = `http://127.0.0.1:${String((app.getHttpServer().address() as AddressInfo).port)}`;
  dossier = await openProviderDossier(ground.database, 'ACKED');
  liaison = await client('liaison');
}, 90_000);
afterAll(async () => {
  await app.close();
  await ground.stop();
});

async function client(subject: string): Promise<TusClient> {
  return new TusClient(url, await ground.issuer.tokenOf(subject));
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const idOf = (location: string): string => location.split('/').at(-1) ?? '';
const begin = (filename: string, size: number, about?: Record<string, string>): Promise<string> =>
  liaison.mustBegin({ dossier, filename, size, ...(about === undefined ? {} : { about }) });

async function listed(location: string): Promise<EvidenceFileView | undefined> {
  const response = await liaison.call('GET', `/api/v1/dossiers/${dossier}/evidence`);
  return ((await response.json()) as EvidenceFileView[]).find(({ id }) => id === idOf(location));
}

async function upload(filename: string, bytes: Uint8Array, about?: Record<string, string>): Promise<string> {
  const location = await begin(filename, bytes.length, about);
  const response = await liaison.send(location, 0, bytes);
  expect([response.status, response.headers.get('upload-offset')]).toEqual([204, String(bytes.length)]);
  return location;
}

const download = (location: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> =>
  liaison.call(method, `/api/v1/dossiers/${dossier}/evidence/${idOf(location)}`, headers);

describe('An upload', () => {
  it('in pieces of any size is settled with the hash that the manifest gave', async () => {
    const bytes = randomBytes(9 * MIB + 13);
    const location = await begin('mail.mbox', bytes.length, { sha256: sha256(bytes), filetype: 'application/mbox' });
    expect(location).toMatch(/^\/evidence\/v1\/uploads\/[0-9a-f-]{36}$/);
    for (const [from, to] of [
      [0, 1],
      [1, 3 * MIB],
      [3 * MIB, 3 * MIB + 77],
      [3 * MIB + 77, bytes.length],
    ] as const) {
      expect(await liaison.offset(location)).toBe(from);
      const response = await liaison.send(location, from, bytes.subarray(from, to));
      expect([response.status, response.headers.get('upload-offset')]).toEqual([204, String(to)]);
    }
    expect(await listed(location)).toMatchObject({
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
    expect(Buffer.from(await (await download(location)).arrayBuffer()).equals(bytes)).toBe(true);
  });

  it('that breaks off keeps what had come, and goes on there', async () => {
    const bytes = randomBytes(12 * MIB);
    const location = await begin('broken.bin', bytes.length);
    const { port } = new URL(url);
    const socket = connect(Number(port), '127.0.0.1');
    const token = await ground.issuer.tokenOf('liaison');
    socket.write(
      `PATCH ${location} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${token}\r\ntus-resumable: 1.0.0\r\n` +
        `upload-offset: 0\r\ncontent-type: application/offset+octet-stream\r\ncontent-length: ${String(bytes.length)}\r\n\r\n`,
    );
    socket.write(bytes.subarray(0, 10 * MIB + 5));
    socket.resume().end();
    await once(socket, 'close');
    const offset = (await liaison.offset(location)) ?? -1;
    expect(offset).toBe(10 * MIB + 5);
    expect(await listed(location)).toMatchObject({ status: 'RECEIVING' });
    expect((await liaison.send(location, offset, bytes.subarray(offset))).status).toBe(204);
    expect(await listed(location)).toMatchObject({ status: 'COMPLETE', sha256: sha256(bytes) });
  });

  it('that is not what the manifest says is kept and called a mismatch', async () => {
    const location = await upload('lie.txt', Buffer.from('truth'), { sha256: 'A'.repeat(64), size: '6' });
    expect(await listed(location)).toMatchObject({
      status: 'MISMATCH',
      differences: ['SIZE', 'SHA256'],
      size: 5,
      declaredSize: 6,
      declaredSha256: 'a'.repeat(64),
      sha256: sha256(Buffer.from('truth')),
    });
    expect(await (await download(location)).text()).toBe('truth');
  });

  it('may be empty', async () => {
    const location = await begin('empty.log', 0, { sha256: sha256(Buffer.alloc(0)) });
    expect(await listed(location)).toMatchObject({ status: 'COMPLETE', size: 0, looksLike: null });
    const response = await download(location);
    expect([response.status, (await response.arrayBuffer()).byteLength]).toEqual([200, 0]);
  });

  it('was whole when its process died is settled by the next who asks', async () => {
    const bytes = randomBytes(1000);
    const location = await begin('died.bin', bytes.length);
    const settling = `BEGIN IF NEW.status = 'COMPLETE' THEN RAISE EXCEPTION 'planted'; END IF; RETURN NEW; END`;
    await ground.database.owner.query(`
      CREATE FUNCTION planted() RETURNS trigger LANGUAGE plpgsql AS $$ ${settling} $$;
      CREATE TRIGGER planted BEFORE UPDATE ON evidence_file FOR EACH ROW EXECUTE FUNCTION planted()`);
    expect((await liaison.send(location, 0, bytes)).status).toBe(500);
    await ground.database.owner.query(`DROP TRIGGER planted ON evidence_file; DROP FUNCTION planted()`);
    expect(await listed(location)).toMatchObject({ status: 'RECEIVING' });
    expect(await liaison.offset(location)).toBe(bytes.length);
    expect(await listed(location)).toMatchObject({ status: 'COMPLETE', sha256: sha256(bytes) });
  });

  it('that is withdrawn leaves its entry and no byte', async () => {
    const location = await upload('wrong.txt', Buffer.from('not meant for you'));
    expect((await liaison.withdraw(location)).status).toBe(204);
    expect(await listed(location)).toMatchObject({ status: 'REMOVED', removedBecause: 'WITHDRAWN', name: 'wrong.txt' });
    expect(await readdir(join(ground.directory, PROVIDER, dossier))).not.toContain(idOf(location));
    expect(await liaison.problem(download(location))).toMatchObject({ status: 410, code: 'EVIDENCE_REMOVED' });
    expect(await liaison.problem(liaison.withdraw(location))).toMatchObject({ status: 410 });
    expect(await liaison.problem(liaison.send(location, 0, Buffer.from('x')))).toMatchObject({ status: 410 });
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
    [{ about: { unknown: 'field' } }, 422, 'UPLOAD_INVALID'],
    [{ size: 20 * 1024 ** 3 + 1 }, 413, 'UPLOAD_TOO_LARGE'],
    [{ size: -1 }, 400, 'UPLOAD_PROTOCOL'],
  ])('with %j: %i %s', async (change, status, code) => {
    const refused = await liaison.problem(liaison.begin({ dossier, filename: 'a.txt', size: 1, ...change }));
    expect(refused).toMatchObject({ status, code });
  });

  it('without room in the quota, and says how much is left', async () => {
    const refused = await liaison.problem(liaison.begin({ dossier, filename: 'a.bin', size: 100_000_001 }));
    expect(refused).toMatchObject({ status: 507, code: 'QUOTA_FULL' });
    expect(refused['freeBytes']).toBeLessThan(100_000_000);
  });

  it('of more bytes than it announced, and keeps what it announced', async () => {
    const location = await begin('more.txt', 3);
    expect(await liaison.problem(liaison.send(location, 0, Buffer.from('four')))).toMatchObject({
      status: 413,
      code: 'UPLOAD_TOO_LARGE',
    });
    expect(await liaison.offset(location)).toBe(0);
  });

  it('at any other offset than where it goes on', async () => {
    const location = await begin('gap.txt', 10);
    for (const offset of [1, 10, 11]) {
      expect(await liaison.problem(liaison.send(location, offset, Buffer.from('x')))).toMatchObject({
        code: 'UPLOAD_OFFSET',
      });
    }
  });

  it.each([
    [
      'without the version of the protocol',
      { 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
    ],
    ['without an offset', { 'tus-resumable': '1.0.0', 'content-type': 'application/offset+octet-stream' }],
    ['of another content type', { 'tus-resumable': '1.0.0', 'upload-offset': '0', 'content-type': 'text/plain' }],
  ])('%s', async (_what, headers) => {
    const location = await begin('protocol.txt', 1);
    const refused = await liaison.problem(liaison.call('PATCH', location, headers, Buffer.from('x')));
    expect(refused).toMatchObject({ status: 400, code: 'UPLOAD_PROTOCOL' });
  });

  it('with bytes in the request that begins it: they are not taken', async () => {
    const metadata = `dossier ${Buffer.from(dossier).toString('base64')},filename ${Buffer.from('a').toString('base64')}`;
    const response = await liaison.call(
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
    expect(await liaison.offset(response.headers.get('location') ?? '')).toBe(0);
  });

  it('from whoever does not see the dossier, as if there were none', async () => {
    const location = await begin('secret.txt', 5);
    for (const subject of ['outsider', 'stranger']) {
      const other = await client(subject);
      expect(await other.problem(other.begin({ dossier, filename: 'a', size: 1 }))).toMatchObject({
        status: 404,
        code: 'DOSSIER_UNKNOWN',
      });
      expect(await other.offset(location)).toBeNull();
      expect(await other.problem(other.send(location, 0, Buffer.from('other')))).toMatchObject({ status: 404 });
      expect(await other.problem(other.withdraw(location))).toMatchObject({ code: 'EVIDENCE_UNKNOWN' });
      const path = `/api/v1/dossiers/${dossier}/evidence`;
      expect(await other.problem(other.call('GET', path))).toMatchObject({ code: 'DOSSIER_UNKNOWN' });
      expect(await other.problem(other.call('GET', `${path}/${idOf(location)}`))).toMatchObject({ status: 404 });
    }
  });

  it('from who sees the dossier and has no hand in it, or when the dossier takes no files', async () => {
    const auditor = await client('auditor');
    expect(await auditor.problem(auditor.begin({ dossier, filename: 'a', size: 1 }))).toMatchObject({
      status: 409,
      code: 'EVIDENCE_NOT_NOW',
    });
    const ended = await openProviderDossier(ground.database, 'RELEASED');
    expect(await liaison.problem(liaison.begin({ dossier: ended, filename: 'a', size: 1 }))).toMatchObject({
      code: 'EVIDENCE_NOT_NOW',
    });
  });
});

describe('What was uploaded', () => {
  it('is given out as inert bytes under a name that is safe, whatever it is', async () => {
    const page = '<script>fetch("//evil.example")</script>';
    const location = await upload('../“evil”\r\nx.html', Buffer.from(page), { filetype: 'text/html' });
    const response = await download(location);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'content-length': String(page.length),
      etag: `"${sha256(Buffer.from(page))}"`,
      'content-disposition': `attachment; filename="___evil___x.html"; filename*=UTF-8''__%E2%80%9Cevil%E2%80%9D__x.html`,
    });
    expect(await response.text()).toBe(page);
    expect(await listed(location)).toMatchObject({
      name: '__“evil”__x.html',
      nameGiven: '../“evil”\\u{d}\\u{a}x.html',
    });
  });

  it('may be a virus or a bomb: it lies there sealed, and comes out as it came', async () => {
    const location = await upload('eicar.com', Buffer.from(EICAR));
    expect(await (await download(location)).text()).toBe(EICAR);
    const zip = Buffer.concat([Buffer.from('PK\x03\x04\x14\0\0\0\x08\0', 'latin1'), randomBytes(500)]);
    expect(await listed(await upload('bomb.pdf', zip, { filetype: 'application/pdf' }))).toMatchObject({
      mediaType: 'application/pdf',
      looksLike: 'application/zip',
      status: 'COMPLETE',
    });
  });

  it('is given out in any range, and never a part for the whole', async () => {
    const bytes = randomBytes(2 * MIB + 5);
    const location = await upload('range.bin', bytes);
    const whole = bytes.length;
    const cases: [string, number, number][] = [
      ['bytes=0-0', 0, 1],
      ['bytes=1048570-1048580', 1_048_570, 1_048_581],
      [`bytes=${String(whole - 1)}-`, whole - 1, whole],
      ['bytes=-5', whole - 5, whole],
      [`bytes=10-${String(whole * 2)}`, 10, whole],
    ];
    for (const [range, start, end] of cases) {
      const response = await download(location, { range });
      expect([range, response.status, response.headers.get('content-range')]).toEqual([
        range,
        206,
        `bytes ${String(start)}-${String(end - 1)}/${String(whole)}`,
      ]);
      expect(Buffer.from(await response.arrayBuffer()).equals(bytes.subarray(start, end))).toBe(true);
    }
    const past = await download(location, { range: `bytes=${String(whole)}-` });
    expect([past.status, past.headers.get('content-range')]).toEqual([416, `bytes */${String(whole)}`]);
    const changed = await download(location, { range: 'bytes=0-0', 'if-range': '"other"' });
    expect([changed.status, (await changed.arrayBuffer()).byteLength]).toEqual([200, whole]);
    const head = await download(location, {}, 'HEAD');
    expect([head.status, head.headers.get('content-length')]).toEqual([200, String(whole)]);
  });

  it('is noted with who opened it before a byte leaves', async () => {
    const location = await upload('noted.txt', Buffer.from('x'));
    await (await download(location)).text();
    const rows = await inOrganization(ground.database.app, PROVIDER, (manager) =>
      manager.query<{ event: string }[]>(`SELECT event FROM api_audit ORDER BY at DESC LIMIT 1`),
    );
    expect(rows).toEqual([{ event: 'evidence.downloaded' }]);
  });

  it('is not opened while it is unfinished, and not under another dossier', async () => {
    const unfinished = await begin('half.txt', 10);
    expect(await liaison.problem(download(unfinished))).toMatchObject({ status: 409, code: 'EVIDENCE_UNFINISHED' });
    const other = await openProviderDossier(ground.database, 'ACKED');
    const elsewhere = liaison.call('GET', `/api/v1/dossiers/${other}/evidence/${idOf(unfinished)}`);
    expect(await liaison.problem(elsewhere)).toMatchObject({ status: 404, code: 'EVIDENCE_UNKNOWN' });
  });
});

describe('The protocol', () => {
  it('says what it speaks, without a sign-in', async () => {
    const response = await fetch(`${url}/evidence/v1/uploads`, { method: 'OPTIONS' });
    expect(response.status).toBe(204);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'tus-version': '1.0.0',
      'tus-extension': 'creation,termination',
      'tus-max-size': String(20 * 1024 ** 3),
    });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });
});
