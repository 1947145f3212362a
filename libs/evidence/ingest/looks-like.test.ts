import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MapStorage } from '../test/storages.ts';
import { anyFile, writeWhole } from '../test/writing.ts';
import { looksLike, storedLooksLike } from './looks-like.ts';

const PDF = Buffer.from('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n', 'latin1');

describe('What a file looks like', () => {
  it('is told by its first bytes, whatever it calls itself', async () => {
    expect(await looksLike(PDF)).toBe('application/pdf');
    expect(await looksLike(Buffer.from('plain text of a letter'))).toBeNull();
    expect(await looksLike(Buffer.alloc(0))).toBeNull();
  });

  it.each([
    ['text/html', '<!DOCTYPE html><script>alert(1)</script>'],
    ['text/html', '\uFEFF\r\n<!-- a --><!-- b -->\n<ScRiPt>alert(1)</ScRiPt>'],
    ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['image/svg+xml', '<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "x"><svg/>'],
    [null, '<b2b@example.org> wrote: <script>'],
    [null, '<!-- a -->'.repeat(400)],
  ])('is %s where a browser would run it: %j', async (found, text) => {
    expect(await looksLike(Buffer.from(text))).toBe(found);
  });

  it('is asked of the stored beginning alone', async () => {
    const at = anyFile(new MapStorage());
    const { size } = await writeWhole(at, Buffer.concat([PDF, Buffer.alloc(3_000_000)]));
    expect(await storedLooksLike(at, size)).toBe('application/pdf');
  });

  it('unfolds no archive: a bomb is bytes like others', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024));
    expect(await looksLike(bomb)).toBe('application/gzip');
  });

  it('survives any beginning', async () => {
    const magic = fc.constantFrom(
      'PK\x03\x04',
      '\x30\x26\xB2\x75',
      'RIFF',
      '%PDF',
      '\x1F\x8B\x08',
      'ID3',
      '\x1A\x45\xDF\xA3',
    );
    await fc.assert(
      fc.asyncProperty(magic, fc.uint8Array({ maxLength: 5000 }), async (start, rest) => {
        const found = await looksLike(Buffer.concat([Buffer.from(start, 'latin1'), rest]));
        expect(found === null || /^[\w.+-]+\/[\w.+-]+/.test(found)).toBe(true);
      }),
    );
  });
});
