/** Uploads evidence as a careful client does: tus 1.0, asking where to go on before each continuation. */
import { createHash } from 'node:crypto';
import type { Person } from './person.ts';
import { eventually } from './waiting.ts';

const TUS = { 'tus-resumable': '1.0.0' };
/** One request carries this number of bytes. */
const PIECE = 8 * 1024 * 1024;

export interface FileToUpload {
  name: string;
  bytes: Buffer;
  /** It is true if no manifest came with the file. */
  undeclared?: true;
}

/** Returns the file's id. The manifest states size and hash, so the server finds out if anything differs. */
export async function uploadFile(
  person: Person,
  dossier: string,
  { name, bytes, undeclared }: FileToUpload,
  waitMs?: number,
): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const declared = undeclared ? {} : { sha256, size: String(bytes.length) };
  const metadata = Object.entries({ dossier, filename: name, ...declared })
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join(',');
  const begin = { ...TUS, 'upload-length': String(bytes.length), 'upload-metadata': metadata };
  const begun = await person.raw('POST', '/evidence/v1/uploads', begin);
  const location = begun.headers.get('location');
  if (begun.status !== 201 || location === null) throw new Error(`The upload did not begin: ${await begun.text()}`);
  await eventually(
    `${name} to be uploaded`,
    async () => {
      const offset = await offsetOf(person, location);
      if (offset === bytes.length) return true;
      if (offset === null) return null;
      const headers = { ...TUS, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' };
      const sent = await person.raw('PATCH', location, headers, bytes.subarray(offset, offset + PIECE));
      return sent.status === 204 && offset + PIECE >= bytes.length ? true : null;
    },
    waitMs,
  );
  return location.split('/').at(-1) ?? '';
}

async function offsetOf(person: Person, location: string): Promise<number | null> {
  const asked = await person.raw('HEAD', location, TUS);
  const offset = asked.headers.get('upload-offset');
  return asked.status === 200 && offset !== null ? Number(offset) : null;
}
