/** Finds what has waited too long over all organizations: the dossiers that the sweeper wakes, by ids only. */
import type { DossierRef } from '@comity/contracts/engine';
import { REQUEST_KINDS, SIDES } from '@comity/vocabulary/values/plain';
import type { DataSource } from 'typeorm';
import type { DossierKey } from '../recording/states.ts';
import { answersOf, now } from '../sql/expressions.ts';
import { publicRows } from '../sql/rows.ts';

/**
 * Returns dossiers with an act that the engine may not know, with work on evidence, or with messages to be recorded;
 * or all that the engine ought to run.
 */
export async function waitingDossiers(
  dataSource: DataSource,
  question: 'unconfirmed_acts' | 'pending_evidence' | 'pending_arrivals' | 'dossiers_to_run',
): Promise<DossierRef[]> {
  const rows = await publicRows(dataSource)
    .selectFrom(answersOf(question, now).as('p'))
    .select(['p.organization_id as organization', 'p.dossier_id as dossier', 'p.side', 'p.kind'])
    .execute();
  // A forged message may say anything. Recording takes side and kind from the dossier's row, and opens none by such a message.
  return rows.map(({ side, kind, ...row }) => ({
    ...row,
    side: SIDES.find((one) => one === side) ?? 'receiving',
    kind: REQUEST_KINDS.find((one) => one === kind) ?? 'PRESERVATION',
  }));
}

/** Returns dossiers with messages or mails that were not sent. */
export function dossiersWithEffects(dataSource: DataSource): Promise<DossierKey[]> {
  return publicRows(dataSource)
    .selectFrom(answersOf('pending_effects', now).as('p'))
    .select(['p.organization_id as organization', 'p.dossier_id as dossier'])
    .execute();
}
