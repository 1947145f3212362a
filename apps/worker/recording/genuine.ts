/**
 * Receiving checks who signed a message before it is kept. Recording checks it again, because whoever has the api's
 * password for the database can put a row into the inbox, and cannot sign: the keys open with the master key alone.
 */
import { envelopeIsGenuine } from '@comity/exchange/signature';
import { publicKeyOf } from '@comity/persistence/keys';
import type { Arrival } from '@comity/persistence/recording/arrivals';
import { organizationById } from '@comity/persistence/recording/organizations';
import type { EntityManager } from 'typeorm';
import type { DossierContext } from './dossier-context.ts';

/**
 * Tells whether the sender signed exactly this message to this dossier. What people have entered for a side without
 * Comity is signed by the organization that entered it.
 */
export async function isGenuine(
  manager: EntityManager,
  { ref, organization }: Pick<DossierContext, 'ref' | 'organization'>,
  { envelope, entered, senderOrganization, senderDossier, number }: Arrival,
): Promise<boolean> {
  const { from, to } = envelope;
  const sender = await organizationById(manager, senderOrganization);
  const isAsKept =
    from.organization === sender?.code &&
    from.dossier === senderDossier &&
    envelope.number === number &&
    to.organization === organization.code &&
    to.dossier === ref.dossier;
  const vouching = entered === null ? sender : organization;
  return isAsKept && vouching !== null && envelopeIsGenuine(envelope, publicKeyOf(vouching.publicKey));
}
