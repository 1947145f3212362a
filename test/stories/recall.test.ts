/**
 * A formal request is withdrawn while the provider has produced one file and half uploaded another: nothing stays
 * downloadable, everybody confirms and certifies what became of it, and the requester hears the true numbers.
 */
import { describe, expect, it } from '@jest/globals';
import {
  formalRequest,
  grantRequest,
  productionOf,
  serveOrder,
  storyFor,
  TWO_FILES,
} from '@comity/testkit/assistance-story';
import { statusReached } from '@comity/testkit/preservation-story';
import { uploadFile } from '@comity/testkit/uploads';
import { eventually } from '@comity/testkit/waiting';
import { cast } from '../setup/running.ts';
import { eventOf, heldData } from './stage.ts';

const people = cast();
const story = storyFor(people, {});
const { prosecutor, requestingCentral, receivingPoint, receivingCentral: central, executing, liaison } = story.roles;
const [FILE] = TWO_FILES;
if (FILE === undefined) throw new Error('The story has a file');
const TUS = { 'tus-resumable': '1.0.0' };

describe('case A14: a request is withdrawn while its data are being produced', () => {
  it('Given one file is produced and another half uploaded, When two people withdraw, Then every holder closes, disposes and tells', async () => {
    const held = await heldData(people, 300);
    const requesting = await formalRequest(story, held.requesting);
    const receiving = await grantRequest(story, requesting);
    const provider = await serveOrder(story, receiving);
    const file = { id: await uploadFile(liaison, provider, FILE), target: 't1', category: 'CONTENT' };
    const body = productionOf(await liaison.dossier(provider));
    await liaison.act(provider, 'produce', { ...body, files: [file] });
    const copy = await eventually('the file to be at the authority', async () => {
      const files = (await executing.dossier(receiving)).evidence?.productions.flatMap((one) => one.files) ?? [];
      return files.find(({ status }) => status === 'COMPLETE')?.file ?? null;
    });
    const readingCopy = async (): Promise<number> =>
      (await executing.raw('GET', `/api/v1/dossiers/${receiving}/evidence/${copy}`, {})).status;
    expect(await readingCopy()).toBe(200);
    const metadata = Object.entries({ dossier: provider, filename: 'a-medias.csv', sha256: '0'.repeat(64) });
    const half = await liaison.raw('POST', '/evidence/v1/uploads', {
      ...TUS,
      'upload-length': '4',
      'upload-metadata': metadata.map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`).join(','),
    });
    const location = half.headers.get('location') ?? '';

    await prosecutor.outward(requesting, 'withdraw', { reason: 'El caso se archivó.' });
    await requestingCentral.second(requesting, 'approve');
    await statusReached(liaison, provider, 'RECALLED');
    await statusReached(central, receiving, 'RECALLED');

    // Nothing can be had any more, whole or half, by anybody.
    const piece = { ...TUS, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' };
    expect((await liaison.raw('PATCH', location, piece, Buffer.from('o'))).status).toBeGreaterThanOrEqual(400);
    expect(await readingCopy()).toBe(403);
    const refused = { name: 'produce', ...body, files: [] };
    expect(
      (await liaison.refused('POST', `/dossiers/${provider}/acts`, refused, { key: 'late-production' })).body.code,
    ).toBe('NOT_POSSIBLE_IN_STATE');
    const preserved = await eventOf(people, central.subject, held.receiving, 'assistance_withdrawn');
    expect(preserved).toMatchObject({ status: 'HOLDING', mla: null });
    await statusReached(prosecutor, held.requesting, 'HOLDING');

    // Each holder has something to do, and the requester sees what is left.
    expect((await liaison.dossier(provider)).waiting.map(({ task }) => task)).toContain('CONFIRM_RECALL');
    expect((await executing.dossier(receiving)).waiting.map(({ task }) => task)).toContain('DISPOSE_SET_ASIDE');
    const open = await eventOf(people, prosecutor.subject, requesting, 'recall_report');
    expect(open.assistance?.recall).toMatchObject({ produced: 1, received: 1, stateDestroyed: 0, allDone: false });

    await liaison.outward(provider, 'confirm_recall', { certificate: 'Trabajo detenido; copias borradas.' });
    await people.person('cl-liaison-2').second(provider, 'approve');
    await statusReached(liaison, provider, 'WITHDRAWN');
    await eventOf(people, central.subject, receiving, 'recall_confirmation');
    const certificate = 'Archivo borrado ante dos personas.';
    await central.outward(receiving, 'dispose_set_aside', { how: 'DESTROYED', certificate });
    await receivingPoint.second(receiving, 'approve');
    await statusReached(central, receiving, 'WITHDRAWN');
    const over = await statusReached(prosecutor, requesting, 'WITHDRAWN');
    expect(over.assistance?.recall).toEqual({
      ...{ produced: 1, transmitted: false, received: 1, stateDestroyed: 1, stateReturned: 0 },
      ...{ providerDestroyed: 1, providerUploads: 1, allDone: true },
    });
    await eventually('the copy of the authority to be gone', async () => {
      const files = (await executing.dossier(receiving)).evidence?.productions.flatMap((one) => one.files) ?? [];
      return files.every(({ status }) => status === 'REMOVED') ? true : null;
    });
  });
});
