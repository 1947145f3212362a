/** A message of this organization to another dossier names a file; its receiver may fetch that file and no other. */
import type { KeyObject } from 'node:crypto';
import type { Production } from '@comity/contracts/documents';
import {
  isBeforeCourt,
  isSetAside,
  noChallengePending,
  packageIsClear,
  targetOfPackage,
} from '@comity/domain/assistance/set-aside';
import type { DossierState } from '@comity/domain/state/dossier';
import type { EvidenceRequest } from '@comity/contracts/evidence-request';
import type { DataSource, EntityManager } from 'typeorm';
import { inOrganization } from './context.ts';
import { readDocument } from './documents.ts';
import { publicKeyOf } from './keys.ts';
import { producedTargets } from './reads/produced-targets.ts';
import { type EvidenceRow, readEvidenceFile } from './reads/evidence.ts';
import { publicOrganization } from './reads/organizations.ts';
import { packageFile } from './sealed-packages.ts';
import { tenantRows } from './sql/rows.ts';

/** These are the questions that handing evidence over asks of the database. */
export function givingQuestions(dataSource: DataSource): {
  organization: (code: string) => Promise<{ id: string; publicKey: KeyObject } | null>;
  named: (request: EvidenceRequest, parties: { asker: string; giver: string }) => Promise<EvidenceRow | null>;
} {
  return {
    async organization(code) {
      const known = await publicOrganization(dataSource, code);
      return known === null ? null : { id: known.id, publicKey: publicKeyOf(known.publicKey) };
    },
    named: (request, parties) => namedFile(dataSource, request, parties),
  };
}

/**
 * Takes organization ids. It returns null if there is no such message, if it names no such file, or if nothing of the
 * dossier may be given now: a court has the order before it, or the file was set aside.
 */
function namedFile(
  dataSource: DataSource,
  { from, to, message, file: wanted }: EvidenceRequest,
  { asker, giver }: { asker: string; giver: string },
): Promise<EvidenceRow | null> {
  return inOrganization(dataSource, giver, async (manager) => {
    const sent = await tenantRows(manager)
      .selectFrom('outbox')
      .select((eb) => ['code', eb.ref('envelope', '->').key('body').as('body')])
      .where('organization_id', '=', giver)
      .where('dossier_id', '=', to.dossier)
      .where('peer_organization_id', '=', asker)
      .where('peer_dossier_id', '=', from.dossier)
      .where('number', '=', message)
      .executeTakeFirst();
    const id = sent === undefined ? null : await idOf(manager, giver, to.dossier, sent, wanted);
    const file = id === null ? null : await readEvidenceFile(manager, { organization: giver, id });
    if (file === null) return null;
    const dossier = await tenantRows(manager)
      .selectFrom('dossier')
      .select('state')
      .where('organization_id', '=', giver)
      .where('id', '=', to.dossier)
      .executeTakeFirst();
    if (dossier === undefined) return null;
    const targets = await producedTargets(manager, { organization: giver, dossier: to.dossier });
    const stands = dossier.state.assistance?.package?.digest === String(sent?.body['package']);
    const target = file.kind === 'PACKAGE' ? targetOfPackage(stands) : (targets.get(file.id) ?? null);
    return isKeptBack(dossier.state, file, target) ? null : file;
  });
}

/** While a court has the order before it nothing is handed over, and what was set aside never is. */
function isKeptBack(state: DossierState, { event, kind }: EvidenceRow, target: string | null): boolean {
  if (noChallengePending(state) !== null || isSetAside(state, event, target)) return true;
  return kind === 'PACKAGE' ? packageIsClear(state) !== null : isBeforeCourt(state, target);
}

async function idOf(
  manager: EntityManager,
  organization: string,
  dossier: string,
  { code, body }: { code: string; body: Record<string, unknown> },
  file: string | null,
): Promise<string | null> {
  if (code === 'evidence' && file === null)
    return (await packageFile(manager, { organization, dossier }, String(body['package'])))?.file ?? null;
  if (code !== 'production' || file === null) return null;
  const production = await readDocument<Production>(manager, organization, String(body['production']));
  return production?.files.some(({ id }) => id === file) === true ? file : null;
}
