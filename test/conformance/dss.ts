/** Runs DSS, the library of the European Commission, which is fetched once into the project's cache. */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings } from '@comity/infra/dev/settings';
import { type ProgramOutcome, run } from './tools.ts';

const INSTALL_MS = 300_000;
const SOURCES = join(import.meta.dirname, 'dss');
const COPY = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';
/** This is the SHA-256 over names and digests of all the files that were reviewed, in the order of their names. */
const REVIEWED = '5a897fe6d035ea3b02bd0d053c0cdcf40b2518a7a2b6e9dea871ab7365981120';

/** `policy` is a file, or null for the policy that DSS has by itself. */
export async function dss(container: string, trusted: string[], policy: string | null): Promise<ProgramOutcome> {
  const folder = await dssFolder();
  return run('java', [
    '-cp',
    join(folder, '*'),
    join(SOURCES, 'DssCheck.java'),
    container,
    trusted.join(','),
    policy ?? '-',
  ]);
}

/** Writes the policy of DSS with the change that docs/verify.md tells people to make. */
export async function writeDssPolicy(file: string): Promise<void> {
  const jar = join(await dssFolder(), 'dss-policy-jaxb-6.3.jar');
  const { code, out } = await run('bash', [
    '-c',
    'unzip -p "$0" policy/constraint.xml | sed -E "$1"',
    jar,
    policyChange(),
  ]);
  if (code !== 0) throw new Error('The policy of DSS cannot be read');
  writeFileSync(file, out);
}

function policyChange(): string {
  const documented = readFileSync(join(import.meta.dirname, '../../docs/verify.md'), 'utf8');
  const found = /sed -E '([^']+EdDSA[^']+)'/.exec(documented)?.[1];
  if (found === undefined) throw new Error('docs/verify.md does not say how the policy of DSS is changed');
  return found;
}

async function dssFolder(): Promise<string> {
  const folder = join(readSettings().cache, 'java', `dss-${REVIEWED.slice(0, 16)}`);
  if (existsSync(folder)) return folder;
  const draft = `${folder}.${randomUUID()}`;
  mkdirSync(draft, { recursive: true });
  const asked = ['--quiet', '--batch-mode', '-f', join(SOURCES, 'pom.xml'), COPY, `-DoutputDirectory=${draft}`];
  const { code, out } = await run('mvn', asked, { timeoutMs: INSTALL_MS });
  if (code !== 0) throw new Error(`The conformance tests need mvn with Maven Central; mvn said: ${out.trim()}`);
  const found = digestOfAll(draft);
  if (found !== REVIEWED) throw new Error(`The files of DSS are others than those that were reviewed: ${found}`);
  if (!existsSync(folder)) renameSync(draft, folder);
  return folder;
}

function digestOfAll(folder: string): string {
  const lines = readdirSync(folder)
    .sort()
    .map(
      (name) =>
        `${name} ${createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex')}\n`,
    );
  return createHash('sha256').update(lines.join('')).digest('hex');
}
