import { describe, expect, it } from '@jest/globals';
import type { EvidenceView } from '@comity/contracts/http/evidence-views';
import { dossierOf, stored } from '../test/facts.ts';
import { renderHtml } from '../html/render.ts';
import { certificateOfDossier, destructionOfDossier, handOverOfDossier } from './evidence-of-dossier.ts';
import type { DossierFacts } from './reading.ts';

const HASH = 'd'.repeat(64);
const PACKAGE = 'e'.repeat(64);
const production = stored('PRODUCTION', { files: [] });
const written = stored('TEXT', { text: 'Erased on 1 June by overwriting.', locale: 'en' });
const shown = stored('SHOWN', { text: 'Hand over', locale: 'en' });

const verified: NonNullable<EvidenceView['verification']> = {
  package: PACKAGE,
  at: '2026-12-03T15:00:00.000Z',
  holds: false,
  failed: 1,
  told: null,
  checks: [
    {
      check: 'contents',
      says: { en: '', es: '' },
      outcome: 'fails',
      findings: [{ code: 'FILE_ALTERED', says: { en: '', es: '' }, about: ['evidence/traffic.csv'] }],
    },
  ],
};

const evidence: EvidenceView = {
  productions: [
    {
      document: production.digest,
      at: '2026-12-01T15:00:00.000Z',
      complete: true,
      files: [
        {
          file: '50000000-0000-4000-8000-000000000001',
          name: 'traffic.csv',
          nameGiven: 'traffic.csv',
          size: 120,
          sha256: HASH,
          mediaType: null,
          target: 't1',
          category: 'TRAFFIC',
          status: 'COMPLETE',
          storedSize: 120,
          withheld: false,
          setAside: false,
        },
      ],
      certificate: { custodian: 'Ana Soto', method: 'Exported', statement: 'True copies', locale: 'en' },
    },
  ],
  package: {
    digest: PACKAGE,
    bytes: 4_096,
    files: 1,
    sealedAt: '2026-12-02T15:00:00.000Z',
    status: 'HERE',
    contents: {
      evidence: [
        { path: 'traffic.csv', name: 'traffic.csv', size: 120, sha256: HASH, type: '', category: '', target: '' },
      ],
      documents: [],
      withheld: [{ name: 'other.csv', size: 9, sha256: HASH, reason: 'Of another person' }],
    },
  },
  brought: null,
  verification: verified,
  work: [],
  closed: null,
  setAside: 0,
};

function facts(told: Parameters<typeof dossierOf>[1], has: EvidenceView = evidence): DossierFacts {
  const read = dossierOf('receiving', told);
  return { ...read, dossier: { ...read.dossier, kind: 'ASSISTANCE', evidence: has } };
}

const onMedium = (name: string, digit: string, list: string | null) => ({
  ...{ file: `50000000-0000-4000-8000-00000000000${digit}`, name, nameGiven: name, size: 7, mediaType: null },
  ...{ sha256: digit.repeat(64), status: 'COMPLETE' as const, listed: list },
});
/**
 * Three files lie on a disk: one is as its list says, one is unlike it, and one is not on it; the list names another
 * that the disk lacks.
 */
const broughtEvidence: EvidenceView = {
  ...evidence,
  productions: [],
  package: null,
  brought: {
    ...{ delivery: PACKAGE, at: '2026-12-02T15:00:00.000Z', medium: 'USB disk 4711', listed: true, quarantined: false },
    files: [onMedium('a.mbox', '1', '1'.repeat(64)), onMedium('b.mbox', '2', HASH), onMedium('c.mbox', '3', null)],
    absent: [{ name: 'gone.pdf', sha256: '4'.repeat(64) }],
    earlier: [onMedium('before.mbox', '5', null)],
  },
};
const BROUGHT = { code: 'evidence_brought', kind: 'message' as const, documents: {} };

const PRODUCED = {
  code: 'production',
  kind: 'message' as const,
  documents: { production },
  facts: { results: [{ target: 't1', category: 'TRAFFIC', outcome: 'PRODUCED' }] },
};

describe('Papers about the evidence of a dossier', () => {
  it("certify one production in the custodian's own words, file by file, and no other text", () => {
    const certificate = certificateOfDossier(facts([PRODUCED]), production.digest, 'en');
    const html = certificate === null ? '' : renderHtml(certificate);
    for (const part of ['Ana Soto', 'True copies', 'traffic.csv', HASH]) expect(html).toContain(part);
    expect(certificateOfDossier(facts([PRODUCED]), written.digest, 'en')).toBeNull();
  });

  it('record a hand-over only once there was one, with what the check found and both who signed', () => {
    expect(handOverOfDossier(facts([PRODUCED]), 'en')).toBeNull();
    const signed = [
      { code: 'transmit', documents: { shown } },
      { code: 'approve', documents: { shown } },
    ];
    const record = handOverOfDossier(facts([PRODUCED, ...signed]), 'en');
    const html = record === null ? '' : renderHtml(record);
    for (const part of ['a hash does not match', 'differs', PACKAGE, 'Of another person']) expect(html).toContain(part);
    expect(record?.approvals).toHaveLength(2);
  });

  it('record what came on a medium, each file beside its list, and claim nothing of what was withheld', () => {
    expect(handOverOfDossier(facts([], broughtEvidence), 'en')).toBeNull();
    const record = handOverOfDossier(facts([BROUGHT], broughtEvidence), 'en');
    const html = record === null ? '' : renderHtml(record);
    for (const part of ['USB disk 4711', PACKAGE, '1'.repeat(64), 'missing: gone.pdf', '4'.repeat(64)])
      expect(html).toContain(part);
    for (const found of ['matches', 'differs', 'on no list to compare with'])
      expect(html.split(`<td>${found}</td>`)).toHaveLength(2);
    expect(html).not.toMatch(/withheld|Sealed package/);
  });

  it('call a second delivery accepted only when it was accepted itself', () => {
    const holding = { ...broughtEvidence, verification: { ...verified, holds: true, failed: 0, checks: [] } };
    const accepted = { code: 'accept_evidence', documents: {} };
    const result = (...told: Parameters<typeof dossierOf>[1]): string => {
      const record = handOverOfDossier(facts(told, holding), 'en');
      return record === null ? '' : renderHtml(record);
    };
    expect(result(BROUGHT, accepted)).toContain('Verified and accepted');
    expect(result(BROUGHT, accepted, BROUGHT)).toContain('Verified, not accepted yet');
  });

  it('certify the destruction of every file that came on a medium, with its digest', () => {
    const disposed = { code: 'dispose', documents: { certificate: written }, facts: { how: 'DESTROYED' } };
    const certificate = destructionOfDossier(facts([BROUGHT, disposed], broughtEvidence), written.digest, 'en');
    const html = certificate === null ? '' : renderHtml(certificate);
    for (const name of ['a.mbox', 'b.mbox', 'c.mbox', 'before.mbox']) expect(html).toContain(name);
    for (const digit of '1235') expect(html).toContain(digit.repeat(64));
    expect(html).not.toContain('gone.pdf');
  });

  it('certify a destruction, and nothing that was only returned', () => {
    const disposal = (how: string) => ({
      code: 'disposal',
      kind: 'message' as const,
      documents: { certificate: written },
      facts: { how },
    });
    expect(destructionOfDossier(facts([disposal('RETURNED')]), written.digest, 'en')).toBeNull();
    const certificate = destructionOfDossier(facts([disposal('DESTROYED')]), written.digest, 'en');
    const html = certificate === null ? '' : renderHtml(certificate);
    for (const part of ['Erased on 1 June by overwriting.', 'traffic.csv']) expect(html).toContain(part);
  });
});
