/**
 * Keeps the sealed package of the demo where it outlives the installation, together with the trust file that its check
 * needs.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { verifyPackage } from '@comity/evidence/package/verify/package';
import { parseTrust } from '@comity/evidence/package/verify/trust';
import type { DossierView } from '@comity/contracts/http/views';
import type { Person } from '@comity/testkit/person';

export interface DemoPackage {
  /** `path` is absolute; `digest` is the SHA-256 of the container, as the hand-over named it. */
  package: { path: string; digest: string };
  /** This is the absolute path of the trust file. */
  trust: string;
  verified: boolean;
}

/** Downloads the package as the person who may, and checks it as somebody would who has nothing but the two files. */
export async function keepDemoPackage(person: Person, dossier: string, folder: string): Promise<DemoPackage> {
  const { evidence, reference }: DossierView = await person.dossier(dossier);
  const digest = evidence?.package?.digest;
  if (digest === undefined) throw new Error('no sealed package has arrived');
  const { bytes } = await person.file(`/dossiers/${dossier}/package`);
  const trust = JSON.stringify(await person.must('trust'), null, 2);
  await mkdir(folder, { recursive: true });
  const [path, trustPath] = [join(folder, `${reference}.asice`), join(folder, 'trust.json')];
  await writeFile(path, bytes);
  await writeFile(trustPath, trust);
  const trusted = parseTrust(trust);
  const read = (offset: number, length: number): Promise<Buffer> =>
    Promise.resolve(bytes.subarray(offset, offset + length));
  const report = trusted === null ? null : await verifyPackage({ size: bytes.length, read }, trusted);
  return { package: { path, digest }, trust: trustPath, verified: report?.holds === true };
}
