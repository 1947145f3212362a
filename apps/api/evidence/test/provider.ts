/** The tests have a provider with two legal teams, a State beside it, and one dossier that the first team sees. */
import { randomBytes, randomUUID } from 'node:crypto';
import { inOrganization } from '@comity/persistence/context';
import { openDossier } from '@comity/persistence/recording/states';
import { officeId, organizationId, seedExercise, type SeedOrganization } from '@comity/persistence/seed';
import type { TestDatabase } from '@comity/persistence/test/database';
import type { Role } from '@comity/vocabulary/values/roles';
import { type DossierState, unopened } from '@comity/domain/state/dossier';

export const MASTER_KEY = randomBytes(32);
export const PROVIDER = organizationId('XP');

function organization(
  code: string,
  kind: SeedOrganization['kind'],
  people: Record<string, { office: string; role: Role }>,
): SeedOrganization {
  const both = (text: string): { en: string; es: string } => ({ en: text, es: text });
  return {
    code,
    kind,
    state: 'CL',
    name: both(code),
    offices: [...new Set(Object.values(people).map(({ office }) => office))].map((office) => ({
      code: office,
      kind: 'LEGAL_TEAM',
      name: both(office),
      city: 'Santiago',
      zone: 'America/Santiago',
      languages: ['es'],
      hours: both('always'),
      address247: null,
    })),
    people: Object.entries(people).map(([subject, { office, role }]) => ({
      subject,
      name: both(subject),
      locale: 'en',
      roles: { [office]: [role] },
    })),
  };
}

export async function seedProvider({ owner }: TestDatabase): Promise<void> {
  const provider = organization('XP', 'PROVIDER', {
    liaison: { office: 'legal', role: 'PROVIDER_LIAISON' },
    auditor: { office: 'audit', role: 'AUDITOR' },
    outsider: { office: 'other', role: 'PROVIDER_LIAISON' },
  });
  const state = organization('CL', 'STATE', { stranger: { office: 'poc', role: 'RCV_POC_24_7' } });
  await seedExercise(owner, [provider, state], {
    masterKey: MASTER_KEY,
    emailOf: (subject) => `${subject}@comity.example`,
    verifiedOn: '2026-11-23',
  });
}

/** Returns the dossier's id. */
export async function openProviderDossier(
  { recorder }: TestDatabase,
  status: DossierState['status'],
  changes: Partial<DossierState> = {},
): Promise<string> {
  const dossier = randomUUID();
  const state: DossierState = {
    ...unopened('ASSISTANCE', 'provider', { soloAtCriticalLife: false, forwarding: 'REVIEWED' }),
    status,
    seq: 1,
    ...changes,
  };
  const at = '2026-11-23T21:00:00.000Z';
  await inOrganization(recorder, PROVIDER, async (manager) => {
    await openDossier(manager, {
      organization: PROVIDER,
      dossier,
      side: 'provider',
      state,
      subject: {
        counterpart: organizationId('CL'),
        provider: PROVIDER,
        requestingState: 'PE',
        requestedState: 'CL',
        caseReference: null,
        content: 'a'.repeat(64),
        snapshot: null,
        zone: 'America/Santiago',
      },
      exercise: null,
      at,
    });
    await manager.query(`INSERT INTO dossier_office VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`, [
      PROVIDER,
      dossier,
      officeId('XP', 'legal'),
      at,
    ]);
  });
  return dossier;
}
