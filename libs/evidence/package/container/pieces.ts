/** Reads a source sequentially with one piece in memory. */
import type { ByteSource } from './reader.ts';

/** With smaller pieces hashing runs at half the speed. */
const PIECE_BYTES = 1024 * 1024;

export async function* pieces(source: ByteSource, offset = 0, length = source.size): AsyncGenerator<Uint8Array> {
  for (let done = 0; done < length; done += PIECE_BYTES)
    yield await source.read(offset + done, Math.min(PIECE_BYTES, length - done));
}
