/**
 * Writes a container entry by entry, with one piece of a file in memory at a time. The CRC of a streamed file is known
 * only when its bytes have passed, so its header is then written again, and the sink must take bytes at any position. A
 * crash leaves an incomplete file, which no reader takes for a package.
 */
import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { directory, type ContainerEntry, localHeader, type PlacedEntry } from './layout.ts';

/** Takes the bytes of a package that is written. */
export interface ByteSink {
  /** Writes all bytes at this position. */
  write(bytes: Uint8Array, position: number): Promise<void>;
}

export interface EntryDigest {
  size: number;
  /** The value is in lower-case hex. */
  sha256: string;
}

export class ContainerWriter {
  private readonly entries: PlacedEntry[] = [];
  private position = 0;

  constructor(private readonly sink: ByteSink) {}

  async addBytes(name: string, content: Uint8Array): Promise<EntryDigest> {
    const entry = { name, size: content.length, crc: crc32(content), offset: this.position };
    await this.append(localHeader(entry));
    await this.append(content);
    this.entries.push(entry);
    return { size: content.length, sha256: createHash('sha256').update(content).digest('hex') };
  }

  /**
   * `size` is announced beforehand because it decides the form of the header. Returns null, and leaves a useless file,
   * if another number of bytes came. A caller who knows the CRC beforehand gives it: then nothing is written twice, and
   * the sink may be one that can only append.
   */
  async addStream(
    name: string,
    size: number,
    content: AsyncIterable<Uint8Array>,
    crc: number | null = null,
  ): Promise<EntryDigest | null> {
    const announced: ContainerEntry = { name, size, crc: crc ?? 0 };
    const entry: ContainerEntry = { name, size, crc: 0 };
    const offset = this.position;
    await this.append(localHeader(announced));
    const hash = createHash('sha256');
    let left = size;
    for await (const piece of content) {
      left -= piece.length;
      if (left < 0) return null;
      hash.update(piece);
      entry.crc = crc32(piece, entry.crc);
      await this.append(piece);
    }
    if (left > 0) return null;
    if (crc !== null && crc !== entry.crc) return null;
    if (crc === null) await this.sink.write(localHeader(entry), offset);
    this.entries.push({ ...entry, offset });
    return { size, sha256: hash.digest('hex') };
  }

  /** Writes the directory and returns the size of the whole container. */
  async finish(): Promise<number> {
    await this.append(directory(this.entries, this.position));
    return this.position;
  }

  private async append(bytes: Uint8Array): Promise<void> {
    await this.sink.write(bytes, this.position);
    this.position += bytes.length;
  }
}
