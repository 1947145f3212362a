/**
 * What the person at the terminal asks for:
 *
 *   npm run verify -- FILE [--trust FILE] [--key KEY] [--tsa-root PEM] [--json] [--lang en|es]
 *
 * `--trust`, `--key` and `--tsa-root` may be given several times; what they name is trusted together.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parseNoteKey } from '@comity/ledger/note';
import { NOBODY, parseCertificate, parseTrust, together, type Trust } from '@comity/evidence/package/verify/trust';

export interface Wanted {
  file: string;
  trust: Trust;
  json: boolean;
  language: 'en' | 'es';
}

export const USAGE =
  'Usage: npm run verify -- FILE [--trust FILE] [--key KEY] [--tsa-root PEM-FILE] [--json] [--lang en|es]';

/** A sentence that says what is wrong with what was asked for. */
export class BadUsage extends Error {
  override readonly name = 'BadUsage';
}

/** Throws `BadUsage`. Relative paths count from `folder`, where the person is. */
export function readArguments(args: string[], folder: string): Wanted {
  const read = (path: string): string => readIn(folder, path);
  const { values, positionals } = parse(args);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new BadUsage(USAGE);
  const language = values.lang;
  if (language !== 'en' && language !== 'es') throw new BadUsage('--lang is en or es');
  const trusted = [
    ...values.trust.map((path) => parseTrust(read(path)) ?? bad(`${path} is no trust file`)),
    ...values.key.map((text): Trust => ({
      ...NOBODY,
      organizations: [parseNoteKey(text) ?? bad(`--key ${text}: not of the form NAME+ID+KEY`)],
    })),
    ...values['tsa-root'].map((path): Trust => ({
      ...NOBODY,
      timestampRoots: [parseCertificate(read(path)) ?? bad(`${path} is no PEM certificate`)],
    })),
  ];
  return { file: resolve(folder, file), trust: trusted.reduce(together, NOBODY), json: values.json, language };
}

function parse(args: string[]) {
  try {
    const many = { type: 'string', multiple: true, default: [] as string[] } as const;
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        trust: many,
        key: many,
        'tsa-root': many,
        json: { type: 'boolean', default: false },
        lang: { type: 'string', default: 'en' },
      },
    });
  } catch {
    throw new BadUsage(USAGE);
  }
}

function readIn(folder: string, path: string): string {
  try {
    return readFileSync(resolve(folder, path), 'utf8');
  } catch {
    throw new BadUsage(`${path} cannot be read`);
  }
}

function bad(sentence: string): never {
  throw new BadUsage(sentence);
}
