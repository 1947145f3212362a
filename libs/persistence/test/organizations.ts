/** The tests of this library seed two small States and a provider. */
import type { LedgerEntry } from '@comity/contracts/ledger-entry';
import { type DossierState, unopened } from '@comity/domain/state/dossier';
import type { DataSource, EntityManager } from 'typeorm';
import { appendEvent } from '../recording/events.ts';
import { openDossier, type Subject } from '../recording/states.ts';
import { memberId, officeId, organizationId, seedExercise, type SeedOrganization } from '../seed.ts';

const office = (code: string, zone: string): SeedOrganization['offices'][number] => ({
  code,
  kind: 'CONTACT_POINT_24_7',
  name: { en: code, es: code },
  city: 'Lima',
  zone,
  languages: ['es'],
  hours: { en: 'Round the clock', es: 'Las 24 horas' },
  address247: `${code}@comity.example`,
});

export const ORGANIZATIONS: SeedOrganization[] = [
  {
    code: 'PE',
    kind: 'STATE',
    state: 'PE',
    name: { en: 'Peru', es: 'Perú' },
    offices: [office('prosecution', 'America/Lima'), office('poc', 'America/Lima')],
    people: [
      {
        subject: 'pe-prosecutor',
        name: { en: 'P', es: 'F' },
        locale: 'es',
        roles: { prosecution: ['REQ_PROSECUTOR'] },
      },
      { subject: 'pe-poc', name: { en: 'O', es: 'O' }, locale: 'en', roles: { poc: ['REQ_POC_24_7', 'RCV_POC_24_7'] } },
    ],
  },
  {
    code: 'CL',
    kind: 'STATE',
    state: 'CL',
    name: { en: 'Chile', es: 'Chile' },
    offices: [office('poc', 'America/Santiago')],
    people: [{ subject: 'cl-poc', name: { en: 'O', es: 'O' }, locale: 'es', roles: { poc: ['RCV_POC_24_7'] } }],
  },
];

export const PE = organizationId('PE');
export const CL = organizationId('CL');
export const PROSECUTOR = memberId('pe-prosecutor');
export const DUTY_OFFICER = memberId('pe-poc');
export const PROSECUTION = officeId('PE', 'prosecution');
export const MASTER_KEY = Buffer.alloc(32, 7);

export function seedTest(owner: DataSource): Promise<void> {
  return seedExercise(owner, ORGANIZATIONS, {
    masterKey: MASTER_KEY,
    emailOf: (subject) => `${subject}@comity.example`,
    verifiedOn: '2026-11-23',
  });
}

export const AT = '2026-11-23T21:00:00.000Z';

const SUBJECT: Subject = {
  counterpart: CL,
  provider: null,
  requestingState: 'PE',
  requestedState: 'CL',
  caseReference: '506-2026',
  content: 'a'.repeat(64),
  snapshot: null,
  zone: 'America/Santiago',
};

/** Opens a dossier with its first event in PE's context and returns its reference. */
export async function openTestDossier(manager: EntityManager, dossier: string): Promise<string> {
  const state: DossierState = {
    ...unopened('PRESERVATION', 'requesting', { soloAtCriticalLife: false, forwarding: 'REVIEWED' }),
    seq: 1,
  };
  const key = { organization: PE, dossier };
  const reference = await openDossier(manager, {
    ...key,
    side: 'requesting',
    state,
    subject: SUBJECT,
    exercise: null,
    at: AT,
  });
  await appendEvent(manager, {
    organization: PE,
    entry: entryOf(dossier, 1),
    key: 'first',
    bodyHash: 'b'.repeat(64),
    receipt: null,
  });
  return reference;
}

export function entryOf(dossier: string, seq: number): LedgerEntry {
  return {
    version: 1,
    organization: PE,
    dossier,
    seq,
    kind: 'act',
    code: 'note',
    phase: null,
    at: AT,
    actor: { member: PROSECUTOR, office: PROSECUTION, roles: ['REQ_PROSECUTOR'] },
    statusBefore: 'DRAFT',
    statusAfter: 'DRAFT',
    basis: 'COM.NOTE',
    payload: { note: 'c'.repeat(64) },
    message: null,
    refusal: null,
  };
}
