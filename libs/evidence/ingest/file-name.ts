/**
 * Names of files as others give them. The name as given is kept for the record; what is shown, saved or put into a
 * header is an inert form of it: one step of a path, no control, no invisible or direction-changing characters, nothing
 * that a system treats as a device.
 */
const AT_MOST = 1024;
const SHOWN_AT_MOST = 120;
/** Of an extension that survives shortening. */
const EXTENSION_AT_MOST = 12;

export type NameProblem = 'NAME_EMPTY' | 'NAME_TOO_LONG' | 'NAME_UNREADABLE';

/** Null for a name that can be kept as given. What is only strange is kept; what is no text is not. */
export function nameProblem(given: string): NameProblem | null {
  if (given.length === 0) return 'NAME_EMPTY';
  if (given.length > AT_MOST) return 'NAME_TOO_LONG';
  // NUL is no text for the database; U+FFFD stands where bytes were no UTF-8.
  return given.includes('\0') || given.includes('\uFFFD') || !given.isWellFormed() ? 'NAME_UNREADABLE' : null;
}

/** Cc control, Cf format (bidi overrides, zero width), Zl and Zp line ends, Co private use, and what paths and Windows reserve. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}/\\:*?"<>|]/gu;
const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;

/** At most 120 characters; the same name always gives the same form. */
export function displayName(given: string): string {
  const inert = given
    .normalize('NFC')
    .replaceAll(UNSAFE, '_')
    .replaceAll(/\s/gu, ' ')
    .replace(/^[. ]+/, '_')
    .replace(/[. ]+$/, '_');
  return shortened(DEVICE.test(inert) ? `_${inert}` : inert);
}

function shortened(name: string): string {
  const characters = Array.from(name);
  if (characters.length <= SHOWN_AT_MOST) return name;
  const dot = characters.lastIndexOf('.');
  const extension = dot > 0 && characters.length - dot <= EXTENSION_AT_MOST ? characters.slice(dot) : [];
  return [...characters.slice(0, SHOWN_AT_MOST - extension.length - 1), '…', ...extension].join('');
}

/** The name as given with every unsafe character as an escape, e.g. `\u{202e}`: what is shown where the name is in dispute. */
export function escapedName(given: string): string {
  return given.replaceAll(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}]/gu,
    (one) => `\\u{${(one.codePointAt(0) ?? 0).toString(16)}}`,
  );
}

/** RFC 6266 section 4 with the extended form of RFC 8187; ASCII only, whatever the name. */
export function contentDisposition(given: string): string {
  const name = displayName(given);
  const ascii = name.replaceAll(/[^A-Za-z0-9._ -]/gu, '_');
  const extended = encodeURIComponent(name).replaceAll(
    /['()*!]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${extended}`;
}
