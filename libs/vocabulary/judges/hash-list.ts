/**
 * The one reader of lists of SHA-256 values: what a provider writes beside its files, and what comes on a medium. It reads
 * what the usual tools write: `sha256sum` of GNU, `SHA256 (name) = hash` of BSD and OpenSSL, tables, lists and CSV of
 * PowerShell's Get-FileHash, certutil, and columns that are separated by tabs, commas or semicolons. A line that cannot be
 * read is named and never passed over. Names may lead through folders; files are taken in without them.
 */
export interface ListedHash {
  /** The name is given without folders. */
  name: string;
  /** The path is the name as the list has it, with `/` between folders. */
  path: string;
  /** The hash is written in lower-case hex. */
  sha256: string;
  /** The lines of the list are counted from 1. */
  line: number;
}

export type HashList = { values: ListedHash[] } | { unreadable: number[] };

const HASH = /(?:^|[^0-9a-z])([0-9a-f]{64})(?![0-9a-z])/i;
const ALGORITHM = /^sha-?(?:2-)?256$/i;
/** Headings of tables and the sentences that tools write around a list. */
const HEADING =
  /^(?:algorithm|hash|path|sha-?256|sha-?256 ?sum|file ?name|file|name|size|bytes|length|digest|archivo|nombre|ruta|tama\u00f1o|huella|algoritmo|hash sha-?256)$/i;
const RULE = /^[-=+|\s]+$/;
const CERTUTIL_ENDS = /^certutil: .*-hashfile/i;
const CERTUTIL_BEGINS = /^sha-?256 /i;
const CERTUTIL_NAMES = / (?:of|del archivo|de) (?:file )?/gi;
/** A table that is narrower than its names ends them so, as PowerShell's does: it does not name the file. */
const CUT = /(?:\u2026|\.\.\.)$/;
const LISTED = /^(algorithm|hash|path)\s*:\s*(.*)$/i;

interface Reading {
  values: ListedHash[];
  unreadable: number[];
  /**
   * This stood on a line of its own and belongs to the next or the last one, as in the lists of PowerShell and
   * certutil.
   */
  waiting: { name: string | null; sha256: string | null; line: number } | null;
}

/**
 * Reads the list, or returns the numbers of the lines that cannot be read, counted from 1. Blank lines and lines that
 * begin with `#` or `;` are comments.
 */
export function readHashList(text: string): HashList {
  const reading: Reading = { values: [], unreadable: [], waiting: null };
  for (const [index, raw] of text.split(/\r\n?|\n/).entries())
    readLine(reading, raw.replace(/^\u{feff}/u, '').trimEnd(), index + 1);
  if (reading.waiting !== null) reading.unreadable.push(reading.waiting.line);
  const { values, unreadable } = reading;
  return unreadable.length > 0 ? { unreadable: unreadable.sort((one, other) => one - other) } : { values };
}

function readLine(reading: Reading, line: string, number: number): void {
  const plain = line.trim();
  if (plain === '' || plain.startsWith('#') || plain.startsWith(';') || RULE.test(plain)) return;
  if (CERTUTIL_ENDS.test(plain) || isHeading(plain) || readApart(reading, plain, number)) return;
  const value = hashOfLine(plain);
  if (value === null) reading.unreadable.push(number);
  else add(reading, value, number);
}

function add(reading: Reading, { name, sha256 }: { name: string; sha256: string }, line: number): void {
  const path = name.replaceAll('\\', '/').replace(/^\.\//, '');
  const last = path.split('/').at(-1)?.trim() ?? '';
  if (last === '' || CUT.test(last)) reading.unreadable.push(line);
  else reading.values.push({ name: last, path, sha256: sha256.toLowerCase(), line });
}

/** Reads name and hash that stand on lines of their own. */
function readApart(reading: Reading, plain: string, number: number): boolean {
  const [, key, value = ''] = LISTED.exec(plain) ?? [];
  const begins = nameInCertutil(plain);
  const closed = plain.replaceAll(' ', '');
  const bare = reading.waiting?.name != null && /^[0-9a-f]{64}$/i.test(closed) ? closed : undefined;
  if (key === undefined && begins === undefined && bare === undefined) return false;
  if (key !== undefined && /^algorithm$/i.test(key)) return ALGORITHM.test(value);
  const { waiting } = reading;
  const name = begins ?? (/^path$/i.test(key ?? '') ? value : (waiting?.name ?? null));
  const sha256 = bare ?? (/^hash$/i.test(key ?? '') ? value : (waiting?.sha256 ?? null));
  reading.waiting = { name, sha256, line: waiting?.line ?? number };
  if (name === null || sha256 === null) return true;
  reading.waiting = null;
  if (!/^[0-9a-f]{64}$/i.test(sha256)) return false;
  add(reading, { name, sha256 }, number);
  return true;
}

/** certutil begins with "SHA256 hash of mail.mbox:", and in Spanish with "SHA256 hash de mail.mbox:". */
function nameInCertutil(plain: string): string | undefined {
  if (!CERTUTIL_BEGINS.test(plain) || !plain.endsWith(':')) return undefined;
  const said = /\b(?:hash|de)\b/i.exec(plain)?.index ?? plain.length;
  for (const found of plain.matchAll(CERTUTIL_NAMES)) {
    const name = plain.slice(found.index + found[0].length, -1);
    if (found.index > said && name !== '') return name;
  }
  return undefined;
}

function isHeading(plain: string): boolean {
  const cells = cellsOf(plain) ?? plain.split(/\s{2,}/);
  return cells.every((cell) => HEADING.test(cell)) || plain.split(/\s+/).every((cell) => HEADING.test(cell));
}

function hashOfLine(plain: string): { name: string; sha256: string } | null {
  const bsd = /^SHA(?:2-)?256 ?\((.+)\) ?= ?([0-9a-f]{64})$/i.exec(plain);
  if (bsd !== null) return { name: bsd[1] ?? '', sha256: bsd[2] ?? '' };
  const gnu = /^(\\?)([0-9a-f]{64}) [ *]?(.+)$/i.exec(plain);
  if (gnu !== null && !/^\s+[0-9a-f]{64}/i.test(gnu[3] ?? ''))
    return { name: gnu[1] === '\\' ? unescaped(gnu[3] ?? '') : (gnu[3] ?? ''), sha256: gnu[2] ?? '' };
  const cells = cellsOf(plain);
  return cells === null ? inColumns(plain) : inCells(cells);
}

/** GNU tools put a backslash before the line where a name holds one, or a line feed. */
function unescaped(name: string): string {
  return name.replaceAll(/\\([\\nr])/g, (_whole, one: string) => ({ n: '\n', r: '\r' })[one] ?? '\\');
}

/** `SHA256 <hash> <name>`, as PowerShell writes its table, or `<name> <hash>`. */
function inColumns(plain: string): { name: string; sha256: string } | null {
  const sha256 = HASH.exec(plain)?.[1];
  if (sha256 === undefined) return null;
  const [before = '', after = ''] = plain.split(sha256).map((part) => part.trim());
  const name = ALGORITHM.test(before) || before === '' ? after : after === '' ? before.replace(/[:=]$/, '').trim() : '';
  return name === '' ? null : { name, sha256 };
}

/** Cells beside the hash that are an algorithm or a number of bytes name no file. */
function inCells(cells: readonly string[]): { name: string; sha256: string } | null {
  const hashes = cells.filter((cell) => /^[0-9a-f]{64}$/i.test(cell));
  const others = cells.filter((cell) => cell !== '' && !hashes.includes(cell) && !ALGORITHM.test(cell));
  const names = others.length > 1 ? others.filter((cell) => !/^\d+$/.test(cell)) : others;
  const [sha256, ...moreHashes] = hashes;
  const [name, ...moreNames] = names;
  return sha256 === undefined || name === undefined || moreHashes.length + moreNames.length > 0
    ? null
    : { name, sha256 };
}

/** Cells of a line with tabs, or of CSV (RFC 4180) with commas or semicolons; null where it is neither. */
function cellsOf(plain: string): string[] | null {
  if (plain.includes('\t')) return plain.split('\t').map((cell) => unquoted(cell));
  const mark = [',', ';'].find((one) => {
    const cells = quotedCells(plain, one);
    return cells.length > 1 && cells.some((cell) => /^[0-9a-f]{64}$/i.test(cell) || HEADING.test(cell));
  });
  return mark === undefined ? null : quotedCells(plain, mark);
}

/** Cells are touched once: a line in which a quotation mark is not as it should be has none. */
function quotedCells(plain: string, mark: string): string[] {
  const cells: string[] = [];
  for (let at = 0; at <= plain.length;) {
    const end = endOfCell(plain, at, mark);
    if (end === -1) return [];
    cells.push(unquoted(plain.slice(at, end)));
    at = end + 1;
  }
  return cells;
}

/** Returns where the cell that begins at `from` ends; -1 for one whose quotation marks are not around the whole of it. */
function endOfCell(plain: string, from: number, mark: string): number {
  let at = from;
  while (plain[at] === ' ') at += 1;
  const isQuoted = plain[at] === '"';
  if (isQuoted) {
    for (at += 1; plain[at] !== '"' || plain[at + 1] === '"'; at += plain[at] === '"' ? 2 : 1)
      if (at >= plain.length) return -1;
    at += 1;
    while (plain[at] === ' ') at += 1;
    return at === plain.length || plain[at] === mark ? at : -1;
  }
  const next = plain.indexOf(mark, at);
  const end = next === -1 ? plain.length : next;
  return plain.slice(at, end).includes('"') ? -1 : end;
}

function unquoted(cell: string): string {
  const plain = cell.trim();
  return plain.startsWith('"') && plain.endsWith('"') ? plain.slice(1, -1).replaceAll('""', '"') : plain;
}

/** A Mac writes names with accents apart (NFD), other systems in one (NFC); they name one file. */
const composed = (name: string): string => name.normalize('NFC');

/**
 * Returns the value that the list gives for each file, in the order of the files, and the values whose file is not
 * among them. When two files have the same name, each takes the value that is its own, if there is one.
 */
export function compareWithHashList(
  files: readonly { name: string; sha256: string }[],
  values: readonly ListedHash[],
): { listed: (string | null)[]; absent: Pick<ListedHash, 'name' | 'sha256'>[] } {
  const whole = ({ name, sha256 }: { name: string; sha256: string }): string => `${sha256} ${composed(name)}`;
  const lastFirst = values.toReversed();
  const [exact, named] = [Map.groupBy(lastFirst, whole), Map.groupBy(lastFirst, ({ name }) => composed(name))];
  const taken = new Set<ListedHash>();
  const take = (waiting: ListedHash[] = []): string | null => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (taken.has(next)) continue;
      taken.add(next);
      return next.sha256;
    }
    return null;
  };
  const own = files.map((file) => take(exact.get(whole(file))));
  const listed = files.map(({ name }, index) => own[index] ?? take(named.get(composed(name))));
  const absent = values.filter((value) => !taken.has(value)).map(({ name, sha256 }) => ({ name, sha256 }));
  return { listed, absent };
}

/** A list says this of files whose bytes have not come yet. */
export interface Expected {
  /** The hashes are in the order of the files; a file of which the list says nothing has null. */
  hashes: (string | null)[];
  /** Lines that name one file by different hashes: it cannot be told which of them is meant. */
  ambiguous: number[];
  /** Lines that name none of the files. */
  unmatched: number[];
}

/** What is listed under one key: its hashes, of which two are enough to differ, and the lines. */
interface Alike {
  hashes: Set<string>;
  lines: number[];
}

/** `paths` are names of files, with their folders where these are known. */
export function expectedHashes(paths: readonly string[], values: readonly ListedHash[]): Expected {
  const named = alike(values, ({ name }) => [composed(name)]);
  const placed = alike(values, ({ path }) => [composed(path)]);
  const ending = alike(values, ({ path }) => endingsOf(path));
  const ambiguous = new Set<Alike>();
  const matched = new Set<number>();
  const hashes = paths.map((path) => {
    const [whole = '', ...shorter] = endingsOf(path);
    const found = shorter.length === 0 ? [] : [ending.get(whole), ...shorter.map((end) => placed.get(end))];
    const inFolders = found.filter((one) => one !== undefined);
    const byName = named.get(shorter.at(-1) ?? whole);
    const fitting = inFolders.length > 0 ? inFolders : byName === undefined ? [] : [byName];
    for (const line of fitting.flatMap((one) => one.lines)) matched.add(line);
    const different = new Set(fitting.flatMap((one) => [...one.hashes]));
    if (different.size > 1) for (const one of fitting) ambiguous.add(one);
    const [hash] = different;
    return different.size === 1 ? (hash ?? null) : null;
  });
  const lines = new Set([...ambiguous].flatMap((one) => one.lines));
  const unmatched = new Set(values.map(({ line }) => line).filter((line) => !matched.has(line)));
  return { hashes, ambiguous: inOrder(lines), unmatched: inOrder(unmatched) };
}

const inOrder = (lines: Iterable<number>): number[] => [...lines].sort((one, other) => one - other);

function alike(values: readonly ListedHash[], keysOf: (value: ListedHash) => string[]): Map<string, Alike> {
  const found = new Map<string, Alike>();
  for (const value of values)
    for (const key of keysOf(value)) {
      const known = found.get(key) ?? { hashes: new Set(), lines: [] };
      if (known.hashes.size < 2) known.hashes.add(value.sha256);
      known.lines.push(value.line);
      found.set(key, known);
    }
  return found;
}

/** More folders than these lie in no list that somebody has made; what is above them is not compared. */
const MOST_FOLDERS = 64;

/** Returns the path, and what remains of it without its outermost folders, one by one, the name of the file last. */
function endingsOf(path: string): string[] {
  const parts = composed(path).split('/').slice(-MOST_FOLDERS);
  return parts.map((_part, index) => parts.slice(index).join('/'));
}
