/** The package, unzipped, is a bag of BagIt 1.0 (RFC 8493), which any archive can check with its own tools. */
import type { Descriptor } from '@comity/contracts/sealed-package';
import { BAG, isPayload } from '../container/names.ts';
import type { DigestedFile } from './asic-manifest.ts';

export interface SizedFile extends DigestedFile {
  /** The size is in bytes. */
  size: number;
}

export const BAG_DECLARATION = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';
export const SOFTWARE = 'Comity sealed package 1';

/** `sizes` are those of the files under data/, in bytes. */
export function renderBagInfo({ sender, reference, id, createdAt }: Descriptor, sizes: readonly number[]): string {
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  return [
    `Source-Organization: ${sender.name}`,
    `External-Identifier: ${reference}`,
    `Internal-Sender-Identifier: ${id}`,
    `Bagging-Date: ${createdAt.slice(0, 10)}`,
    `Payload-Oxum: ${String(bytes)}.${String(sizes.length)}`,
    `Bag-Software-Agent: ${SOFTWARE}`,
    '',
  ].join('\n');
}

/** Renders the manifest as `sha256sum` writes and checks it. */
export function renderManifest(files: readonly DigestedFile[]): string {
  return files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('');
}

/** Selects what the tag manifest lists: everything that stands outside of data/ and before the tag manifest itself. */
export const tagsOf = <F extends DigestedFile>(files: readonly F[]): F[] =>
  files.filter(({ name }) => !isPayload(name) && name !== BAG.tagManifest && !name.startsWith('META-INF/'));

export const payloadOf = <F extends DigestedFile>(files: readonly F[]): F[] =>
  files.filter(({ name }) => isPayload(name));
