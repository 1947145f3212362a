/** Reads a Range header of RFC 9110 section 14 that names one range of bytes; any other header is ignored. */
export interface ByteRange {
  start: number;
  /** End of the range, exclusive. */
  end: number;
}

const ONE_RANGE = /^bytes=(\d*)-(\d*)$/;

/** Returns null for the whole file. */
export function byteRange(header: string | undefined, size: number): ByteRange | null | 'unsatisfiable' {
  const [, first = '', last = ''] = ONE_RANGE.exec(header ?? '') ?? [];
  if (first === '' && last === '') return null;
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length === 0 ? 'unsatisfiable' : { start: size - length, end: size };
  }
  if (last !== '' && Number(last) < Number(first)) return null;
  if (Number(first) >= size) return 'unsatisfiable';
  return { start: Number(first), end: last === '' ? size : Math.min(Number(last) + 1, size) };
}
