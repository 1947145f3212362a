/**
 * Asks a time-stamp authority by RFC 3161 over HTTP (section 3.4). The reply is checked before it is kept: a token over
 * other bytes, with another nonce or of an unknown authority is an error now, not a surprise in court.
 */
import { Integer, OctetString } from 'asn1js';
import { AlgorithmIdentifier, MessageImprint, PKIStatus, TimeStampReq, TimeStampResp } from 'pkijs';
import { type Bytes, OID, same, sha256 } from '../signature/oids.ts';
import { askAuthority, type AskFault, type AuthorityAddress } from './ask.ts';
import { checkToken, type TimeStamp, type TokenFault } from './token.ts';

export interface Authority extends AuthorityAddress {
  /** These are the root certificates, in DER, to which the authority's tokens must lead. */
  roots: readonly Uint8Array[];
}

export type StampFault = TokenFault | AskFault | 'AUTHORITY_REFUSED' | 'NONCE_MISMATCH';

export type StampResult = { ok: true; token: Bytes; stamp: TimeStamp } | { ok: false; reason: StampFault };

const NONCE_BYTES = 8;

/** Asks for a token. Asking twice gives two tokens, both good, so nothing has to be undone. */
export async function stamp(data: Uint8Array, { roots, ...address }: Authority): Promise<StampResult> {
  const nonce = newNonce();
  const asked = await askAuthority(address, await timeStampRequest(data, nonce));
  if (!asked.ok) return asked;
  const token = tokenOf(asked.reply);
  if (token === null) return fault('AUTHORITY_REFUSED');
  const checked = await checkToken(token, data, roots);
  if (!checked.ok) return checked;
  return checked.stamp.nonce !== null && same(checked.stamp.nonce, nonce)
    ? { ok: true, token, stamp: checked.stamp }
    : fault('NONCE_MISMATCH');
}

/**
 * Makes a TimeStampReq in DER that asks for the certificate. `nonce` is a positive integer whose first byte is 1 to
 * 127.
 */
export async function timeStampRequest(data: Uint8Array, nonce: Bytes): Promise<Bytes> {
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: OID.sha256 }),
      hashedMessage: new OctetString({ valueHex: await sha256(data) }),
    }),
    nonce: new Integer({ valueHex: nonce }),
    certReq: true,
  });
  return new Uint8Array(request.toSchema().toBER(false));
}

function newNonce(): Bytes {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  nonce[0] = ((nonce[0] ?? 0) & 0x7f) | 0x40;
  return nonce;
}

function tokenOf(reply: Bytes): Bytes | null {
  try {
    const { status, timeStampToken } = TimeStampResp.fromBER(reply);
    const isGranted = status.status === PKIStatus.granted || status.status === PKIStatus.grantedWithMods;
    return isGranted && timeStampToken !== undefined ? new Uint8Array(timeStampToken.toSchema().toBER(false)) : null;
  } catch {
    return null;
  }
}

const fault = (reason: StampFault): StampResult => ({ ok: false, reason });
