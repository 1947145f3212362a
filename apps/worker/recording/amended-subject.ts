/**
 * Once an amendment is in force, the dossier is about the amended request: its content and its case number, and it is found
 * by the identifiers of every version. A provider learns of new identifiers by the supplement to its order.
 */
import { readDocument } from '@comity/persistence/documents';
import { readMarkKey } from '@comity/persistence/mark-keys';
import { addMarks, marksUnder } from '@comity/persistence/recording/identifier-marks';
import { saveContent } from '@comity/persistence/recording/states';
import type { EntityManager } from 'typeorm';
import type { RequestForm, Target } from '@comity/vocabulary/values/request-form';
import { type DossierState, providerOf } from '@comity/domain/state/dossier';
import type { DossierContext } from './dossier-context.ts';

export async function recordAmendedSubject(
  manager: EntityManager,
  context: DossierContext,
  { before, after }: { before: DossierState; after: DossierState },
  masterKey: Buffer,
): Promise<void> {
  const { ref, organization } = context;
  const version = versionInForce(after);
  const amended = version !== null && version !== versionInForce(before);
  const known = new Set(before.targets.map(({ id }) => id));
  const added = before.seq === 0 ? [] : after.targets.filter(({ id }) => !known.has(id));
  const source = amended
    ? version
    : added.length > 0 && ref.side === 'provider'
      ? after.orders.at(-1)?.digest
      : undefined;
  if (source === undefined) return;
  const content = await readDocument<{ targets: Target[] }>(manager, ref.organization, source);
  if (amended && content !== null)
    await saveContent(manager, ref, { content: version, caseReference: (content as RequestForm).caseNumber });
  const marks = marksUnder(await readMarkKey(manager, ref.organization, masterKey));
  const provider = providerOf(after) ?? (ref.side === 'provider' ? organization.code : '');
  const named = (content?.targets ?? []).filter(({ id }) => added.some((one) => one.id === id));
  await addMarks(
    manager,
    ref,
    named.map((target) => ({ target: target.id, mark: marks.of(target, provider) })),
  );
}

function versionInForce({ amendments = [] }: DossierState): string | null {
  return amendments.findLast(({ status }) => status === 'ACCEPTED')?.request ?? null;
}
