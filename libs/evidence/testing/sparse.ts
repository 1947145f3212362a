/** Makes a container of many gigabytes that is stored nowhere: its headers are real, and its files are zeros. */
import { directory, type ContainerEntry, localHeader, type PlacedEntry } from '../package/container/layout.ts';
import type { ByteSource } from '../package/container/reader.ts';

export function sparse(
  entries: readonly ContainerEntry[],
  large: string,
  size: number,
): { source: ByteSource; entries: PlacedEntry[] } {
  const written = new Map<number, Buffer>();
  const placed: PlacedEntry[] = [];
  let position = 0;
  for (const { name, size: own, crc } of entries) {
    const entry = { name, size: name === large ? size : own, crc, offset: position };
    const header = localHeader(entry);
    written.set(position, header);
    placed.push(entry);
    position += header.length + entry.size;
  }
  const end = directory(placed, position);
  written.set(position, end);
  const read = (offset: number, length: number): Promise<Uint8Array> => {
    const bytes = Buffer.alloc(length);
    for (const [at, content] of written)
      if (at < offset + length && at + content.length > offset)
        content.copy(bytes, Math.max(0, at - offset), Math.max(0, offset - at));
    return Promise.resolve(bytes);
  };
  return { source: { size: position + end.length, read }, entries: placed };
}
