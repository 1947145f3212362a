/** Comity's side of the bench opens dossiers and does acts over HTTP, as a client program of an authority does. */
import type { Cast } from '@comity/testkit/cast';
import type { Person } from '@comity/testkit/person';
import { completeRequest } from '@comity/testkit/request-forms';

export const author = (cast: Cast): Person => cast.person('pe-prosecutor');

/** The draft is checked, so that only its submission is left. */
export interface ReadyDraft {
  id: string;
  shown: string;
}

export async function readyDraft(person: Person): Promise<ReadyDraft> {
  const { id } = await person.draft(completeRequest());
  const { shown } = await person.must('checkDraft', { params: { id } });
  return { id, shown };
}

/** Opens the dossier; this takes from the request of the client to the receipt. */
export async function open(person: Person, { id, shown }: ReadyDraft, key: string): Promise<void> {
  await person.must('submitDraft', { params: { id }, body: { shown }, key });
}

/** Opens `count` dossiers, several at a time. Returns their ids. */
export async function openDossiers(
  person: Person,
  count: number,
  onOpened: (opened: number) => void = () => undefined,
): Promise<string[]> {
  const opened: string[] = [];
  let begun = 0;
  const lane = async (): Promise<void> => {
    while (begun < count) {
      begun += 1;
      const draft = await readyDraft(person);
      await open(person, draft, `open-${draft.id}`);
      opened.push(draft.id);
      onOpened(opened.length);
    }
  };
  await Promise.all(Array.from({ length: 8 }, lane));
  return opened;
}

/**
 * Does the smallest complete act: it passes the whole write path (document, Update, recording, ledger) and sends
 * nothing.
 */
export async function note(person: Person, dossier: string): Promise<void> {
  await person.act(dossier, 'note', { note: 'Bench: a note of one line.' });
}
