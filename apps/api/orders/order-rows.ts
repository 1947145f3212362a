/** The rows of an order: each identifier with each kind of data that is answered by itself. */
import type { OrderRowsView } from '@comity/contracts/http/order-views';
import type { DossierState, TargetState } from '@comity/domain/state/dossier';
import { readDocuments } from '@comity/persistence/documents';
import type { Caller } from '@comity/persistence/reads/caller';
import type { DossierRow } from '@comity/persistence/reads/dossier-rows';
import type { Target } from '@comity/vocabulary/values/request-form';
import type { EntityManager } from 'typeorm';

/** Adds to each dossier the rows of its order; the identifiers stand in the documents of the orders alone. */
export async function withRows(
  manager: EntityManager,
  caller: Caller,
  dossiers: readonly DossierRow[],
): Promise<OrderRowsView[]> {
  const named = (row: DossierRow): string[] =>
    [row.requestDigest, ...row.state.orders.map(({ digest }) => digest)].filter((one) => one !== null);
  const documents = await readDocuments(manager, caller.organization.id, dossiers.flatMap(named));
  const targetsOf = new Map(
    documents.map(({ digest, content }) => [digest, (content as { targets?: Target[] }).targets ?? []]),
  );
  return dossiers.map((row) => {
    const targets = named(row).flatMap((digest) => targetsOf.get(digest) ?? []);
    const { id, reference, state, nextClock } = row;
    const dueAt = nextClock?.dueAt ?? null;
    return { order: id, reference, kind: state.kind, status: state.status, dueAt, rows: rowsOf(state, targets) };
  });
}

function rowsOf({ targets }: DossierState, named: readonly Target[]): OrderRowsView['rows'] {
  return targets
    .filter(({ withdrawn }) => !withdrawn)
    .flatMap((target) => {
      const { type, value } = named.find(({ id }) => id === target.id) ?? { type: 'OTHER' as const, value: target.id };
      return target.categories.map((category) => ({
        row: `${target.id}.${category}`,
        target: target.id,
        type,
        value,
        category,
        answer: answerTo(target, category),
      }));
    });
}

function answerTo({ objection, outcomes }: TargetState, category: keyof TargetState['outcomes']): string | null {
  return objection === null ? (outcomes[category] ?? null) : 'OBJECT';
}
