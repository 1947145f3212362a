/** Range of RFC 9110 section 14: one range of bytes; anything else is answered as if nothing had been asked. */
export interface ByteRange {
  start: number;
  /** Exclusive. */
  end: number;
}

const ONE_RANGE = /^bytes=(\d*)-(\d*)$/;

/** Null: the whole file. */
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
