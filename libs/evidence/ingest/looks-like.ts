/**
 * What the first bytes look like: shown beside the declared type, never relied upon and never a reason to refuse. Only a
 * small beginning is looked at, so an archive bomb has nothing to unfold.
 */
import { fileTypeFromBuffer } from 'file-type';
import type { EvidenceAt } from './place.ts';
import { readEvidence } from './read.ts';

/** Bytes; the sample that file-type itself asks for. */
const SAMPLE = 4100;

/**
 * How text begins that a browser would run, however it is named (WHATWG MIME Sniffing, section 7.1, and SVG); XML may
 * begin with a declaration, and each with a byte order mark, space and comments.
 */
const RUNS =
  /^\uFEFF?(?:\s|<!--(?:(?!-->)[\s\S])*-->|<\?xml[^>]*>)*<(?:(!doctype\s+html|html|head|body|script|iframe|style|table|title|meta|a|p|br|h1|div|font|b)(?=[\s/>])|(!doctype\s+svg|svg)(?=[\s/>]))/i;

/** A media type, or null if the beginning is like nothing known (as of plain text). */
export async function looksLike(beginning: Uint8Array): Promise<string | null> {
  const sample = beginning.subarray(0, SAMPLE);
  const [runs, html] = RUNS.exec(new TextDecoder('utf-8', { ignoreBOM: true }).decode(sample)) ?? [];
  if (runs !== undefined) return html === undefined ? 'image/svg+xml' : 'text/html';
  try {
    return (await fileTypeFromBuffer(sample))?.mime ?? null;
  } catch {
    // Made to break parsers: then it looks like nothing.
    return null;
  }
}

/** Of a finished file of `size` bytes. */
export async function storedLooksLike(at: EvidenceAt, size: number): Promise<string | null> {
  const pieces: Buffer[] = [];
  for await (const piece of readEvidence(at, size, { start: 0, end: Math.min(size, SAMPLE) })) pieces.push(piece);
  return looksLike(Buffer.concat(pieces));
}
