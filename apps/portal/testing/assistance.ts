/** Tests of pages take from here formal requests as the api would describe them. */
import type { EvidenceView, ProductionView } from '@comity/contracts/http/evidence-views';
import type { DossierView } from '@comity/contracts/http/views';
import { assistanceRequestForm } from '@comity/contracts/request-form';
import { DOSSIER, dossier, rule } from './dossiers.ts';
import { requestForm } from './drafts.ts';

type Part = NonNullable<DossierView['assistance']>;

export const PRESERVATION = '40000000-0000-4000-8000-000000000009';
export const FILE = '50000000-0000-4000-8000-000000000001';
export const PACKAGE = 'e'.repeat(64);

const NOTHING: Part = {
  translated: null,
  denied: [],
  conditions: null,
  postponed: null,
  original: null,
  challenged: false,
  late: false,
  missing: [],
  restrictions: [],
  withheldFiles: 0,
  useReport: null,
  secondaryUse: null,
  returnWaived: false,
  recalled: false,
  recall: null,
  handedOver: false,
  disposed: null,
  copyDestroyed: false,
};

export function assistanceDossier(changes: Partial<DossierView> = {}, part: Partial<Part> = {}): DossierView {
  const base = dossier();
  const { snapshot } = base;
  if (snapshot?.measure !== 'PRESERVATION') throw new Error('no snapshot');
  const { floorDays: _floorDays, order: _order, ...pinned } = snapshot;
  const form = assistanceRequestForm(requestForm(), { dossier: PRESERVATION, reference: 'PE-2026-000004' });
  return dossier({
    kind: 'ASSISTANCE',
    status: 'ADMISSIBILITY',
    form:
      form.assistance === null ? form : { ...form, assistance: { ...form.assistance, legalBasis: 'CPP, art. 235' } },
    assistance: { ...NOTHING, ...part },
    linked: [
      { id: PRESERVATION, reference: 'CL-2026-000004', kind: 'PRESERVATION', side: 'receiving', status: 'HOLDING' },
    ],
    completeness: [
      { element: 'LEGAL_BASIS', rule: rule('BUD.27.3'), blocking: true, missing: [] },
      {
        element: 'PRECISE_ASSISTANCE',
        rule: rule('BUD.31.1'),
        blocking: true,
        missing: [{ field: 'assistance.sought', code: 'MISSING_SOUGHT', rule: 'BUD.31.1' }],
      },
    ],
    snapshot: {
      ...pinned,
      measure: 'ASSISTANCE',
      instrument: 'budapest',
      rules: [...pinned.rules, rule('BUD.25.4'), rule('BUD.27.5'), rule('BUD.28.2'), rule('BUD.31.1')],
      refusalGrounds: [{ code: 'FISCAL', rule: 'BUD.25.4', needs: [] }],
      postponement: { code: 'PREJUDICE_OWN_INVESTIGATION', rule: 'BUD.27.5', maxReviewDays: 90 },
      channels: [{ code: 'EMAIL', rule: 'BUD.25.4', formality: 'ORIGINAL_DUE', days: 10, urgentOnly: false }],
      languages: { accepted: ['es'], translation: 'BLOCKS', rule: 'BUD.25.4' },
      clocks: [],
      authorities: [],
      conditionsAllowed: [
        { code: 'SPECIALTY', rule: 'BUD.28.2' },
        { code: 'RETURN', rule: 'BUD.28.2' },
      ],
    },
    evidence: {
      productions: [],
      package: null,
      brought: null,
      verification: null,
      work: [],
      closed: null,
      setAside: 0,
    },
    ...changes,
  });
}

export function production(changes: Partial<ProductionView> = {}): ProductionView {
  return {
    document: 'f'.repeat(64),
    at: '2026-12-01T15:00:00.000Z',
    complete: true,
    files: [
      {
        file: FILE,
        name: 'traffic.csv',
        nameGiven: 'traffic.csv',
        size: 120,
        sha256: 'd'.repeat(64),
        mediaType: 'text/csv',
        target: 't1',
        category: 'TRAFFIC',
        status: 'COMPLETE',
        storedSize: 120,
        withheld: false,
        setAside: false,
      },
    ],
    certificate: { custodian: 'Ana Soto', method: 'Exported', statement: 'True copies', locale: 'en' },
    ...changes,
  };
}

export function sealedEvidence(changes: Partial<EvidenceView> = {}): EvidenceView {
  return {
    productions: [production()],
    package: {
      digest: PACKAGE,
      bytes: 4_096,
      files: 1,
      sealedAt: '2026-12-02T15:00:00.000Z',
      status: 'HERE',
      contents: {
        evidence: [
          {
            path: 'traffic.csv',
            name: 'traffic.csv',
            size: 120,
            sha256: 'd'.repeat(64),
            type: 'text/csv',
            category: 'TRAFFIC',
            target: 'pagos@correo-austral.example',
          },
        ],
        documents: [],
        withheld: [{ name: 'other.csv', size: 9, sha256: 'c'.repeat(64), reason: 'Of another person' }],
      },
    },
    brought: null,
    verification: {
      package: PACKAGE,
      at: '2026-12-03T15:00:00.000Z',
      holds: false,
      failed: 1,
      told: null,
      checks: [
        {
          check: 'container',
          says: { en: 'The file is one container', es: 'El archivo es un solo contenedor' },
          outcome: 'holds',
          findings: [],
        },
        {
          check: 'contents',
          says: { en: 'Every file in it is whole', es: 'Cada archivo está íntegro' },
          outcome: 'fails',
          findings: [
            { code: 'FILE_ALTERED', says: { en: 'It was altered', es: 'Fue alterado' }, about: ['<b>traffic.csv</b>'] },
          ],
        },
      ],
    },
    work: [],
    closed: null,
    setAside: 0,
    ...changes,
  };
}

export const FORMAL = `/dossiers/${DOSSIER}`;
