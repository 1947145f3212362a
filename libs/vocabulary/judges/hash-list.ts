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
const CERTUTIL_BEGINS = /^sha-?256 .*\b(?:hash|de)\b.* (?:of|de(?:l archivo)?) (?:file )?(.+):$/i;
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
  if (last === '') reading.unreadable.push(line);
  else reading.values.push({ name: last, path, sha256: sha256.toLowerCase(), line });
}

/** Reads name and hash that stand on lines of their own. */
function readApart(reading: Reading, plain: string, number: number): boolean {
  const [, key, value = ''] = LISTED.exec(plain) ?? [];
  const begins = CERTUTIL_BEGINS.exec(plain)?.[1];
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

function quotedCells(plain: string, mark: string): string[] {
  const cells = plain.match(new RegExp(`("(?:[^"]|"")*"|[^${mark}"]*)(?=${mark}|$)`, 'g')) ?? [];
  return cells.filter((cell, index) => cell !== '' || index % 2 === 0).map((cell) => unquoted(cell));
}

function unquoted(cell: string): string {
  const plain = cell.trim();
  return plain.startsWith('"') && plain.endsWith('"') ? plain.slice(1, -1).replaceAll('""', '"') : plain;
}

/** A Mac writes names with accents apart (NFD), other systems in one (NFC); they name one file. */
const sameName = (one: string, other: string): boolean => one.normalize('NFC') === other.normalize('NFC');

/**
 * Returns the value that the list gives for each file, in the order of the files, and the values whose file is not
 * among them. When two files have the same name, each takes the value that is its own, if there is one.
 */
export function compareWithHashList(
  files: readonly { name: string; sha256: string }[],
  values: readonly ListedHash[],
): { listed: (string | null)[]; absent: Pick<ListedHash, 'name' | 'sha256'>[] } {
  const left = [...values];
  const take = (fits: (value: ListedHash) => boolean): string | null => {
    const index = left.findIndex(fits);
    return index === -1 ? null : (left.splice(index, 1)[0]?.sha256 ?? null);
  };
  const exact = files.map(({ name, sha256 }) => take((value) => sameName(value.name, name) && value.sha256 === sha256));
  const listed = files.map(({ name }, index) => exact[index] ?? take((value) => sameName(value.name, name)));
  return { listed, absent: left.map(({ name, sha256 }) => ({ name, sha256 })) };
}

/** A list says this of files whose bytes have not come yet. */
export interface Expected {
  /** The hashes are in the order of the files; a file of which the list says nothing has null. */
  hashes: (string | null)[];
  /** Lines that name one file by different hashes: it cannot be told which of them is meant. */
  ambiguous: number[];
}

/** `paths` are names of files, with their folders where these are known. */
export function expectedHashes(paths: readonly string[], values: readonly ListedHash[]): Expected {
  const ambiguous = new Set<number>();
  const hashes = paths.map((path) => {
    const last = path.split('/').at(-1) ?? path;
    const named = values.filter(({ name }) => sameName(name, last));
    const placed = path.includes('/') ? named.filter((value) => endsAlike(value.path, path)) : [];
    const fitting = placed.length > 0 ? placed : named;
    const different = new Set(fitting.map(({ sha256 }) => sha256));
    if (different.size > 1) for (const { line } of fitting) ambiguous.add(line);
    return different.size === 1 ? (fitting[0]?.sha256 ?? null) : null;
  });
  return { hashes, ambiguous: [...ambiguous].sort((one, other) => one - other) };
}

function endsAlike(listed: string, path: string): boolean {
  const [one, other] = [listed, path].map((name) => `/${name.normalize('NFC')}`) as [string, string];
  return one.endsWith(other) || other.endsWith(one);
}
