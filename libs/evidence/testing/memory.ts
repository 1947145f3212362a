/** Reads and writes packages in memory. */
import type { ByteSource } from '../package/container/reader.ts';
import type { ByteSink } from '../package/container/writer.ts';

export class MemorySink implements ByteSink {
  private bytes = Buffer.alloc(0);

  write(bytes: Uint8Array, position: number): Promise<void> {
    if (position + bytes.length > this.bytes.length)
      this.bytes = Buffer.concat([this.bytes, Buffer.alloc(position + bytes.length - this.bytes.length)]);
    this.bytes.set(bytes, position);
    return Promise.resolve();
  }

  get content(): Buffer {
    return Buffer.from(this.bytes);
  }
}

export function memorySource(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    read: (offset, length) =>
      offset + length > bytes.length || offset < 0
        ? Promise.reject(new RangeError('beyond the end'))
        : Promise.resolve(bytes.subarray(offset, offset + length)),
  };
}
