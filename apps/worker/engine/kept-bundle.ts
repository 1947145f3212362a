/**
 * The workflow bundle that an earlier start has made, in the project's cache. Its first line holds the digest of every
 * file that went into it; one that has changed, or other packages, and the bundle counts as none.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const PROJECT = join(import.meta.dirname, '../../..');
const FOLDER = join(PROJECT, '.cache', 'compiled');
const PLACE = join(FOLDER, 'workflow-bundle.js');
/** npm writes it with every installation: the packages that are there. */
const PACKAGES = 'node_modules/.package-lock.json';
const SOURCE_MAP = /^\/\/# sourceMappingURL=data:application\/json[^,]*,(\S+)$/m;

/** Null if there is none, or none of the sources and packages as they are now. */
export function keptBundle(): string | null {
  try {
    const file = readFileSync(PLACE, 'utf8');
    const end = file.indexOf('\n');
    const made = JSON.parse(file.slice('// '.length, end)) as [path: string, digest: string | null][];
    return made.every(([path, digest]) => digestOf(path) === digest) ? file.slice(end + 1) : null;
  } catch {
    return null;
  }
}

/** Whole or not at all. A cache that cannot be written to leaves the bundler to each start. */
export function keepBundle(code: string): void {
  const made = [...inputsOf(code), PACKAGES].map((path) => [path, digestOf(path)]);
  const draft = `${PLACE}.${String(process.pid)}.new`;
  try {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(draft, `// ${JSON.stringify(made)}\n${code}`);
    renameSync(draft, PLACE);
  } catch (error) {
    if (!['EACCES', 'EROFS', 'ENOSPC'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

/** The bundle's own map names the files that it was made from, beside parts that only the bundler knows. */
function inputsOf(code: string): string[] {
  const map = SOURCE_MAP.exec(code)?.[1];
  if (map === undefined) throw new Error('The workflow bundle does not say what it was made from');
  const { sources } = JSON.parse(Buffer.from(map, 'base64').toString()) as { sources: string[] };
  return sources.filter((path) => path.startsWith('/') && existsSync(path)).map((path) => relative(PROJECT, path));
}

function digestOf(path: string): string | null {
  const file = join(PROJECT, path);
  return existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex') : null;
}
