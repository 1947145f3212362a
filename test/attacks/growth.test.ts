/**
 * What comes from outside is read in time that grows with its size and no faster: four times the input takes about four
 * times as long, however the input is made. Ratios of the same run are compared and never times, in processor time, so a
 * slow or busy machine changes nothing; each ratio is the median of several.
 */
import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { attachmentSchema, type Envelope, envelopeSchema } from '@comity/contracts/exchange';
import { metadataHeader, uploadMetadata } from '@comity/contracts/http/evidence';
import { requestFormSchema } from '@comity/contracts/request-form';
import { envelopeDigest, envelopeIsGenuine } from '@comity/exchange/signature';
import { completeRequest } from '@comity/testkit/request-forms';
import { answerLines } from '@comity/vocabulary/judges/answer-table';
import { comparables } from '@comity/vocabulary/judges/comparable';
import { readTable } from '@comity/vocabulary/judges/csv';
import { compareWithHashList, expectedHashes, readHashList } from '@comity/vocabulary/judges/hash-list';
import { readIdentifier } from '@comity/vocabulary/judges/identifier';
import { readLocalTime } from '@comity/vocabulary/judges/local-time';
import { strangeCharacter, withHiddenShown, withLineFeeds } from '@comity/vocabulary/judges/writing';
import { readZone } from '@comity/vocabulary/judges/zone';
import { decodeCursor, encodeCursor } from '../../apps/api/dossiers/cursor.ts';
import { formOf } from '../../apps/portal/web/read-form.ts';

/** Four times the input may take eight times as long: twice what is linear, half of what is quadratic. */
const TIMES = 4;
const MOST = 8;
const ROUNDS = 7;
/** What seems to grow too fast on a busy machine is measured again; what really does seems so each time. */
const ATTEMPTS = 3;
/** A piece of work that is measured takes at least so many milliseconds, by having enough input. */
const LEAST_MS = 4;
const LARGEST = 2 ** 20;

/** Makes an input of a size; what is returned reads it. */
type Reading = (size: number) => () => unknown;

async function processorTime(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** Returns how many times as long four times the input takes. */
async function growth(reading: Reading, largest = LARGEST): Promise<number> {
  let least = Infinity;
  for (let attempt = 0; attempt < ATTEMPTS && least >= MOST; attempt += 1)
    least = Math.min(least, await growthOnce(reading, largest));
  return least;
}

/** The input is first made large enough to be measured. */
async function growthOnce(reading: Reading, largest: number): Promise<number> {
  let size = 64;
  while (size * TIMES < largest && median(await times(reading(size), 3)) < LEAST_MS) size *= 2;
  const [small, large] = [reading(size), reading(TIMES * size)];
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const first = await processorTime(small);
    ratios.push((await processorTime(large)) / Math.max(first, LEAST_MS / 4));
  }
  return median(ratios);
}

async function times(work: () => unknown, rounds: number): Promise<number[]> {
  const found: number[] = [];
  for (let round = 0; round < rounds; round += 1) found.push(await processorTime(work));
  return found;
}

const hash = (number: number): string => number.toString(16).padStart(64, '0');
const many = <T>(size: number, make: (index: number) => T): T[] =>
  Array.from({ length: size }, (_, index) => make(index));

const party = { organization: 'PE', dossier: '60000000-0000-4000-8000-00000000000a', side: 'requesting' } as const;
const envelopeWith = (body: Record<string, unknown>): Envelope => ({
  version: 1,
  from: party,
  to: { ...party, side: 'receiving' },
  number: 1,
  code: 'note' as Envelope['code'],
  at: '2026-11-23T21:00:00.000Z',
  exercise: true,
  body,
  signature: `${'x'.repeat(85)}w`,
});
const { publicKey } = generateKeyPairSync('ed25519');
const nested = (size: number): string => `${'['.repeat(size)}${']'.repeat(size)}`;
const form = completeRequest();

function multipart(size: number, part: (index: number) => string): () => Promise<unknown> {
  const body = `${many(size, (index) => `--b\r\nContent-Disposition: form-data; ${part(index)}\r\n`).join('')}--b--\r\n`;
  const headers = { 'content-type': 'multipart/form-data; boundary=b' };
  return async () => formOf(await new Response(body, { headers }).formData());
}

/** Each class of what comes from outside, made as whoever means harm would make it. */
const READINGS: [string, Reading][] = [
  [
    'a JSON body of many members',
    (n) => {
      const text = JSON.stringify(Object.fromEntries(many(n, (i) => [`k${String(i)}`, i])));
      return () => JSON.parse(text) as unknown;
    },
  ],
  [
    'a JSON body of many texts',
    (n) => {
      const text = JSON.stringify(many(n, () => '\\"'));
      return () => JSON.parse(text) as unknown;
    },
  ],
  [
    'a request with many identifiers',
    (n) => {
      const crowded = { ...form, targets: many(n, () => form.targets[0]) };
      return () => requestFormSchema.safeParse(crowded);
    },
  ],
  [
    'a request with a long text',
    (n) => {
      const long = { ...form, caseSummary: 'a \n'.repeat(n), facts: 'a \u000b'.repeat(n) };
      return () => requestFormSchema.safeParse(long);
    },
  ],
  [
    'an envelope with many members',
    (n) => {
      const one = envelopeWith(Object.fromEntries(many(n, (i) => [`k${String(i)}`, i])));
      return () => [envelopeSchema.safeParse(one), envelopeIsGenuine(one, publicKey), envelopeDigest(one)];
    },
  ],
  [
    'an envelope with a long text',
    (n) => {
      const one = envelopeWith({ text: 'é'.repeat(n) });
      return () => [envelopeSchema.safeParse(one), envelopeIsGenuine(one, publicKey)];
    },
  ],
  [
    'a document of many members',
    (n) => {
      const one = { digest: hash(1), kind: 'TEXT', content: many(n, (i) => ({ i })) };
      return () => attachmentSchema.safeParse(one);
    },
  ],
  [
    'a posted form of one name',
    (n) => {
      const text = many(n, (i) => `a=${String(i)}`).join('&');
      return () => formOf(new URLSearchParams(text));
    },
  ],
  [
    'a posted form of many names',
    (n) => {
      const text = many(n, (i) => `a${String(i)}=%25`).join('&');
      return () => formOf(new URLSearchParams(text));
    },
  ],
  [
    'a posted form of percent signs',
    (n) => {
      const text = `a=${'%'.repeat(n)}`;
      return () => formOf(new URLSearchParams(text));
    },
  ],
  ['a form in parts', (n) => multipart(n, (i) => `name="a${String(i)}"\r\n\r\n${String(i)}`)],
  ['a form in parts with a part of many lines', (n) => multipart(1, () => `name="a"\r\n\r\n${'\r\n-'.repeat(n)}`)],
  [
    'a form with many files',
    (n) =>
      multipart(Math.min(n, 100), (i) => `name="f"; filename="${String(i)}"\r\n\r\n${'x'.repeat(Math.ceil(n / 100))}`),
  ],
  [
    'the metadata of an upload',
    (n) => {
      const given = {
        dossier: party.dossier,
        filename: 'a '.repeat(n),
        filetype: 'a/'.repeat(n),
        size: '9'.repeat(n),
        sha256: 'a'.repeat(n),
      };
      return () => [uploadMetadata.safeParse(given), metadataHeader.safeParse(given.filename)];
    },
  ],
  [
    'a table of answers',
    (n) => {
      const text = `order,row,answer\r\n${'"a","b","c"\r\n'.repeat(n)}`;
      return () => answerLines(text);
    },
  ],
  [
    'a table with one cell of quotation marks',
    (n) => {
      const text = `a,b\r\n"${'""'.repeat(n)}`;
      return () => readTable(text);
    },
  ],
  [
    'a table with a quotation mark that nothing closes in each line',
    (n) => {
      const text = 'a,"b\r\n'.repeat(n);
      return () => readTable(text);
    },
  ],
  [
    'a table of one line',
    (n) => {
      const text = 'a,'.repeat(n);
      return () => readTable(text);
    },
  ],
  [
    'a list of hashes',
    (n) => {
      const text = many(n, (i) => `${hash(i)}  folder/name${String(i)}.txt`).join('\n');
      return () => readHashList(text);
    },
  ],
  [
    'a list of hashes in a table',
    (n) => {
      const text = many(n, (i) => `"name${String(i)}.txt",${hash(i)}`).join('\n');
      return () => readHashList(text);
    },
  ],
  [
    'a list of hashes in one line of quotation marks',
    (n) => {
      const text = `${hash(1)},${'"'.repeat(n)}x`;
      return () => readHashList(text);
    },
  ],
  [
    'a list of hashes in one line of spaces',
    (n) => {
      const text = `${hash(1)}${' '.repeat(n)}x ${' '.repeat(n)}`;
      return () => readHashList(text);
    },
  ],
  [
    'a list of hashes in one line of digits',
    (n) => {
      const text = 'a1 '.repeat(n);
      return () => readHashList(text);
    },
  ],
  [
    'a list of hashes in one line of backslashes',
    (n) => {
      const text = `\\${hash(1)}  ${'\\'.repeat(n)}`;
      return () => readHashList(text);
    },
  ],
  [
    'a list like that of a command',
    (n) => {
      const text = `SHA-256 ${'hash of '.repeat(n)}`;
      return () => readHashList(text);
    },
  ],
  [
    'files compared with their list',
    (n) => {
      const files = many(n, (i) => ({ name: `n${String(i)}`, sha256: hash(i) }));
      const values = many(n, (i) => ({
        name: `n${String(n - i)}`,
        path: `d/n${String(n - i)}`,
        sha256: hash(i + 1),
        line: i,
      }));
      return () => compareWithHashList(files, values);
    },
  ],
  [
    'files compared with a list of one name',
    (n) => {
      const files = many(n, (i) => ({ name: 'n', sha256: hash(i) }));
      const values = many(n, (i) => ({ name: 'n', path: 'd/n', sha256: hash(n + i), line: i }));
      return () => compareWithHashList(files, values);
    },
  ],
  [
    'what a list expects of files',
    (n) => {
      const paths = many(n, (i) => `d/n${String(i)}`);
      const values = many(n, (i) => ({
        name: `n${String(n - i)}`,
        path: `d/n${String(n - i)}`,
        sha256: hash(i),
        line: i,
      }));
      return () => expectedHashes(paths, values);
    },
  ],
  [
    'a search of digits',
    (n) => {
      const text = '1'.repeat(n);
      return () => comparables(text, ['CORREO-AUSTRAL']);
    },
  ],
  [
    'a search of dots and signs',
    (n) => {
      const text = 'a.@-:/ '.repeat(n);
      return () => comparables(text, ['CORREO-AUSTRAL']);
    },
  ],
  [
    'a search of hidden characters',
    (n) => {
      const text = '\u200b\u202e '.repeat(n);
      return () => [comparables(text, []), withHiddenShown(text), withLineFeeds(text), strangeCharacter(text)];
    },
  ],
  [
    'an address',
    (n) => {
      const text = `${'a.'.repeat(n)}@${'b.'.repeat(n)}c`;
      return () => ['EMAIL', 'URL', 'IP_PORT', 'PHONE', 'IMEI'].map((type) => readIdentifier(type, text));
    },
  ],
  [
    'an instant',
    (n) => {
      const text = `2026-${'1'.repeat(n)}T `;
      return () => [readLocalTime(text, 'America/Lima'), readLocalTime(`${' '.repeat(n)}x`, 'America/Lima')];
    },
  ],
  [
    'a zone',
    (n) => {
      const text = 'A/'.repeat(n);
      return () => readZone(text);
    },
  ],
  [
    'a cursor',
    (n) => {
      const text = encodeCursor(['x'.repeat(n), ...many(n, String)]);
      return () => refused(() => decodeCursor(text));
    },
  ],
];

function refused(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

describe('case E2: what comes from outside is read in time that grows with it', () => {
  it.each(READINGS)('%s', async (_what, reading) => {
    expect(await growth(reading)).toBeLessThan(MOST);
  });

  it('is measured so that a reader of quadratic time is found, of copies as of a pattern that begins anew', async () => {
    const copying: Reading = (n) => () => {
      let all: number[] = [];
      for (let at = 0; at < n; at += 1) all = [...all, at];
      return all;
    };
    const matching: Reading = (n) => {
      const text = 'a'.repeat(n);
      return () => /a+b/.test(text);
    };
    expect(await growth(copying)).toBeGreaterThan(MOST);
    expect(await growth(matching)).toBeGreaterThan(MOST);
  });

  it('is deep without ending the process', () => {
    for (const size of [10_000, 1_000_000])
      expect(() => refused(() => JSON.parse(nested(size)) as unknown)).not.toThrow();
  });
});
