/**
 * Reads the list of SHA-256 values that comes on a medium beside its files, as the usual tools write it: `<hex>
 * <name>` of GNU sha256sum, `<hex> *<name>` for binary mode, and `SHA256 (<name>) = <hex>` of BSD. Names may lead
 * through folders of the medium; files are taken in without them, so the last part names the file.
 */
export interface ListedHash {
  /** The name is given without folders. */
  name: string;
  /** The value is in lower-case hex. */
  sha256: string;
}

export type HashList = { values: ListedHash[] } | { unreadable: number[] };

const GNU = /^\\?([0-9a-f]{64}) [ *]?(.+)$/i;
const BSD = /^SHA256 \((.+)\) ?= ?([0-9a-f]{64})$/i;

/**
 * Reads the list, or returns the numbers of the lines that cannot be read, counted from 1. Blank lines and lines that
 * begin with `#` or `;` are comments.
 */
export function readHashList(text: string): HashList {
  const values: ListedHash[] = [];
  const unreadable: number[] = [];
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.replace(/^\u{feff}/u, '').trim();
    if (line === '' || line.startsWith('#') || line.startsWith(';')) continue;
    const value = hashOfLine(line);
    if (value === null) unreadable.push(index + 1);
    else values.push(value);
  }
  return unreadable.length > 0 ? { unreadable } : { values };
}

function hashOfLine(line: string): ListedHash | null {
  const gnu = GNU.exec(line);
  const bsd = BSD.exec(line);
  const [name, sha256] = gnu === null ? [bsd?.[1], bsd?.[2]] : [gnu[2], gnu[1]];
  if (name === undefined || sha256 === undefined) return null;
  const last = name.split(/[/\\]/).at(-1)?.trim() ?? '';
  return last === '' ? null : { name: last, sha256: sha256.toLowerCase() };
}

/**
 * Returns the value that the list gives for each file, in the order of the files, and the values whose file is not
 * among them. When two files have the same name, each takes the value that is its own, if there is one.
 */
export function compareWithHashList(
  files: readonly { name: string; sha256: string }[],
  values: readonly ListedHash[],
): { listed: (string | null)[]; absent: ListedHash[] } {
  const left = [...values];
  const take = (fits: (value: ListedHash) => boolean): string | null => {
    const index = left.findIndex(fits);
    return index === -1 ? null : (left.splice(index, 1)[0]?.sha256 ?? null);
  };
  const exact = files.map(({ name, sha256 }) => take((value) => value.name === name && value.sha256 === sha256));
  const listed = files.map(({ name }, index) => exact[index] ?? take((value) => value.name === name));
  return { listed, absent: left };
}
