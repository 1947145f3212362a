/** One request for mutual assistance and what becomes of its evidence are given here, with something in every field. */
import { completeRequest } from '@comity/testkit/request-forms';
import type { CustodianCertificate, ProducedItem } from '../compose/custodian-certificate.ts';
import type { DestructionCertificate } from '../compose/destruction-certificate.ts';
import type { HandOverRecord } from '../compose/hand-over-record.ts';
import type { Issued } from '../compose/issued.ts';
import { inBoth } from '../compose/issued-of-dossier.ts';
import type { AssistanceRequest } from '../compose/assistance-facts.ts';
import { CHILE, PERU, PROVIDER, rule } from './facts.ts';

const AT = '2027-01-15T15:00:00.000Z';
const { offences, facts, nexus, necessity, targets } = completeRequest();
const files = Array.from({ length: 3 }, (_, index) => ({
  name: `produced-${String(index)}.mbox`,
  bytes: 1_000 + index,
  sha256: String(index).repeat(64),
}));

const issuedBy = (issuer: Issued['issuer']): Issued => ({
  reference: 'PE-2027-000031',
  at: AT,
  zones: { reader: 'America/Lima', custodian: 'America/Lima' },
  exercise: true,
  sentTo: [CHILE, { en: 'Central authority', es: 'Autoridad central' }],
  city: 'Lima',
  caseNumber: 'EJ-2026-0417',
  issuer,
  acted: [
    {
      name: { en: 'Rosa Quispe', es: 'Rosa Quispe' },
      office: { en: 'Central authority, Lima', es: 'Autoridad central, Lima' },
      role: inBoth('roles', 'REQ_CENTRAL_AUTHORITY'),
      did: inBoth('actsDone', 'dispose'),
      at: AT,
    },
  ],
});

export const request: AssistanceRequest = {
  ...issuedBy(PERU),
  requesting: PERU,
  requested: CHILE,
  writtenIn: 'es',
  instrument: 'budapest',
  legalBasis: [rule('BUD.29.7')],
  askedBy: { FACTS: [rule('BUD.29.2')] },
  channel: 'Iber@',
  urgency: 'HIGH_VOLATILE',
  urgencyReason: 'Un imputado está detenido.',
  answerBy: '3 de diciembre de 2026',
  answerByReason: 'La detención termina ese día',
  secondContact: 'Luis Rojas, +51 1 555 0101',
  investigating: 'Segundo Juzgado Penal, Exp. 77-2026',
  authorities: [
    {
      role: 'CENTRAL',
      name: 'Fiscalía de la Nación',
      contact: 'cooperacion@fiscalia.example',
      officeHours: '08:00-16:30',
      zone: 'America/Lima',
      languages: ['es', 'en'],
    },
  ],
  sought: 'Una orden de presentación al proveedor.',
  offences,
  domesticBasis: 'Código Procesal Penal, art. 536',
  dualCriminality: 'La conducta es delito en ambos Estados.',
  facts,
  persons: 'Quien opera las cuentas.',
  nexus,
  necessity,
  otherMeans: 'No se buscan por otros medios.',
  targets: targets.map((target) => ({ ...target, custodian: 'Correo Austral' })),
  special: { procedure: 'Copia forense', certification: 'Firma del custodio', format: 'mbox' },
  confidentiality: {
    fact: true,
    subject: true,
    until: '2027-06-30',
    noUserNotice: true,
    reason: 'Peligro de destrucción.',
  },
  conditionsOffered: [{ code: 'DESTROY_BY', text: '2030-01-01' }],
  prior: [{ kind: 'PRESERVATION', reference: 'CL-2026-000017', date: '2026-11-24', authority: 'Punto 24/7, Santiago' }],
  emergency: {
    predicate: 'Amenaza inminente.',
    victim: 'Una persona.',
    risk: 'Para la vida.',
    howDataHelp: 'Ubican al autor.',
  },
  translations: [{ language: 'en', status: 'MACHINE' }],
  attachments: [
    {
      kind: 'COURT_DECISION',
      title: 'Auto de 5 de noviembre de 2026',
      name: 'resolucion.pdf',
      mediaType: 'application/pdf',
      size: 120_000,
      sha256: 'e'.repeat(64),
    },
  ],
  costs: 'A cargo del Estado requerido.',
};

function item(index: number, changes: Partial<ProducedItem>): ProducedItem {
  const target = targets[index];
  if (target === undefined) throw new Error('the request has no such identifier');
  return { target, category: 'TRAFFIC', outcome: 'FULL', reason: null, gap: '', from: AT, to: null, ...changes };
}

export const certificate: CustodianCertificate = {
  ...issuedBy(PROVIDER),
  provider: PROVIDER,
  authority: CHILE,
  order: { reference: 'CL-2027-000044', servedAt: AT, sha256: 'c'.repeat(64) },
  items: [
    item(0, {}),
    item(0, { category: 'CONTENT', outcome: 'NO_DATA', reason: 'ENCRYPTED', gap: 'La clave no se conserva.' }),
    item(1, { category: 'SUBSCRIBER', outcome: 'PARTIAL', reason: 'DATA_DELETED', gap: 'Falta octubre.' }),
  ],
  files,
  method: 'Exportación del archivo de correo.',
};

export const handOver: HandOverRecord = {
  ...issuedBy(CHILE),
  from: CHILE,
  to: PERU,
  container: {
    ...{ kind: 'PACKAGE', name: 'CL-2027-000044.asice', bytes: 9_999, sha256: 'd'.repeat(64) },
    sealedAt: AT,
  },
  files: files.map((file, index) => ({ ...file, verification: index === 1 ? 'DIFFERS' : 'MATCHES' })),
  result: 'HASH_MISMATCH',
  absent: [{ name: 'falta.pdf', sha256: '8'.repeat(64) }],
  withheld: [{ name: 'terceros.mbox', reason: 'Datos de terceros.' }],
  conditions: [
    { code: 'SPECIALTY', text: '', acceptedAt: AT },
    { code: 'RETURN', text: 'Tras el juicio.', acceptedAt: null },
  ],
  custody: [
    {
      at: AT,
      who: { en: 'Executing officer', es: 'Oficial ejecutor' },
      from: PROVIDER,
      to: CHILE,
      why: { en: 'Production', es: 'Entrega' },
      sha256: 'f'.repeat(64),
      entered: {
        ...{ way: 'COURIER', receivedAt: AT, zone: 'America/Lima', original: '9'.repeat(64) },
        by: { en: 'Luz Soto', es: 'Luz Soto' },
        checkedBy: { en: 'Marta Paz', es: 'Marta Paz' },
      },
    },
  ],
};

export const destruction: DestructionCertificate = {
  ...issuedBy(PERU),
  holder: PERU,
  addressee: CHILE,
  legalBasis: [rule('BUD.29.7')],
  reason: 'Vence la condición DESTROY_BY.',
  method: 'Borrado de la clave del expediente.',
  files: files.map((file) => ({ ...file, destroyedAt: AT })),
  copies: ['Cinta 14, archivo de Lima'],
};
