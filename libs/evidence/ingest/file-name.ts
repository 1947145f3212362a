/**
 * Handles the names of files as others give them. The name as given is kept for the record. What is shown, saved or put
 * into a header is a safe form of it, which holds one step of a path, no control characters, no invisible or
 * direction-changing characters, and no name that a system treats as a device.
 */
const AT_MOST = 1024;
const SHOWN_AT_MOST = 120;
/** The longest extension that survives when a name is shortened. */
const EXTENSION_AT_MOST = 12;

export type NameProblem = 'NAME_EMPTY' | 'NAME_TOO_LONG' | 'NAME_UNREADABLE';

/**
 * Returns null for a name that can be kept as given. A strange name is kept; a name that is no valid text is refused.
 */
export function nameProblem(given: string): NameProblem | null {
  if (given.length === 0) return 'NAME_EMPTY';
  if (given.length > AT_MOST) return 'NAME_TOO_LONG';
  // The database cannot store NUL, and U+FFFD stands where bytes were not UTF-8.
  return given.includes('\0') || given.includes('\uFFFD') || !given.isWellFormed() ? 'NAME_UNREADABLE' : null;
}

/**
 * These characters are unsafe in a name: Cc control, Cf format (bidi overrides, zero width), Zl and Zp line ends, Co
 * private use, and those that paths and Windows reserve.
 */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}/\\:*?"<>|]/gu;
const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;

/** Returns the safe form of a name, at most 120 characters. The same name always gives the same form. */
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

/**
 * Writes the name as given with every unsafe character as an escape, e.g. `\u{202e}`. This form is shown where the name
 * is in dispute.
 */
export function escapedName(given: string): string {
  return given.replaceAll(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}]/gu,
    (one) => `\\u{${(one.codePointAt(0) ?? 0).toString(16)}}`,
  );
}

/** Makes the header of RFC 6266 section 4 with the extended form of RFC 8187; it is ASCII only, whatever the name. */
export function contentDisposition(given: string): string {
  const name = displayName(given);
  const ascii = name.replaceAll(/[^A-Za-z0-9._ -]/gu, '_');
  const extended = encodeURIComponent(name).replaceAll(
    /['()*!]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${extended}`;
}
