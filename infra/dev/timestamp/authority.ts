/**
 * The time-stamp authority of the local run (RFC 3161) has its own root and key, made at first start and kept. Its
 * tokens are worth nothing in court, and it says so: in its names, in its policy, and by not stating to be qualified.
 */
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Integer, OctetString } from 'asn1js';
import { Accuracy, AlgorithmIdentifier, MessageImprint, TimeStampReq, TSTInfo } from 'pkijs';
import { issueCertificate, issueRoot, type CertificateValidity } from '@comity/evidence/signature/certificates';
import { type Bytes, OID } from '@comity/evidence/signature/oids';
import { signContent, type Signer } from '@comity/evidence/signature/sign';
import { writeAtomically } from '../atomic-file.ts';

const LABEL = 'Comity local test time-stamp authority - NOT QUALIFIED, EXERCISE ONLY';
/** The policy lies under the number that IANA keeps for documentation (RFC 5612), so no real authority has it. */
export const TEST_POLICY = '1.3.6.1.4.1.32473.1.3161';
/** Whoever is to trust this authority finds its root certificate here, as PEM. */
export const ROOT_FILE = 'root.pem';
const YEARS = 20;

export interface TestAuthority {
  signer: Signer;
  /** This is the root certificate, in DER. */
  root: Uint8Array;
}

interface Kept {
  root: string;
  certificate: string;
  key: string;
}

/**
 * Opens the authority with the keys in `folder`/authority.json, which only their owner can read; a new folder makes a
 * new authority.
 */
export async function openAuthority(folder: string, now: Date): Promise<TestAuthority> {
  const file = join(folder, 'authority.json');
  if (!existsSync(file)) writeAtomically(file, JSON.stringify(await newAuthority(now), null, 2));
  const kept = JSON.parse(readFileSync(file, 'utf8')) as Kept;
  const [root, certificate, key] = [kept.root, kept.certificate, kept.key].map((text) => Buffer.from(text, 'base64'));
  if (root === undefined || certificate === undefined || key === undefined) throw new Error(`${file} is not whole`);
  return {
    root,
    // The root is not enclosed: whoever trusts it has it already, and no signature would cover a copy.
    signer: { certificate, issuers: [], key: createPrivateKey({ key, format: 'der', type: 'pkcs8' }) },
  };
}

async function newAuthority(now: Date): Promise<Kept> {
  const rootKey = generateKeyPairSync('ed25519').privateKey;
  const key = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  const validity: CertificateValidity = { notBefore: new Date(now.getTime() - 86_400_000), notAfter: yearsAfter(now) };
  const root = await issueRoot(`${LABEL}, root`, rootKey, validity);
  const publicKey: KeyObject = createPublicKey(key);
  const certificate = await issueCertificate(root, rootKey, {
    name: LABEL,
    publicKey,
    usage: OID.timeStamping,
    validity,
  });
  return {
    root: Buffer.from(root).toString('base64'),
    certificate: Buffer.from(certificate).toString('base64'),
    key: key.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
  };
}

function yearsAfter(now: Date): Date {
  const end = new Date(now);
  end.setUTCFullYear(end.getUTCFullYear() + YEARS);
  return end;
}

export type TokenAnswer = { ok: true; token: Bytes } | { ok: false; why: 'BAD_REQUEST' | 'BAD_ALGORITHM' };

/**
 * Answers a TimeStampReq with a token; it takes SHA-256 imprints only, and uses the test policy whatever was asked for.
 */
export async function answer(request: Uint8Array, { signer }: TestAuthority, at: Date): Promise<TokenAnswer> {
  const asked = parseRequest(request);
  if (asked === null) return { ok: false, why: 'BAD_REQUEST' };
  const { hashAlgorithm, hashedMessage } = asked.messageImprint;
  const imprint = new Uint8Array(hashedMessage.valueBlock.valueHexView);
  if (hashAlgorithm.algorithmId !== OID.sha256 || imprint.length !== 32) return { ok: false, why: 'BAD_ALGORITHM' };
  const info = new TSTInfo({
    version: 1,
    policy: TEST_POLICY,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: OID.sha256 }),
      hashedMessage: new OctetString({ valueHex: imprint }),
    }),
    serialNumber: new Integer({ valueHex: newSerial() }),
    genTime: at,
    accuracy: new Accuracy({ seconds: 1 }),
    ...(asked.nonce === undefined ? {} : { nonce: asked.nonce }),
  });
  const content = new Uint8Array(info.toSchema().toBER(false));
  return { ok: true, token: await signContent(signer, { content, type: OID.timeStampInfo, enclosed: true, at }) };
}

function parseRequest(request: Uint8Array): TimeStampReq | null {
  try {
    const parsed = TimeStampReq.fromBER(new Uint8Array(request));
    return parsed.version === 1 ? parsed : null;
  } catch {
    return null;
  }
}

/**
 * The serial is random instead of counted, so it is unique without a file that must be written before each answer (RFC
 * 3161 section 2.4.2).
 */
function newSerial(): Bytes {
  const serial = crypto.getRandomValues(new Uint8Array(16));
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40;
  return serial;
}
