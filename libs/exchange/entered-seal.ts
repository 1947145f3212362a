/**
 * A message that people enter for a State without Comity has nobody's signature. In its place stands a seal of this
 * installation, which binds the message to who entered and who compared it: HMAC-SHA-512 (RFC 2104) under a key that is
 * derived (HKDF, RFC 5869) from the master key and the dossier's id, so neither the password of a database nor a sealed
 * message of another dossier makes one.
 */
import { createHmac, hkdfSync, type KeyObject, timingSafeEqual } from 'node:crypto';
import type { Envelope, UnsignedEnvelope } from '@comity/contracts/exchange';
import type { EnteredFrom } from '@comity/vocabulary/values/by-hand';
import canonicalize from 'canonicalize';
import { envelopeIsGenuine } from './signature.ts';

export function sealEntered(envelope: UnsignedEnvelope, entered: EnteredFrom, masterKey: Buffer): Envelope {
  return { ...envelope, signature: sealOf(envelope, entered, masterKey).toString('base64url') };
}

/**
 * Returns the check of what the inbox holds: the owner of the key has signed the envelope, or it was entered and has our
 * seal. What recording itself enters is signed by the organization.
 */
export function signedOrEntered(
  masterKey: Buffer,
): (envelope: Envelope, publicKey: KeyObject, entered: EnteredFrom | null) => boolean {
  return (envelope, publicKey, entered) => {
    if (envelopeIsGenuine(envelope, publicKey)) return true;
    if (entered === null) return false;
    const { signature, ...unsigned } = envelope;
    const [seal, expected] = [Buffer.from(signature, 'base64url'), sealOf(unsigned, entered, masterKey)];
    return seal.length === expected.length && timingSafeEqual(seal, expected);
  };
}

function sealOf(envelope: UnsignedEnvelope, entered: EnteredFrom, masterKey: Buffer): Buffer {
  const key = Buffer.from(hkdfSync('sha256', masterKey, envelope.to.dossier, 'comity entered message', 64));
  return createHmac('sha512', key)
    .update(canonicalize({ envelope, entered }) ?? '')
    .digest();
}
