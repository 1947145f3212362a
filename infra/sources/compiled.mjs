/**
 * The cache in `.cache/compiled` keeps the JavaScript of each TypeScript source in one file, whose first line is the
 * digest of what it was made from. A source that has changed since, another version of the compiler or other options
 * give another digest, so nothing that is out of date is ever run; it is compiled again where it is met.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** This is the folder of package.json. */
export const PROJECT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
export const CACHE = join(PROJECT, '.cache', 'compiled');

const require = createRequire(import.meta.url);
const NEWLINE = 0x0a;

// The options are the same as jest's; a debugger and a stack trace find the lines of the source through the map at the
// end.
const options = JSON.parse(readFileSync(join(PROJECT, '.swcrc'), 'utf8'));
const compiler = JSON.stringify([require('@swc/core/package.json').version, options]);

const digestOf = (source) => createHash('sha256').update(compiler).update(source).digest('hex');
const placeOf = (path) => join(CACHE, `${relative(PROJECT, path)}.js`);

/**
 * Returns the bytes that are kept for the source at `path`, or null if there are none, or none that were made from
 * `source`.
 */
function kept(path, source) {
  try {
    const file = readFileSync(placeOf(path));
    const end = file.indexOf(NEWLINE);
    return file.toString('latin1', 0, end) === `// ${digestOf(source)}` ? file.subarray(end + 1) : null;
  } catch {
    return null;
  }
}

export const isCompiled = (path) => kept(path, readFileSync(path)) !== null;

/** The compiler is loaded only by a process that meets a source which the cache does not hold. */
export function compiledSource(path) {
  const source = readFileSync(path);
  return kept(path, source) ?? compile(path, source);
}

function compile(path, source) {
  const { transformSync } = require('@swc/core');
  const { code } = transformSync(source.toString('utf8'), {
    ...options,
    swcrc: false,
    configFile: false,
    filename: path,
    sourceFileName: basename(path),
    inlineSourcesContent: false,
  });
  keep(placeOf(path), `// ${digestOf(source)}\n${code}`);
  return Buffer.from(code);
}

/**
 * The file is written whole or not at all, whoever else writes it. A cache that cannot be written to leaves the
 * compiler to each process.
 */
function keep(place, content) {
  const draft = `${place}.${process.pid}.new`;
  try {
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(draft, content);
    renameSync(draft, place);
  } catch (error) {
    if (!['EACCES', 'EROFS', 'ENOSPC'].includes(error.code)) throw error;
  }
}
