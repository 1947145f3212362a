/** Many people press the same button at the same time: each gets an answer that says what became of it. */
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { Cast } from '@comity/testkit/cast';
import { completeRequest } from '@comity/testkit/request-forms';
import type { PostedActName } from '@comity/vocabulary/acts';
import { cast, running } from '../setup/running.ts';

const MANY = 50;

interface Answered {
  key: string;
  status: number;
  detail: string;
}

/** Nobody here tries again, so that each first answer is seen. */
const impatient = new Cast({ ...running() });

async function once(subject: string, dossier: string, name: PostedActName, fields: object): Promise<Answered> {
  const key = randomUUID();
  const body = { name, ...fields } as never;
  const answer = await impatient.person(subject).call('act', { params: { id: dossier }, body, key });
  return answer.ok ? { key, status: 200, detail: '' } : { key, status: answer.status, detail: answer.problem.detail };
}

/** Returns the answers that are neither a success nor a refusal with a sentence. */
function unnamed(answers: readonly Answered[]): Answered[] {
  return answers.filter(({ status, detail }) => ![200, 409, 503].includes(status) || (status !== 200 && detail === ''));
}

async function proposed(): Promise<{ id: string; shown: string }> {
  const people = cast();
  const draft = await people.person('pe-prosecutor').draft(completeRequest());
  await people.person('pe-prosecutor').submit(draft.id);
  const { proposal } = await people.person('pe-poc').dossier(draft.id);
  return { id: draft.id, shown: proposal?.shown ?? '' };
}

describe('case B5: many acts at once', () => {
  it('approvals of one dossier: one counts, and each other is refused by name', async () => {
    const { id, shown } = await proposed();
    const approving = Array.from({ length: MANY }, () => once('pe-poc', id, 'approve_and_send', { shown }));
    const answers = await Promise.all(approving);
    expect(unnamed(answers)).toEqual([]);
    const { events } = await cast().person('pe-poc').dossier(id);
    expect(events.filter(({ code }) => code === 'approve_and_send')).toHaveLength(1);
  });

  it('approvals of as many dossiers: none waits for another', async () => {
    const waiting: { id: string; shown: string }[] = [];
    for (let count = 0; count < MANY; count += 1) waiting.push(await proposed());
    const approving = waiting.map(({ id, shown }) => once('pe-poc', id, 'approve_and_send', { shown }));
    expect(unnamed(await Promise.all(approving))).toEqual([]);
  });

  it('notes on one dossier whose run begins anew meanwhile: none is lost and none is written twice', async () => {
    const { id } = await proposed();
    const noted: string[] = [];
    for (let round = 0; round < 4; round += 1) {
      const notes = Array.from({ length: MANY }, (_, index) => `Nota ${String(round)}.${String(index)}`);
      const answers = await Promise.all(notes.map((note) => once('pe-prosecutor', id, 'note', { note })));
      expect(unnamed(answers)).toEqual([]);
      // Whoever was told to try again does so under the same key.
      for (const [index, { status, key }] of answers.entries())
        if (status === 503) await cast().person('pe-prosecutor').act(id, 'note', { note: notes[index] }, key);
      noted.push(...notes);
    }
    const { notes } = await cast().person('pe-prosecutor').dossier(id);
    expect(notes.map(({ text }) => text).sort()).toEqual(noted.sort());
  });
});
