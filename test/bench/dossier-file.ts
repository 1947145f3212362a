/**
 * The whole file of a long dossier is made as PDF over HTTP: read, composed, rendered and received. Times are in
 * milliseconds.
 */
import type { Person } from '@comity/testkit/person';

const CALLS = 5;
const SENTENCE = 'The provider was asked by telephone and answered in writing on the same day. ';

export interface DossierFile {
  events: number;
  bytes: number;
  /** The first file is made with nothing in any cache of the process. */
  firstMs: number;
  medianMs: number;
}

/** Notes are added to the dossier until it has `events` entries. */
export async function dossierFile(person: Person, dossier: string, events: number): Promise<DossierFile> {
  const entries = async (): Promise<number> => {
    const { events: all } = await person.must('dossier', { params: { id: dossier } });
    return all.length;
  };
  for (let missing = events - (await entries()); missing > 0; missing -= 1)
    await person.act(dossier, 'note', { note: `Entry ${String(missing)}. ${SENTENCE.repeat(4)}` });
  const took: number[] = [];
  let bytes = 0;
  for (let call = 0; call <= CALLS; call += 1) {
    const began = performance.now();
    const answer = await person.file(`/dossiers/${dossier}/file?format=pdf`);
    took.push(Math.round(performance.now() - began));
    if (answer.status !== 200) throw new Error(`the file of the dossier was answered ${String(answer.status)}`);
    bytes = answer.bytes.length;
  }
  const [firstMs = Number.NaN, ...rest] = took;
  const medianMs = rest.sort((one, other) => one - other)[Math.floor(rest.length / 2)] ?? Number.NaN;
  return { events: await entries(), bytes, firstMs, medianMs };
}
