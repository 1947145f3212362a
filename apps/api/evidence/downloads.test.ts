import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inOrganization } from '@comity/persistence/context';
import { type Ground, startGround } from './test/evidence-api.ts';
import { idOf, Liaison, MIB, type RunningApi, sha256, startApi } from './test/liaison.ts';
import { openProviderDossier, PROVIDER } from './test/provider.ts';

const EICAR = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';

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

describe('What was uploaded', () => {
  it('is given out as inert bytes under a name that is safe, whatever it is', async () => {
    const page = '<script>fetch("//evil.example")</script>';
    const location = await liaison.upload('../“evil”\r\nx.html', Buffer.from(page), { filetype: 'text/html' });
    const response = await liaison.download(location);
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
    expect(await liaison.listed(location)).toMatchObject({
      name: '__“evil”__x.html',
      nameGiven: '../“evil”\\u{d}\\u{a}x.html',
    });
  });

  it('may be a virus or a bomb: it lies there sealed, and comes out as it came', async () => {
    const location = await liaison.upload('eicar.com', Buffer.from(EICAR));
    expect(await (await liaison.download(location)).text()).toBe(EICAR);
    const zip = Buffer.concat([Buffer.from('PK\x03\x04\x14\0\0\0\x08\0', 'latin1'), randomBytes(500)]);
    expect(await liaison.listed(await liaison.upload('bomb.pdf', zip, { filetype: 'application/pdf' }))).toMatchObject({
      mediaType: 'application/pdf',
      looksLike: 'application/zip',
      status: 'COMPLETE',
    });
  });

  it('is no package: that one has its own address, where its quarantine is looked at', async () => {
    const location = await liaison.upload('sealed.asice', Buffer.from('PK'));
    await inOrganization(ground.database.owner, PROVIDER, (manager) =>
      manager.query(`UPDATE evidence_file SET kind = 'PACKAGE' WHERE id = $1`, [idOf(location)]),
    );
    expect(await liaison.tus.problem(liaison.download(location))).toMatchObject({ code: 'EVIDENCE_UNKNOWN' });
  });

  it('is given out in any range, and never a part for the whole', async () => {
    const bytes = randomBytes(2 * MIB + 5);
    const location = await liaison.upload('range.bin', bytes);
    const whole = bytes.length;
    const cases: [string, number, number][] = [
      ['bytes=0-0', 0, 1],
      ['bytes=1048570-1048580', 1_048_570, 1_048_581],
      [`bytes=${String(whole - 1)}-`, whole - 1, whole],
      ['bytes=-5', whole - 5, whole],
      [`bytes=10-${String(whole * 2)}`, 10, whole],
    ];
    for (const [range, start, end] of cases) {
      const response = await liaison.download(location, { range });
      expect([range, response.status, response.headers.get('content-range')]).toEqual([
        range,
        206,
        `bytes ${String(start)}-${String(end - 1)}/${String(whole)}`,
      ]);
      expect(Buffer.from(await response.arrayBuffer()).equals(bytes.subarray(start, end))).toBe(true);
    }
    const past = await liaison.download(location, { range: `bytes=${String(whole)}-` });
    expect([past.status, past.headers.get('content-range')]).toEqual([416, `bytes */${String(whole)}`]);
    const changed = await liaison.download(location, { range: 'bytes=0-0', 'if-range': '"other"' });
    expect([changed.status, (await changed.arrayBuffer()).byteLength]).toEqual([200, whole]);
    const head = await liaison.download(location, {}, 'HEAD');
    expect([head.status, head.headers.get('content-length')]).toEqual([200, String(whole)]);
  });

  it('is noted with who opened it before a byte leaves', async () => {
    const location = await liaison.upload('noted.txt', Buffer.from('x'));
    await (await liaison.download(location)).text();
    const rows = await inOrganization(ground.database.app, PROVIDER, (manager) =>
      manager.query<{ kind: string }[]>(`SELECT kind FROM access_line WHERE kind = 'DOWNLOAD' LIMIT 1`),
    );
    expect(rows).toEqual([{ kind: 'DOWNLOAD' }]);
  });

  it('is not opened while it is unfinished, and not under another dossier', async () => {
    const unfinished = await liaison.begin('half.txt', 10);
    expect(await liaison.tus.problem(liaison.download(unfinished))).toMatchObject({
      status: 409,
      code: 'EVIDENCE_UNFINISHED',
    });
    const other = await openProviderDossier(ground.database, 'ACKED');
    const elsewhere = liaison.tus.call('GET', `/api/v1/dossiers/${other}/evidence/${idOf(unfinished)}`);
    expect(await liaison.tus.problem(elsewhere)).toMatchObject({ status: 404, code: 'EVIDENCE_UNKNOWN' });
  });
});

describe('What was damaged in the storage', () => {
  it('ends the connection instead of ending as if it were whole', async () => {
    const bytes = randomBytes(9 * MIB);
    const location = await liaison.upload('damaged.bin', bytes);
    const folder = join(ground.directory, PROVIDER, liaison.dossier, idOf(location));
    const [, second = ''] = (await readdir(folder)).sort();
    const sealed = await readFile(join(folder, second));
    sealed.writeUInt8(sealed.readUInt8(500_000) ^ 1, 500_000);
    await writeFile(join(folder, second), sealed);
    const response = await liaison.download(location);
    expect(response.status).toBe(200);
    await expect(response.arrayBuffer()).rejects.toThrow();
  });
});
