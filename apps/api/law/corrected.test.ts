/** Open dossiers whose law was corrected are found on a real PostgreSQL, for those who decide what becomes of them. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { correctedLawSchema, type CorrectedLawView } from '@comity/contracts/http/law-views';
import type { AnyAct } from '@comity/domain/events/act';
import { EXERCISE_ORGANIZATIONS, exerciseEmail } from '@comity/infra/exercise/people';
import type { Pack } from '@comity/law/pack';
import { lawPacks } from '@comity/law/packs';
import { resolveSnapshot } from '@comity/law/resolve';
import { offenceClassOf, summarize } from '@comity/law/summary';
import { thirdPacks } from '@comity/law/versions';
import { inOrganization } from '@comity/persistence/context';
import { digestOf } from '@comity/persistence/digest';
import { saveDocument } from '@comity/persistence/documents';
import { readPrivateKey } from '@comity/persistence/private-keys';
import { readCaller } from '@comity/persistence/reads/caller';
import { memberId, officeId, organizationId, seedExercise } from '@comity/persistence/seed';
import { startTestDatabase, type TestDatabase } from '@comity/persistence/test/database';
import { completeRequest } from '@comity/testkit/request-forms';
import { recordActivities } from '@comity/worker/recording/activities';
import type { ApiParts } from '../parts.ts';
import type { QueryOf } from '../routing/route.ts';
import { CorrectedLaw } from './corrected.service.ts';

const masterKey = Buffer.alloc(32, 7);
const organization = organizationId('PE');
let database: TestDatabase;

/** Opens a dossier of Peru towards Chile under these packs, of whose grounds only `open` are kept, and returns its id. */
async function opened(packs: readonly Pack[], open?: readonly string[]): Promise<string> {
  const form = completeRequest({
    offences: completeRequest().offences.map((offence) => ({ ...offence, code: 'OTHER_E_EVIDENCE' })),
    caseNumber: randomUUID(),
  });
  const pair = { measure: 'PRESERVATION', requestingState: 'PE', requestedState: 'CL', date: '2026-11-20' } as const;
  const resolved = resolveSnapshot({ ...pair, offenceClass: offenceClassOf(form) }, digestOf, packs);
  const grounds = resolved.refusalGrounds.filter(({ code }) => open?.includes(code) ?? true);
  const snapshot = { ...resolved, refusalGrounds: grounds };
  const [request, pinned, shown] = await inOrganization(database.app, organization, async (manager) => [
    await saveDocument(manager, organization, 'REQUEST', form),
    await saveDocument(manager, organization, 'SNAPSHOT', snapshot),
    await saveDocument(manager, organization, 'SHOWN', { text: 'the request as shown', locale: 'es' }),
  ]);
  const dossier = randomUUID();
  const records = recordActivities({
    dataSource: database.recorder,
    privateKey: (manager, owner) => readPrivateKey(manager, owner, masterKey),
    mailHost: 'comity.example',
    masterKey,
    leavesAdded: () => undefined,
    log: { error: () => undefined },
  });
  const by = { member: memberId('pe-prosecutor'), office: officeId('PE', 'prosecution'), roles: ['REQ_PROSECUTOR'] };
  const detail = { request, summary: summarize(form, snapshot, pinned, 'PE'), shown };
  const answer = await records.recordAct(
    { organization, dossier, kind: 'PRESERVATION', side: 'requesting' },
    {
      key: randomUUID(),
      bodyHash: digestOf(detail),
      at: new Date().toISOString(),
      act: { kind: 'act', name: 'submit', by, detail } as unknown as AnyAct,
    },
  );
  if (answer.outcome !== 'recorded') throw new Error(`Not recorded: ${JSON.stringify(answer)}`);
  return dossier;
}

async function seenBy(subject: string, query: QueryOf<'correctedLaw'> = { limit: 50 }) {
  const caller = await inOrganization(database.app, organization, (manager) =>
    readCaller(manager, organization, memberId(subject)),
  );
  if (caller === null) throw new Error(`no caller ${subject}`);
  return new CorrectedLaw({ dataSource: database.app, config: { COMITY_MASTER_KEY: masterKey } } as ApiParts).list(
    caller,
    query,
  );
}

let earlier: string[];
beforeAll(async () => {
  database = await startTestDatabase();
  const seed = { masterKey, emailOf: exerciseEmail, verifiedOn: '2026-11-01' };
  await seedExercise(database.owner, EXERCISE_ORGANIZATIONS, seed);
  const known = ['POLITICAL_OFFENCE', 'SOVEREIGNTY_SECURITY_ORDRE_PUBLIC'];
  earlier = [await opened(thirdPacks(), known), await opened(thirdPacks(), known)];
  await opened(lawPacks());
}, 120_000);
afterAll(() => database.stop());

describe('Open dossiers whose law has been corrected', () => {
  it('are those that have pinned an earlier version, the one changed last first, a page at a time', async () => {
    const first = await seenBy('pe-poc', { limit: 1 });
    expect(first.items.map(({ id }) => id)).toEqual(earlier.slice(1));
    const second = await seenBy('pe-poc', { limit: 1, cursor: first.next ?? '' });
    expect([second.items.map(({ id }) => id), second.next]).toEqual([earlier.slice(0, 1), null]);
  });

  it('are told with what would be decided otherwise today, and by whom', async () => {
    const { items } = await seenBy('pe-poc');
    const [found] = items as [CorrectedLawView];
    expect(correctedLawSchema.parse(found)).toEqual(found);
    expect(found).toMatchObject({
      side: 'requesting',
      measure: 'PRESERVATION',
      resolvedOn: '2026-11-20',
      instrument: null,
      opened: ['DUAL_CRIMINALITY'],
      closed: [],
      decides: ['REQ_CENTRAL_AUTHORITY', 'REQ_POC_24_7'],
    });
    expect(found.packs).toContainEqual({ id: 'chile', pinned: '2026.3', today: '2026.4' });
    expect(found.rules).toBeGreaterThan(0);
  });

  it.each<[string, Partial<QueryOf<'correctedLaw'>>, number]>([
    ['the State', { state: 'CL' }, 2],
    ['another State', { state: 'BR' }, 0],
    ['the side', { side: 'receiving' }, 0],
    ['the urgency', { urgency: 'CRITICAL_LIFE' }, 0],
    ['the provider', { provider: 'NOBODY' }, 0],
    ['who answers', { responsible: 'me' }, 0],
    ['the day of the opening', { to: '2020-01-01' }, 0],
  ])('case B2: are narrowed by %s in the database', async (_by, narrowed, expected) => {
    const { items, total } = await seenBy('pe-poc', { limit: 50, ...narrowed });
    expect([items.length, total.count]).toEqual([expected, expected]);
  });

  it('are listed for nobody who does not decide about them', async () => {
    expect(await seenBy('pe-prosecutor')).toEqual({ items: [], next: null, total: { count: 0, more: false } });
  });
});
