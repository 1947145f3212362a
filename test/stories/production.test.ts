/**
 * A provider may produce certain files, and certain people get what was produced; where that is not possible, the
 * answer says so in words.
 */
import type { ActReceipt } from '@comity/contracts/http/acts';
import { describe, expect, it } from '@jest/globals';
import type { Problem } from '@comity/contracts/http/problem-views';
import {
  formalRequest,
  grantRequest,
  productionOf,
  sealedAndSent,
  serveOrder,
  storyFor,
  TWO_FILES,
} from '@comity/testkit/assistance-story';
import { preservationStory } from '@comity/testkit/preservation-story';
import { uploadFile } from '@comity/testkit/uploads';
import { eventually } from '@comity/testkit/waiting';
import { cast } from '../setup/running.ts';

const people = cast();
const liaison = people.person('cl-liaison');
const executing = people.person('cl-executing');
const TUS = { 'tus-resumable': '1.0.0' };
const [FIRST, SECOND] = TWO_FILES;
if (FIRST === undefined || SECOND === undefined) throw new Error('The story has two files');

function metadata(about: Record<string, string>): string {
  return Object.entries(about)
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join(',');
}

describe('A production', () => {
  it('takes only files that are whole and as their manifest says, once each, and what is withheld stays', async () => {
    const story = storyFor(people, {});
    const preservation = await preservationStory(people);
    const receiving = await grantRequest(story, await formalRequest(story, preservation.requesting));
    const provider = await serveOrder(story, receiving);
    const body = productionOf(await liaison.dossier(provider));
    const refusal = async (change: object = {}): Promise<Problem> => {
      const key = `produce ${String(Math.random())}`.replaceAll(' ', '-');
      const act = { name: 'produce', ...body, ...change };
      return (await liaison.refused('POST', `/dossiers/${provider}/acts`, act, { key })).body;
    };
    const produce = (change: object = {}): Promise<ActReceipt> =>
      liaison.act(provider, 'produce', { ...body, ...change });
    expect(await refusal()).toMatchObject({ code: 'NOTHING_PRODUCED' });

    const begin = (name: string, sha256: string): Promise<Response> =>
      liaison.raw('POST', '/evidence/v1/uploads', {
        ...TUS,
        'upload-length': '4',
        'upload-metadata': metadata({ dossier: provider, filename: name, sha256 }),
      });
    const location = (await begin('a-medias.csv', '0'.repeat(64))).headers.get('location') ?? '';
    expect(await refusal()).toMatchObject({ code: 'PRODUCTION_UNFINISHED', about: ['a-medias.csv'] });
    const piece = { ...TUS, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' };
    await liaison.raw('PATCH', location, piece, Buffer.from('otro'));
    expect(await refusal()).toMatchObject({ code: 'PRODUCTION_MISMATCH', about: ['a-medias.csv'] });
    await liaison.raw('DELETE', location, TUS);

    const id = await uploadFile(liaison, provider, FIRST);
    const strange = { files: [{ id, target: 't9', category: 'CONTENT' }] };
    expect(await refusal(strange)).toMatchObject({ code: 'CATEGORY_NOT_ORDERED' });
    const target = { id, target: 't1', category: 'CONTENT' };
    expect(await produce({ files: [target] })).toMatchObject({ act: 'produce' });
    expect((await liaison.raw('DELETE', `/evidence/v1/uploads/${id}`, TUS)).status).toBe(409);

    const second = await uploadFile(liaison, provider, SECOND);
    // case D11: a file that answers nothing is not handed over.
    expect(await refusal()).toMatchObject({ code: 'FILE_ANSWERS_NOTHING', about: [SECOND.name] });
    expect(await produce({ files: [{ ...target, id: second }] })).toMatchObject({ act: 'produce' });
    const own = (await liaison.dossier(provider)).evidence?.productions ?? [];
    expect(own.map(({ files }) => files.map(({ name, target: answers }) => [name, answers]))).toEqual([
      [[FIRST.name, 't1']],
      [[SECOND.name, 't1']],
    ]);

    const received = await eventually('both productions to be here', async () => {
      const files = (await executing.dossier(receiving)).evidence?.productions.flatMap((one) => one.files) ?? [];
      return files.length === 2 && files.every(({ status }) => status === 'COMPLETE') ? files : null;
    });
    const kept = received.find(({ name }) => name === SECOND.name)?.file ?? '';
    await executing.act(receiving, 'withhold_files', { files: [kept], reason: 'Secreto profesional.' });
    await sealedAndSent(story, receiving);
    const { evidence } = await executing.dossier(receiving);
    expect(evidence?.package?.contents).toMatchObject({
      evidence: [{ name: FIRST.name, target: 't1', category: 'CONTENT' }],
      withheld: [{ name: SECOND.name, reason: 'Secreto profesional.' }],
    });
  });
});

describe('The door for evidence', () => {
  it('gives nothing to whoever proves nothing', async () => {
    const question = Buffer.from(JSON.stringify({ version: 1 }));
    const answer = await liaison.raw('POST', '/exchange/v1/evidence', { 'content-type': 'application/json' }, question);
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ code: 'EVIDENCE_REFUSED', about: ['MALFORMED'] });
  });
});
