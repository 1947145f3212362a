/**
 * Reads what the person at the terminal asks for:
 *
 *   npm run verify -- FILE [--trust FILE] [--key KEY] [--tsa-root PEM] [--json] [--lang en|es]
 *
 * `--trust`, `--key` and `--tsa-root` may be given several times; everything that they name is trusted.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parseNoteKey } from '@comity/ledger/note';
import {
  TRUST_IN_NOBODY,
  parseCertificate,
  parseTrust,
  combinedTrust,
  type Trust,
} from '@comity/evidence/package/verify/trust';

export interface VerifyCommand {
  file: string;
  trust: Trust;
  json: boolean;
  language: 'en' | 'es';
}

export const USAGE =
  'Usage: npm run verify -- FILE [--trust FILE] [--key KEY] [--tsa-root PEM-FILE] [--json] [--lang en|es]';

/** Carries a sentence that tells the person what is wrong with the command. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Throws `UsageError`. Relative paths are resolved against `folder`, where the person is. */
export function readArguments(args: string[], folder: string): VerifyCommand {
  const read = (path: string): string => readFileIn(folder, path);
  const { values, positionals } = parse(args);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError(USAGE);
  const language = values.lang;
  if (language !== 'en' && language !== 'es') throw new UsageError('--lang is en or es');
  const trusted = [
    ...values.trust.map((path) => parseTrust(read(path)) ?? failUsage(`${path} is no trust file`)),
    ...values.key.map((text): Trust => ({
      ...TRUST_IN_NOBODY,
      organizations: [parseNoteKey(text) ?? failUsage(`--key ${text}: not of the form NAME+ID+KEY`)],
    })),
    ...values['tsa-root'].map((path): Trust => ({
      ...TRUST_IN_NOBODY,
      timestampRoots: [parseCertificate(read(path)) ?? failUsage(`${path} is no PEM certificate`)],
    })),
  ];
  return {
    file: resolve(folder, file),
    trust: trusted.reduce(combinedTrust, TRUST_IN_NOBODY),
    json: values.json,
    language,
  };
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
    throw new UsageError(USAGE);
  }
}

function readFileIn(folder: string, path: string): string {
  try {
    return readFileSync(resolve(folder, path), 'utf8');
  } catch {
    throw new UsageError(`${path} cannot be read`);
  }
}

function failUsage(sentence: string): never {
  throw new UsageError(sentence);
}
