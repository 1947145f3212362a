/**
 * Once the custodian is named, the dossier is about that provider: lists show it, its zone and its State's holidays count
 * for the clocks that start from now on, and names that each provider gives for itself are compared among its own.
 */
import { readDocument } from '@comity/persistence/documents';
import { readMarkKey } from '@comity/persistence/mark-keys';
import { markIdentifiers, marksUnder } from '@comity/persistence/recording/identifier-marks';
import { organizationByCode } from '@comity/persistence/recording/organizations';
import { removeCustodian, saveCustodian } from '@comity/persistence/recording/states';
import { ApplicationFailure } from '@temporalio/activity';
import type { EntityManager } from 'typeorm';
import type { RequestForm } from '@comity/vocabulary/values/request-form';
import type { DossierState } from '@comity/domain/state/dossier';
import type { DossierContext } from './dossier-context.ts';

/** Throws, for ever, where the directory of this organization has no such provider. */
export async function recordCustodian(
  manager: EntityManager,
  context: DossierContext,
  { before, after }: { before: DossierState; after: DossierState },
  masterKey: Buffer,
): Promise<void> {
  const named = after.custodian?.provider;
  if (named === undefined || named === before.custodian?.provider) return;
  const { ref, organization } = context;
  if (named === '') return removeCustodian(manager, ref);
  const provider = await organizationByCode(manager, named);
  if (provider?.kind !== 'PROVIDER' || provider.exercise !== organization.exercise)
    throw ApplicationFailure.nonRetryable('The directory has no such provider', 'PROVIDER_UNKNOWN');
  const request = await saveCustodian(manager, ref, { provider: provider.id, zone: provider.zone });
  context.zone = provider.zone;
  context.country = provider.state;
  const form = await readDocument<RequestForm>(manager, ref.organization, request ?? '');
  const known = marksUnder(await readMarkKey(manager, ref.organization, masterKey));
  const marks = (form?.targets ?? []).map((target) => ({ target: target.id, mark: known.of(target, named) }));
  await markIdentifiers(manager, ref, marks);
}
