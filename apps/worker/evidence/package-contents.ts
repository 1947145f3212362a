/** Lists what is in a package, as its descriptor says it. */
import type { Descriptor } from '@comity/contracts/sealed-package';
import type { ByteSource } from '@comity/evidence/package/container/reader';
import { descriptorOf } from '@comity/evidence/package/contents';
import type { PackageContents } from '@comity/persistence/schema/evidence';

/** Returns null where the descriptor cannot be read. */
export async function contentsOf(source: ByteSource): Promise<PackageContents | null> {
  const descriptor = await descriptorOf(source);
  return descriptor === null ? null : packageContents(descriptor);
}

export function packageContents({ evidence, documents, withheld }: Descriptor): PackageContents {
  const bare = (path: string): string => path.split('/').at(-1) ?? path;
  return {
    evidence: evidence.map((file) => ({ ...file, path: bare(file.path) })),
    documents: documents.map((file) => ({ ...file, path: bare(file.path) })),
    withheld: withheld.map((file) => ({ ...file })),
  };
}
