/**
 * A package names its files in letters, digits, dot, underscore and hyphen (`names.ts`). What people called a file is
 * written in Latin letters, so that whoever opens the package recognises it, and its extension stays, because a computer
 * opens it by that. The name as given stands in the package's records.
 */
import anyAscii from 'any-ascii';

/**
 * Makes a path such as `data/evidence/00001-inbox.mbox`. The number, from 1, keeps two paths from being alike in any
 * spelling.
 */
export function evidencePath(number: number, givenName: string): string {
  return `data/evidence/${String(number).padStart(5, '0')}-${safeName(givenName)}`;
}

export type DocumentExtension = 'pdf' | 'jpg' | 'png';

/** Papers are PDF; a picture that somebody attached to a request is one here too. */
export function documentPath(number: number, kind: string, language: string, extension: DocumentExtension): string {
  const name = safeName(`${kind.toLowerCase()}-${language}`);
  return `data/documents/${String(number).padStart(3, '0')}-${name}.${extension}`;
}

const LONGEST = 80;
const EXTENSION = /\.[^./\\]{1,12}$/u;
const UNSAFE = /[^A-Za-z0-9._-]+/g;

function safeName(name: string): string {
  const extension = EXTENSION.exec(name)?.[0] ?? '';
  const end = inLatin(extension);
  const begin = inLatin(name.slice(0, name.length - extension.length)).slice(0, LONGEST - end.length);
  return `${begin || 'file'}${end === '' ? '' : `.${end}`}`;
}

/** Writes what other scripts write as people who read Latin letters would, without any other character. */
function inLatin(text: string): string {
  return anyAscii(text.normalize('NFC'))
    .replaceAll(UNSAFE, '_')
    .replaceAll(/^[._-]+|[._-]+$/g, '');
}
