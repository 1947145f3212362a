/** Tests time-stamps of an authority whose key lies on a curve that the Web Cryptography interface does not know. */
import { createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { OctetString } from 'asn1js';
import { ContentInfo, SignedData } from 'pkijs';
import { answer, type TestAuthority } from '@comity/infra/dev/timestamp/authority';
import { issueCertificate, issueRoot } from '../signature/certificates.ts';
import { OID } from '../signature/oids.ts';
import { flipped } from '../testing/forge.ts';
import { timeStampRequest } from './client.ts';
import { checkToken } from './token.ts';

const DATA = Buffer.from('what was signed');
const AT = new Date('2026-03-20T15:00:00Z');
const VALIDITY = { notBefore: new Date('2026-01-01T00:00:00Z'), notAfter: new Date('2036-01-01T00:00:00Z') };

/** Gives an authority with a Brainpool key, and its token: ours is signed anew, because our signer has only P-256. */
async function brainpoolToken(namedCurve: string): Promise<{ token: Buffer; root: Uint8Array }> {
  const rootKey = generateKeyPairSync('ed25519').privateKey;
  const key = generateKeyPairSync('ec', { namedCurve }).privateKey;
  const root = await issueRoot('Authority', rootKey, VALIDITY);
  const publicKey = createPublicKey(key);
  const usage = OID.timeStamping;
  const certificate = await issueCertificate(root, rootKey, { name: 'Stamps', publicKey, usage, validity: VALIDITY });
  const ours = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  const authority: TestAuthority = { signer: { certificate, issuers: [], key: ours }, root };
  const answered = await answer(await timeStampRequest(DATA, Uint8Array.of(0x41, 2, 3, 4, 5, 6, 7, 8)), authority, AT);
  if (!answered.ok) throw new Error(answered.why);
  return { token: signedAnew(answered.token, key), root };
}

function signedAnew(token: Uint8Array, key: KeyObject): Buffer {
  const info = ContentInfo.fromBER(new Uint8Array(token));
  const signed = new SignedData({ schema: info.content });
  const [signer] = signed.signerInfos;
  if (signer?.signedAttrs === undefined) throw new Error('The token has no signed attributes');
  const signature = sign('sha256', new Uint8Array(signer.signedAttrs.encodedValue), key);
  signer.signature = new OctetString({ valueHex: new Uint8Array(signature) });
  const whole = new ContentInfo({ contentType: OID.signedData, content: signed.toSchema(true) });
  return Buffer.from(whole.toSchema().toBER(false));
}

describe.each(['brainpoolP256r1', 'brainpoolP384r1', 'brainpoolP512r1'])(
  'tool T8: a time-stamp signed on %s',
  (curve) => {
    let token: Buffer;
    let root: Uint8Array;
    beforeAll(async () => {
      ({ token, root } = await brainpoolToken(curve));
    });

    it('is good', async () => {
      expect(await checkToken(token, DATA, [root])).toMatchObject({ ok: true });
    });

    it('is not good with a bit of its signature altered', async () => {
      const altered = flipped(token, token.length - 5, 3);
      expect(await checkToken(altered, DATA, [root])).toEqual({ ok: false, reason: 'SIGNATURE_INVALID' });
    });
  },
);
