/** A client of the tus project, which nobody has made for Comity, uploads evidence as it comes. */
import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { UPLOADS } from '@comity/contracts/http/routes/route-parts';
import { type Ground, startGround } from '../../apps/api/evidence/test/evidence-api.ts';
import { Liaison, MIB, type RunningApi, sha256, startApi } from '../../apps/api/evidence/test/liaison.ts';
import { type ProgramOutcome, tusPy } from './tools.ts';

const BYTES = randomBytes(3 * MIB + 7);
let ground: Ground;
let api: RunningApi;
beforeAll(async () => {
  ground = await startGround();
  api = await startApi(ground);
  writeFileSync(join(ground.directory, 'inbox.mbox'), BYTES);
}, 90_000);
afterAll(async () => {
  await api.app.close();
  await ground.stop();
});

async function upload(dossier: string): Promise<ProgramOutcome> {
  const token = await ground.issuer.tokenOf('liaison');
  const script = join(import.meta.dirname, 'tus_upload.py');
  return tusPy([script, `${api.url}${UPLOADS}`, token, dossier, join(ground.directory, 'inbox.mbox'), String(MIB)]);
}

describe('tool T5: tuspy', () => {
  it('uploads a file, is broken off, and goes on where it was', async () => {
    const liaison = await Liaison.at(ground, api.url);
    const { code, out, problems } = await upload(liaison.dossier);
    const [began, address = ''] = out.trim().split('\n');
    expect({ code, began, problems }).toEqual({ code: 0, began: String(MIB), problems: '' });
    expect(await liaison.listed(address)).toMatchObject({
      ...{ name: 'inbox.mbox', size: BYTES.length, sha256: sha256(BYTES), mediaType: 'application/mbox' },
    });
    const downloaded = await liaison.download(address);
    expect(BYTES.equals(Buffer.from(await downloaded.arrayBuffer()))).toBe(true);
  });

  it('fails where the dossier is not one of the person who uploads', async () => {
    const { code, problems } = await upload('50000000-0000-4000-8000-0000000000ff');
    expect([code, problems]).toEqual([1, expect.stringContaining('TusCommunicationError')]);
  });
});
