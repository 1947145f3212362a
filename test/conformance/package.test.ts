import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { X509Certificate } from 'node:crypto';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type SealedCase, newSealedCase } from '@comity/evidence/testing/sealed-case';
import { decryptWith, encryptTo, newTransportKey } from '@comity/evidence/package/transport';
import { python, run, type ProgramOutcome } from './tools.ts';

/** `unzip` has unpacked the package here, with its certificates beside it: a defence expert would have the same. */
const folder = mkdtempSync(join(tmpdir(), 'comity-conformance-'));
const bag = join(folder, 'bag');
const at = (name: string): string => join(bag, name);
let made: SealedCase;

const pem = (der: Uint8Array | undefined): string => new X509Certificate(der ?? Buffer.alloc(0)).toString();

beforeAll(async () => {
  made = await newSealedCase();
  writeFileSync(join(folder, 'package.asice'), made.bytes);
  writeFileSync(join(folder, 'sender.pem'), pem(made.sender.signer.issuers[0]));
  writeFileSync(join(folder, 'tsa.pem'), pem(made.authority.root));
  expect(await run('unzip', ['-q', 'package.asice', '-d', 'bag'], { cwd: folder })).toMatchObject({ code: 0 });
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The tool finds the planted fault as well, so its approval means something. */
async function approves(check: () => Promise<ProgramOutcome>, file: string): Promise<void> {
  const good = await check();
  expect(good).toMatchObject({ code: 0 });
  const original = readFileSync(at(file));
  appendFileSync(at(file), 'x');
  const bad = await check();
  writeFileSync(at(file), original);
  expect(bad.code).not.toBe(0);
}

describe('a sealed package', () => {
  it('is a sound archive for unzip', async () => {
    const { code, out } = await run('unzip', ['-t', 'package.asice'], { cwd: folder });
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('No errors detected') });
  });

  it('is a sound archive for Python, whose first file says what it is', async () => {
    const script =
      "import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; print(z.namelist()[0], z.read('mimetype'))";
    const { code, out } = await run('python3', ['-c', script, join(folder, 'package.asice')]);
    expect({ code, out }).toEqual({ code: 0, out: "mimetype b'application/vnd.etsi.asic-e+zip'\n" });
    expect(made.bytes.toString('latin1', 30, 69)).toBe('mimetypeapplication/vnd.etsi.asic-e+zip');
  });

  it('can be read as a stream, without its directory', async () => {
    const { code, out } = await run('bash', ['-c', 'cat package.asice | python3 -c "$STREAM"'], {
      cwd: folder,
      env: { STREAM: STREAM_READER },
    });
    expect({ code, out }).toEqual({ code: 0, out: `${String(new Set(made.parts.keys()).size)} files\n` });
  });

  it('has payload and tag files that sha256sum approves', async () => {
    for (const [manifest, file] of [
      ['manifest-sha256.txt', 'data/records/custody.json'],
      ['tagmanifest-sha256.txt', 'bag-info.txt'],
    ] as const)
      await approves(() => run('sha256sum', ['--check', '--strict', '--quiet', manifest], { cwd: bag }), file);
  });

  it('is a bag that bagit approves', async () => {
    await approves(() => python(['-m', 'bagit', '--validate', bag]), 'data/evidence/00001-inbox.mbox');
  });

  it('has a signature that openssl follows to the key of the sender', async () => {
    const verify = (root: string): Promise<ProgramOutcome> =>
      run('openssl', [
        ...['cms', '-verify', '-cades', '-binary', '-inform', 'DER', '-in', at('META-INF/signature.p7s')],
        ...['-content', at('META-INF/ASiCManifest.xml'), '-CAfile', join(folder, root), '-out', '/dev/null'],
      ]);
    await approves(() => verify('sender.pem'), 'META-INF/ASiCManifest.xml');
    expect((await verify('tsa.pem')).code).not.toBe(0);
  });

  it('has certificates without a flaw for openssl', async () => {
    writeFileSync(join(folder, 'signer.pem'), pem(made.sender.signer.certificate));
    const { code, problems } = await run('openssl', ['verify', '-x509_strict', '-CAfile', 'sender.pem', 'signer.pem'], {
      cwd: folder,
    });
    expect({ code, problems }).toEqual({ code: 0, problems: '' });
  });

  it('has a time-stamp that openssl approves, and only with the root of its authority', async () => {
    const verify = (root: string): Promise<ProgramOutcome> =>
      run('openssl', [
        ...['ts', '-verify', '-token_in', '-in', at('META-INF/timestamp.tst')],
        ...['-data', at('META-INF/ASiCArchiveManifest.xml'), '-CAfile', join(folder, root)],
      ]);
    await approves(() => verify('tsa.pem'), 'META-INF/ASiCArchiveManifest.xml');
    expect((await verify('sender.pem')).code).not.toBe(0);
  });

  it('lists in its signed manifest what openssl finds in the files', async () => {
    const manifest = readFileSync(at('META-INF/ASiCManifest.xml'), 'utf8');
    const listed = [...manifest.matchAll(/URI="([^"]+)"><ds:DigestMethod[^>]*\/><ds:DigestValue>([^<]+)</g)];
    expect(listed.length).toBe(made.parts.size - 4);
    for (const [, name = '', digest] of listed) {
      const { out } = await run('bash', ['-c', 'openssl dgst -sha256 -binary "$0" | openssl base64 -A', at(name)]);
      expect({ name, digest }).toEqual({ name, digest: out });
    }
  });

  it('describes its evidence in a graph that the shapes of CASE approve', async () => {
    const good = at('data/records/case.jsonld');
    const bad = join(folder, 'broken.jsonld');
    writeFileSync(bad, readFileSync(good, 'utf8').replaceAll('"types:hashValue"', '"types:hash"'));
    const { out, problems } = await python([join(import.meta.dirname, 'shacl.py'), good, bad]);
    const verdicts = out.split('\n').filter(Boolean);
    expect({ verdicts: verdicts.map((line): unknown => JSON.parse(line)), problems }).toEqual({
      verdicts: [
        { conforms: true, triples: 83, text: expect.stringContaining('Conforms: True') },
        { conforms: false, triples: 83, text: expect.stringContaining('hashValue') },
      ],
      problems: '',
    });
  }, 480_000);
});

describe('the way to the receiver', () => {
  it('is closed to everybody else, and brings the same bytes', async () => {
    const [receiver, other] = [await newTransportKey(), await newTransportKey()];
    const encrypted = await bytesOf(await encryptTo(receiver.recipient, streamOf(made.bytes)));
    expect(encrypted.subarray(0, 21).toString()).toBe('age-encryption.org/v1');
    expect((await bytesOf(await decryptWith(receiver.identity, streamOf(encrypted)))).equals(made.bytes)).toBe(true);
    await expect(decryptWith(other.identity, streamOf(encrypted))).rejects.toThrow();
    const cut = await decryptWith(receiver.identity, streamOf(encrypted.subarray(0, -1)));
    await expect(bytesOf(cut)).rejects.toThrow();
  });
});

const streamOf = (bytes: Uint8Array): ReadableStream<Uint8Array> => new Blob([new Uint8Array(bytes)]).stream();
const bytesOf = async (stream: ReadableStream<Uint8Array>): Promise<Buffer> =>
  Buffer.from(await new Response(stream).arrayBuffer());

/** The script reads local headers one after the other from a pipe, as streaming readers do, without seeking. */
const STREAM_READER = `
import sys, struct, zlib
stream = sys.stdin.buffer
count = 0
while (head := stream.read(4)) == b'PK\\x03\\x04':
    _, flags, method, _, _, crc, packed, size, name, extra = struct.unpack('<HHHHHIIIHH', stream.read(26))
    assert flags == 0 and method == 0 and packed == size and extra == 0
    stream.read(name)
    assert zlib.crc32(stream.read(size)) == crc
    count += 1
print(count, 'files')
`;
