/**
 * Guesses the type of a file from its first bytes. The guess is shown beside the declared type; it is never relied upon
 * and never a reason to refuse. Only a small beginning is read, so an archive bomb is never unpacked.
 */
import { fileTypeFromBuffer } from 'file-type';
import type { EvidenceAt } from './place.ts';
import { readEvidence } from './read.ts';

/** The number of bytes that file-type itself asks for. */
const SAMPLE = 4100;

/**
 * Recognises the beginning of text that a browser would run, whatever the file is called (WHATWG MIME Sniffing, section
 * 7.1, and SVG). XML may begin with a declaration, and each form with a byte order mark, space and comments.
 */
const RUNS =
  /^\uFEFF?(?:\s|<!--(?:(?!-->)[\s\S])*-->|<\?xml[^>]*>)*<(?:(!doctype\s+html|html|head|body|script|iframe|style|table|title|meta|a|p|br|h1|div|font|b)(?=[\s/>])|(!doctype\s+svg|svg)(?=[\s/>]))/i;

/** Returns a media type, or null if the beginning is like no known type (plain text is an example). */
export async function looksLike(beginning: Uint8Array): Promise<string | null> {
  const sample = beginning.subarray(0, SAMPLE);
  const [runs, html] = RUNS.exec(new TextDecoder('utf-8', { ignoreBOM: true }).decode(sample)) ?? [];
  if (runs !== undefined) return html === undefined ? 'image/svg+xml' : 'text/html';
  try {
    return (await fileTypeFromBuffer(sample))?.mime ?? null;
  } catch {
    // A file that was made to break parsers counts as one of no known type.
    return null;
  }
}

/** Guesses the type of a finished, stored file of `size` bytes. */
export async function storedLooksLike(at: EvidenceAt, size: number): Promise<string | null> {
  const pieces: Buffer[] = [];
  for await (const piece of readEvidence(at, size, { start: 0, end: Math.min(size, SAMPLE) })) pieces.push(piece);
  return looksLike(Buffer.concat(pieces));
}
