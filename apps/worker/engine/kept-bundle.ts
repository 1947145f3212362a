/**
 * Keeps the workflow bundle that an earlier start has made, in the project's cache. Its first line holds the digest of
 * every file that went into it; when one of them or the installed packages have changed, the kept bundle does not
 * count.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** The folder of package.json. */
const PROJECT = join(import.meta.dirname, '../../..');
const PLACE = '.cache/compiled/workflow-bundle.js';
/** npm writes this list of the packages that are there with every installation. */
const PACKAGES = 'node_modules/.package-lock.json';
const SOURCE_MAP = /^\/\/# sourceMappingURL=data:application\/json[^,]*,(\S+)$/m;

/** Returns null if no bundle is kept, or if it was made from other sources or packages than those of now. */
export function keptBundle(project = PROJECT): string | null {
  try {
    const file = readFileSync(join(project, PLACE), 'utf8');
    const end = file.indexOf('\n');
    const made = JSON.parse(file.slice('// '.length, end)) as [path: string, digest: string | null][];
    return made.every(([path, digest]) => digestOf(join(project, path)) === digest) ? file.slice(end + 1) : null;
  } catch {
    return null;
  }
}

/** Writes the bundle whole or not at all. Where the cache cannot be written to, each start runs the bundler. */
export function keepBundle(code: string, project = PROJECT): void {
  const made = [...inputsOf(code), join(project, PACKAGES)].map((path) => [relative(project, path), digestOf(path)]);
  const place = join(project, PLACE);
  const draft = `${place}.${String(process.pid)}.new`;
  try {
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(draft, `// ${JSON.stringify(made)}\n${code}`);
    renameSync(draft, place);
  } catch (error) {
    if (!['EACCES', 'EROFS', 'ENOSPC'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

/**
 * Lists the absolute paths of the files from which the bundle was made, as the bundle's own map names them beside parts
 * that only the bundler knows.
 */
function inputsOf(code: string): string[] {
  const map = SOURCE_MAP.exec(code)?.[1];
  if (map === undefined) throw new Error('The workflow bundle does not say what it was made from');
  const { sources } = JSON.parse(Buffer.from(map, 'base64').toString()) as { sources: string[] };
  return sources.filter((path) => path.startsWith('/') && existsSync(path));
}

/** Computes the SHA-256 of the file at `path`; null if there is none. */
function digestOf(path: string): string | null {
  return existsSync(path) ? createHash('sha256').update(readFileSync(path)).digest('hex') : null;
}
