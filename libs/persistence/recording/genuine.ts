/**
 * A row of the inbox counts when its sender has signed it. Receiving checks the signature before a message is kept, and it
 * is checked again where a row is read of which recording has not noted that it holds, because whoever has the api's password for the database can put a row into the
 * inbox, and cannot sign: the keys open with the master key alone.
 */
import type { KeyObject } from 'node:crypto';
import { type Envelope, envelopeSchema } from '@comity/contracts/exchange';
import type { EnteredFrom } from '@comity/vocabulary/values/by-hand';
import { publicKeyOf } from '../keys.ts';
import type { FindOrganization } from './organizations.ts';
import type { DossierKey } from './states.ts';

/**
 * Tells whether the owner of the key has signed exactly this envelope, or this installation has sealed it as what people
 * have entered.
 */
export type SignatureCheck = (envelope: Envelope, publicKey: KeyObject, entered: EnteredFrom | null) => boolean;

/** What a row of the inbox says; nothing of it is believed before `isGenuine`. */
export interface Claim {
  /** Organization id. */
  senderOrganization: string;
  senderDossier: string;
  number: number;
  code: string;
  envelope: Envelope;
  /** This is set where people of this organization entered the message for a side that does not use Comity. */
  entered: EnteredFrom | null;
}

/**
 * Tells whether the sender signed exactly this message to this dossier. What people have entered for a side without
 * Comity is signed by the organization that entered it, or sealed by this installation, and two different people stand
 * behind it.
 */
export async function isGenuine(
  find: FindOrganization,
  { organization, dossier }: DossierKey,
  { envelope, entered, senderOrganization, senderDossier, number, code }: Claim,
  holds: SignatureCheck,
): Promise<boolean> {
  if (!envelopeSchema.safeParse(envelope).success) return false;
  const { from, to } = envelope;
  const [sender, own] = [await find(senderOrganization), await find(organization)];
  const isAsKept =
    from.organization === sender?.code &&
    from.dossier === senderDossier &&
    envelope.number === number &&
    envelope.code === code &&
    to.organization === own?.code &&
    to.dossier === dossier;
  const vouching = entered === null ? sender : own;
  if (!isAsKept || vouching === null || (entered !== null && entered.by === entered.checkedBy)) return false;
  try {
    return holds(envelope, publicKeyOf(vouching.publicKey), entered);
  } catch {
    // The database holds numbers and depths of JSON that have no canonical form: nobody can have signed them.
    return false;
  }
}
