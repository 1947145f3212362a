/** Which identifier each produced file answers, as the provider said when it produced it. */
import type { Production } from '@comity/contracts/documents';
import type { EntityManager } from 'typeorm';
import { readDocuments } from '../documents.ts';
import { producedId } from '../evidence.ts';
import type { DossierKey } from '../recording/states.ts';
import { readEvents } from './dossier-parts.ts';

/** Returns the identifiers by the id that a file has here; a file that is not among them names none. */
export async function producedTargets(manager: EntityManager, key: DossierKey): Promise<Map<string, string>> {
  const events = (await readEvents(manager, key)).filter(
    ({ code, refusal }) => refusal === null && (code === 'produce' || code === 'production'),
  );
  const digests = events.map(({ payload }) => String(payload['production']));
  const documents = await readDocuments(manager, key.organization, digests);
  const pairs = events.flatMap((event) => {
    const content = documents.find(({ digest }) => digest === event.payload['production'])?.content;
    const { files = [] } = (content ?? {}) as Partial<Production>;
    return files.flatMap(({ id, target }): [string, string][] =>
      target === null ? [] : [[producedId(key, event, id), target]],
    );
  });
  return new Map(pairs);
}
