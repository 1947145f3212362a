/**
 * Tells the name of a host in running text from what is written with a dot and without a blank: an abbreviation (`EE.UU.`),
 * a file (`orden.pdf`), a sentence that begins too near (`cuenta.Conserve`).
 */

const DOT = String.raw`(?:\.|\[\.\]|\[dot\]|\(\.\)|\(dot\))`;
const LABEL = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}_-]{0,61}[\p{L}\p{N}\p{M}])?`;
/** The pattern of a name with one dot or more, also as reports disarm it: `evil[.]example`. */
export const HOST = `${LABEL}(?:${DOT}${LABEL})+`;

/** The endings of files that are no top-level domains (IANA root zone database). */
const FILES =
  /^(?:pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|txt|csv|tsv|jpe?g|png|gif|tiff?|bmp|xml|json|html?|php|aspx?|exe|dll|apk|p7[ms]|eml|msg|pst|mbox|mp[34]|wav|avi|log|db|sqlite|rar|7z|gz|tar)$/i;
/** In capital letters these endings alone are no abbreviation. */
const COMMON = /^(?:COM|NET|ORG|EDU|GOB|GOV|MIL|INFO|EXAMPLE)$/;

export function couldBeHost(written: string): boolean {
  const labels = written.replaceAll(new RegExp(DOT, 'giu'), '.').split('.');
  const last = labels.at(-1) ?? '';
  if (FILES.test(last) || !/^(?:\p{L}{2,}|xn--[a-z\d-]+)$/iu.test(last)) return false;
  if (last.length === 2 && /^[a-z]{2}$/i.test(last) && !isState(last.toUpperCase())) return false;
  const small = last === last.toLowerCase();
  if (small) return labels.some((label) => label.length > 2) || labels.length === 2;
  return written === written.toUpperCase() && (COMMON.test(last) || labels.some((label) => label.length > 3));
}

/** Two letters at the end are the code of a State (ISO 3166-1), of the European Union, or of the United Kingdom. */
function isState(code: string): boolean {
  return ['EU', 'UK'].includes(code) || STATES.of(code) !== undefined;
}
const STATES = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
