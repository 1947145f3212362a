import { beforeAll, describe, it } from '@jest/globals';
import { COVERED_BY, renderAsicManifest } from '../content/asic-manifest.ts';
import { sha256Hex } from '../content/digest.ts';
import { SEAL } from '../container/names.ts';
import { type SealedCase, expectRefusal, newSealedCase, sealedBytes } from '../../testing/sealed-case.ts';
import {
  descriptorOf,
  flipped,
  inserted,
  type PackageParts,
  putTogether,
  replaced,
  reseal,
  stampOver,
  takeApart,
  unstamped,
  without,
  withRecord,
} from '../../testing/forge.ts';
import { packageInput } from '../../testing/package-input.ts';
import { newAuthority, newTestSender, type TestSender, stampBy, tokenBy } from '../../testing/sender.ts';
import { OID } from '../../signature/oids.ts';
import { type Signer, signContent } from '../../signature/sign.ts';
import { RECORDS } from '../container/names.ts';
import type { CheckName, FaultCode } from './report.ts';

const [ONE, TWO] = ['data/evidence/00001-inbox.mbox', 'data/evidence/00002-Acceso_IP.csv'];
let made: SealedCase;
/** Holds another package of the same sender. */
let other: PackageParts;
let stranger: TestSender;

beforeAll(async () => {
  made = await newSealedCase();
  const input = await packageInput(made.sender);
  other = await takeApart(await sealedBytes({ ...input, reference: 'CL-2026-000018' }, made.sealing));
  stranger = await newTestSender('CL');
});

const part = (parts: PackageParts, name: string): Buffer => parts.get(name) ?? Buffer.alloc(0);
const signedBy = (signer: Signer): Promise<Buffer> => reseal(made.parts, { ...made.sealing, signer });

async function restamped(parts: PackageParts): Promise<Buffer> {
  return stampOver(unstamped(parts), made.sealing.stamp);
}

async function withSignature(content: Uint8Array, enclosed: boolean, signer = made.sender.signer): Promise<Buffer> {
  const signature = await signContent(signer, { content, type: OID.data, enclosed, at: made.sealing.at });
  return restamped(replaced(made.parts, SEAL.signature, signature));
}

/** Makes a signature whose own bytes are altered, under a time-stamp that fits it. */
const withAlteredSignature = (at: (der: Buffer) => number): Promise<Buffer> => {
  const der = part(made.parts, SEAL.signature);
  return restamped(replaced(made.parts, SEAL.signature, flipped(der, at(der))));
};

type Mutation = [what: string, bytes: () => Promise<Buffer>, check: CheckName, code: FaultCode];

const BY_ANYONE: Mutation[] = [
  [
    'an evidence file is altered, its check sum too',
    () => putTogether(replaced(made.parts, ONE, flipped(part(made.parts, ONE), 3))),
    'manifest',
    'FILE_ALTERED',
  ],
  [
    'two evidence files changed their contents',
    () => putTogether(replaced(replaced(made.parts, ONE, part(made.parts, TWO)), TWO, part(made.parts, ONE))),
    'manifest',
    'FILE_ALTERED',
  ],
  [
    'an evidence file is added',
    () => putTogether(inserted(made.parts, TWO, 'data/evidence/00001-planted', Buffer.from('x'))),
    'manifest',
    'FILE_NOT_LISTED',
  ],
  ['an evidence file is taken away', () => putTogether(without(made.parts, ONE)), 'manifest', 'FILE_MISSING'],
  [
    'the two manifests changed places',
    () =>
      putTogether(
        replaced(
          replaced(made.parts, SEAL.manifest, part(made.parts, SEAL.archiveManifest)),
          SEAL.archiveManifest,
          part(made.parts, SEAL.manifest),
        ),
      ),
    'manifest',
    'MANIFEST_NOT_CANONICAL',
  ],
  [
    'the manifest says the same in another form',
    () => {
      const text = part(made.parts, SEAL.manifest).toString().replace('?>\n', '?>\n<!-- -->');
      return putTogether(replaced(made.parts, SEAL.manifest, Buffer.from(text)));
    },
    'manifest',
    'MANIFEST_NOT_CANONICAL',
  ],
  [
    'the manifest was written anew for an altered file',
    () => {
      const parts = replaced(made.parts, ONE, Buffer.from('planted'));
      const files = [...parts].slice(0, [...parts.keys()].indexOf(SEAL.manifest));
      const digests = files.map(([name, content]) => ({ name, sha256: sha256Hex(content) }));
      const manifest = renderAsicManifest({ name: SEAL.signature, type: COVERED_BY.signature }, digests);
      return restamped(replaced(parts, SEAL.manifest, Buffer.from(manifest)));
    },
    'signature',
    'CONTENT_ALTERED',
  ],
  [
    'the signature is that of another package of the sender',
    () => restamped(replaced(made.parts, SEAL.signature, part(other, SEAL.signature))),
    'signature',
    'CONTENT_ALTERED',
  ],
  [
    'the signature is no signature',
    () => restamped(replaced(made.parts, SEAL.signature, Buffer.from('x'))),
    'signature',
    'CMS_MALFORMED',
  ],
  [
    'the signature is altered at its end',
    () => withAlteredSignature((der) => der.length - 1),
    'signature',
    'SIGNATURE_INVALID',
  ],
  [
    'a byte follows in the signature',
    () =>
      restamped(
        replaced(made.parts, SEAL.signature, Buffer.concat([part(made.parts, SEAL.signature), Buffer.alloc(1)])),
      ),
    'signature',
    'CMS_MALFORMED',
  ],
  [
    'the signature encloses a manifest of its own',
    () => withSignature(part(made.parts, SEAL.manifest), true),
    'signature',
    'SIGNATURE_NOT_DETACHED',
  ],
  [
    'the time-stamp is that of another package',
    () => putTogether(replaced(made.parts, SEAL.timestamp, part(other, SEAL.timestamp))),
    'timestamp',
    'TIMESTAMP_OTHER_BYTES',
  ],
  [
    'the time-stamp is of an authority that nobody named',
    async () => stampOver(unstamped(made.parts), stampBy(await newAuthority())),
    'timestamp',
    'TIMESTAMP_AUTHORITY_UNTRUSTED',
  ],
  [
    'the time-stamp is altered at its end',
    () => {
      const token = part(made.parts, SEAL.timestamp);
      return putTogether(replaced(made.parts, SEAL.timestamp, flipped(token, token.length - 1)));
    },
    'timestamp',
    'TIMESTAMP_SIGNATURE_INVALID',
  ],
  [
    'the time-stamp is no time-stamp',
    () => putTogether(replaced(made.parts, SEAL.timestamp, part(made.parts, SEAL.signature))),
    'timestamp',
    'TIMESTAMP_MALFORMED',
  ],
];

const BY_HOLDERS_OF_KEYS: Mutation[] = [
  ['a stranger sealed it in the name of the sender', () => signedBy(stranger.signer), 'signer', 'SIGNER_UNTRUSTED'],
  [
    'a stranger’s signature stands over the root of the sender',
    () => signedBy({ ...stranger.signer, issuers: made.sender.signer.issuers }),
    'signer',
    'SIGNER_CHAIN_BROKEN',
  ],
  ['the root is not enclosed', () => signedBy({ ...made.sender.signer, issuers: [] }), 'signer', 'SIGNER_CHAIN_BROKEN'],
  [
    'another certificate is enclosed beside it',
    () => signedBy({ ...made.sender.signer, issuers: [...made.sender.signer.issuers, ...stranger.signer.issuers] }),
    'signer',
    'SIGNER_CHAIN_BROKEN',
  ],
  [
    'the key is not that of the certificate',
    () => signedBy({ ...made.sender.signer, key: stranger.signer.key }),
    'signature',
    'SIGNATURE_INVALID',
  ],
  [
    'the package names another sender',
    () => {
      const descriptor = descriptorOf(made.parts);
      const sender = { ...descriptor.sender, organization: 'BR' };
      return reseal(withRecord(made.parts, RECORDS.descriptor, { ...descriptor, sender }), made.sealing);
    },
    'signer',
    'SENDER_IS_ANOTHER',
  ],
  [
    'who signed the time-stamp may sign packages only',
    () => stampOver(unstamped(made.parts), tokenBy({ signer: made.sender.signer, root: made.authority.root })),
    'timestamp',
    'TIMESTAMP_AUTHORITY_NOT_ENTITLED',
  ],
];

describe('the seals of a package', () => {
  it.each(BY_ANYONE)('are refused when %s', async (_, bytes, check, code) => {
    await expectRefusal(await bytes(), made.trust, check, code);
  });

  it.each(BY_HOLDERS_OF_KEYS)('are refused when %s', async (_, bytes, check, code) => {
    await expectRefusal(await bytes(), made.trust, check, code);
  });

  it('are refused when the certificate had run out', async () => {
    const late = await newTestSender('CL', Date.parse('1999-01-01T00:00:00Z'));
    const bytes = await sealedBytes(await packageInput(late), { ...made.sealing, signer: late.signer });
    const trust = { ...made.trust, organizations: [late.key] };
    await expectRefusal(bytes, trust, 'signer', 'SIGNER_CERTIFICATE_NOT_VALID_THEN');
  });

  it('are refused when a trusted organization seals in the name of another', async () => {
    const peru = await newTestSender('PE');
    const bytes = await reseal(made.parts, { ...made.sealing, signer: peru.signer });
    const trust = { ...made.trust, organizations: [made.sender.key, peru.key] };
    await expectRefusal(bytes, trust, 'signer', 'SENDER_IS_ANOTHER');
  });
});
