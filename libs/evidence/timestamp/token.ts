/**
 * Checks an RFC 3161 time-stamp token: the authority signed it, over exactly these bytes, by a certificate for
 * time-stamping and nothing else (RFC 3161 section 2.3), which was valid then and leads to a root that the reader
 * trusts.
 */
import { OctetString } from 'asn1js';
import { Certificate, type Extension, ExtKeyUsage, TSTInfo } from 'pkijs';
import { chainFault, type ChainFault } from '../signature/chain.ts';
import { OID, same, sha256 } from '../signature/oids.ts';
import { checkSignedData, parseSignedData, type SignedDataFault } from '../signature/signed-data.ts';

export type TokenFault =
  | SignedDataFault
  | ChainFault
  | 'TOKEN_MALFORMED'
  /** The token stamps other bytes. */
  | 'IMPRINT_MISMATCH'
  | 'NOT_FOR_TIME_STAMPING';

export interface TimeStamp {
  /** The instant is in UTC. */
  at: Date;
  /** The common name of the authority's certificate. */
  authority: string;
  /** This is the object identifier of the policy under which the token was given. */
  policy: string;
  /** The value is in lower-case hex. */
  serial: string;
  nonce: Uint8Array | null;
  /**
   * The token states that it is a qualified electronic time-stamp (ETSI EN 319 422 section 9.1). This is a statement
   * and no proof.
   */
  statesQualified: boolean;
}

export type CheckedToken = { ok: true; stamp: TimeStamp } | { ok: false; reason: TokenFault };

/** `token` is a ContentInfo in DER; `roots` are certificates in DER. */
export async function checkToken(
  token: Uint8Array,
  data: Uint8Array,
  roots: readonly Uint8Array[],
): Promise<CheckedToken> {
  const trusted = roots.map((root) => Certificate.fromBER(new Uint8Array(root)));
  try {
    return await check(token, data, trusted);
  } catch {
    return fault('TOKEN_MALFORMED');
  }
}

async function check(token: Uint8Array, data: Uint8Array, roots: readonly Certificate[]): Promise<CheckedToken> {
  const signed = parseSignedData(token);
  const enclosed = signed?.encapContentInfo.eContent;
  if (signed === null || !(enclosed instanceof OctetString)) return fault('TOKEN_MALFORMED');
  const content = enclosed.getValue();
  const info = TSTInfo.fromBER(content);
  const { hashAlgorithm, hashedMessage } = info.messageImprint;
  if (info.version !== 1 || hashAlgorithm.algorithmId !== OID.sha256) return fault('TOKEN_MALFORMED');
  if (!same(hashedMessage.valueBlock.valueHexView, await sha256(data))) return fault('IMPRINT_MISMATCH');
  const checked = await checkSignedData(signed, OID.timeStampInfo, new Uint8Array(content));
  if (!checked.ok) return checked;
  if (!isForTimeStampingOnly(checked.certificate)) return fault('NOT_FOR_TIME_STAMPING');
  const chain = await chainFault(checked.certificate, checked.others, roots, info.genTime);
  return chain === null ? { ok: true, stamp: stampOf(info, checked.certificate) } : fault(chain);
}

function isForTimeStampingOnly({ extensions = [] }: Certificate): boolean {
  const usage = extensions.find(({ extnID }: Extension) => extnID === OID.extendedKeyUsage);
  if (usage?.critical !== true) return false;
  const { keyPurposes } = ExtKeyUsage.fromBER(usage.extnValue.getValue());
  return keyPurposes.length === 1 && keyPurposes[0] === OID.timeStamping;
}

function stampOf({ genTime, policy, serialNumber, nonce, extensions }: TSTInfo, authority: Certificate): TimeStamp {
  const statements = extensions?.find(({ extnID }) => extnID === OID.qcStatements)?.extnValue.valueBlock.valueHexView;
  return {
    at: genTime,
    authority: nameOf(authority),
    policy,
    serial: Buffer.from(serialNumber.valueBlock.valueHexView).toString('hex'),
    nonce: nonce === undefined ? null : new Uint8Array(nonce.valueBlock.valueHexView),
    statesQualified: statements !== undefined && Buffer.from(statements).includes(QUALIFIED),
  };
}

/** The object identifier 0.4.0.19422.1.1 in DER. */
const QUALIFIED = Buffer.from('0607040081975e0101', 'hex');

export function nameOf({ subject }: Certificate): string {
  const name = subject.typesAndValues.find(({ type }) => type === OID.commonName)?.value.valueBlock.value;
  return typeof name === 'string' ? name : '';
}

const fault = (reason: TokenFault): CheckedToken => ({ ok: false, reason });
