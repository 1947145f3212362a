import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { LedgerExport, Receipt, TrustFile } from '@comity/contracts/proof';
import { type SealedCase, newSealedCase } from '@comity/evidence/testing/sealed-case';
import { flipped } from '@comity/evidence/testing/forge';
import { proveEntries } from '@comity/evidence/testing/sender';
import { COMPILED_SOURCES } from '@comity/infra/dev/node-parts';
import { formatNoteKey } from '@comity/ledger/note';
import { run } from './run.ts';
import { printable } from './report-lines.ts';

const MAIN = resolve(import.meta.dirname, 'main.ts');

const folder = mkdtempSync(join(tmpdir(), 'comity-verify-'));
let made: SealedCase;

interface CommandResult {
  code: number | null;
  out: string;
  problems: string;
}

async function verify(...args: string[]): Promise<CommandResult> {
  const [out, problems]: [string[], string[]] = [[], []];
  const code = await run(args, folder, {
    print: (line) => void out.push(line),
    complain: (line) => void problems.push(line),
  });
  return { code, out: out.join('\n'), problems: problems.join('\n') };
}

/** Runs the command as a person does, in the folder of the files. */
function asProcess(...args: string[]): Promise<CommandResult> {
  return new Promise((done) => {
    const env = { ...process.env, INIT_CWD: folder };
    const child = execFile(process.execPath, [...COMPILED_SOURCES, MAIN, ...args], { env }, (_, out, problems) => {
      done({ code: child.exitCode, out, problems });
    });
  });
}

const put = (name: string, content: string | Uint8Array): void => {
  writeFileSync(join(folder, name), content);
};

beforeAll(async () => {
  made = await newSealedCase();
  const root = new X509Certificate(made.authority.root).toString();
  const trust: TrustFile = {
    format: 'comity-trust',
    version: 1,
    organizations: [{ name: 'Chile', key: formatNoteKey(made.sender.key) }],
    timestampAuthorities: [{ name: 'Exercise', certificate: root }],
  };
  put('trust.json', JSON.stringify(trust));
  put('tsa.pem', root);
  put('good.asice', made.bytes);
  put('bad.asice', flipped(made.bytes, 3_000));
  put('note.txt', 'What is this?');
  put('sent.age', 'age-encryption.org/v1\n-> X25519 abc\n');
  const { organization, checkpoint, entries } = await proveEntries(made.sender, 'CL', [{ organization: 'CL', seq: 1 }]);
  const [entry] = entries;
  if (entry === undefined) throw new Error('no entry');
  const receipt: Receipt = { format: 'comity-receipt', version: 1, organization, checkpoint, entry };
  put('receipt.json', JSON.stringify(receipt));
  put('denied.json', JSON.stringify({ ...receipt, entry: { ...entry, entry: '{"organization":"CL","seq":2}' } }));
  const exported: LedgerExport = {
    format: 'comity-ledger-export',
    version: 1,
    organization,
    checkpoint,
    entries,
    since: { checkpoint, proof: [] },
  };
  put('export.json', JSON.stringify(exported));
  put('gap.json', JSON.stringify({ ...exported, entries: [entry, { ...entry, index: entry.index + 2 }] }));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('npm run verify', () => {
  it('ends with 0 when all holds, and says that the time-stamp is not qualified', async () => {
    const { code, out } = await verify('good.asice', '--trust', 'trust.json');
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('All checks hold.') });
    expect(out).toContain('NOT a qualified time-stamp');
    expect(out).toContain('EXERCISE: this is no real evidence');
  });

  it('tells which facts people entered by hand, and counts it as no fault', async () => {
    const { code, out } = await verify('good.asice', '--trust', 'trust.json');
    expect(code).toBe(0);
    expect(out).toContain('Facts in the custody record that people entered by hand: 1');
    expect(out).toContain(
      'entry 1: courier, received 2026-03-10T11:00:00.000Z, entered by L. Soto, checked by M. Paz\n    original, SHA-256: ',
    );
    const spanish = await verify('good.asice', '--trust', 'trust.json', '--lang', 'es');
    expect(spanish.out).toContain('ingresado por L. Soto, cotejado por M. Paz');
    const { facts } = JSON.parse((await verify('good.asice', '--json')).out) as { facts: { enteredByHand: unknown } };
    expect(facts.enteredByHand).toMatchObject([{ number: 1, way: 'COURIER', by: 'L. Soto', checkedBy: 'M. Paz' }]);
  });

  it('takes keys one by one, and speaks Spanish', async () => {
    const key = formatNoteKey(made.sender.key);
    const { code, out } = await verify('good.asice', '--key', key, '--tsa-root', 'tsa.pem', '--lang', 'es');
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('Todas las comprobaciones se cumplen.') });
  });

  it('ends with 1 when something fails, and names it', async () => {
    const { code, out } = await verify('bad.asice', '--trust', 'trust.json');
    expect({ code, out }).toEqual({ code: 1, out: expect.stringContaining('This does NOT hold') });
    expect(out).toContain('[FILE_ALTERED]');
  });

  it('ends with 1 when nobody is trusted', async () => {
    const { code, out } = await verify('good.asice');
    expect({ code, out }).toEqual({ code: 1, out: expect.stringContaining('[SIGNER_UNTRUSTED]') });
  });

  it('gives the report as JSON, each finding with its sentences', async () => {
    const { code, out } = await verify('bad.asice', '--trust', 'trust.json', '--json');
    const report = JSON.parse(out) as { holds: boolean; checks: { findings: { says: unknown }[] }[] };
    expect(code).toBe(1);
    expect(report).toMatchObject({ kind: 'package', holds: false });
    for (const { says } of report.checks.flatMap(({ findings }) => findings))
      expect(says).toEqual({ en: expect.any(String), es: expect.any(String) });
  });

  it.each([
    ['receipt.json', 0, 'holds every entry'],
    ['denied.json', 1, 'LEDGER_PROOF_INVALID'],
    ['export.json', 0, 'Nothing before the older head was rewritten'],
    ['gap.json', 1, 'LEDGER_GAP'],
  ])('checks %s of a ledger', async (file, expected, says) => {
    const { code, out } = await verify(file, '--trust', 'trust.json');
    expect({ code, out }).toEqual({ code: expected, out: expect.stringContaining(says) });
  });

  it.each([
    ['without a file', [], 'Usage'],
    ['of a file that is not there', ['nowhere.asice'], 'cannot be read'],
    ['of a file that is still encrypted', ['sent.age'], 'encrypted for transport'],
    ['with a trust file that is none', ['good.asice', '--trust', 'note.txt'], 'no trust file'],
    ['with a key that is none', ['good.asice', '--key', 'abc'], 'NAME+ID+KEY'],
    ['with an option that is none', ['good.asice', '--force'], 'Usage'],
  ])('ends with 2 %s', async (_, args, says) => {
    const { code, problems } = await verify(...args);
    expect({ code, problems }).toEqual({ code: 2, problems: expect.stringContaining(says) });
  });

  it('is a command whose exit code a script can use', async () => {
    expect(await asProcess('good.asice', '--trust', 'trust.json')).toMatchObject({ code: 0, problems: '' });
    expect(await asProcess('bad.asice', '--trust', 'trust.json')).toMatchObject({ code: 1, problems: '' });
    expect(await asProcess('nowhere.asice')).toMatchObject({ code: 2, out: '' });
  });

  it('takes any other file for a broken package', async () => {
    const { code, out } = await verify('note.txt');
    expect({ code, out }).toEqual({ code: 1, out: expect.stringContaining('[NOT_A_PACKAGE]') });
  });
});

describe('what comes from a file', () => {
  it('cannot write over the terminal or run backwards', () => {
    expect(printable('a\u001b[2Jb\u202ec\nd')).toBe('a\\u001b[2Jb\\u202ec\\u000ad');
  });
});
