/** Evidence is kept, and evidence is destroyed; this is told over HTTP on real parts (docs/rules 2.6, 4.6, 0.9). */
import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { SentAct } from '@comity/contracts/http/act-bodies';
import type { DossierView } from '@comity/contracts/http/views';
import { formatUtc } from '@comity/calendar/format';
import type { Problem } from '@comity/contracts/http/problem-views';
import {
  acceptEvidence,
  type AssistanceDossiers,
  formalRequest,
  grantRequest,
  produceFiles,
  sealedAndSent,
  serveOrder,
  storyFor,
  TWO_FILES,
} from '@comity/testkit/assistance-story';
import type { Person } from '@comity/testkit/person';
import { preservationStory, statusReached } from '@comity/testkit/preservation-story';
import { eventually } from '@comity/testkit/waiting';
import { RECORDS } from '@comity/evidence/package/container/names';
import { entryAt } from '@comity/evidence/package/contents';
import { cast, running } from '../setup/running.ts';
import { eventOf, forward, nowOf } from './stage.ts';
import { sourceOf } from './sealed.ts';

const people = cast();
const story = storyFor(people, {});
const prosecutor = people.person('pe-prosecutor');
const central = people.person('pe-central');
const chile = people.person('cl-central');
const duty = people.person('cl-poc');

interface ConditionsOfUse {
  conditions: string[];
  conditionsText: string | null;
  keepUntil: string | null;
}
const UNCONDITIONAL: ConditionsOfUse = { conditions: [], conditionsText: null, keepUntil: null };

/** Lima has accepted this evidence under the conditions of Santiago. */
async function evidenceInUse(
  bound: ConditionsOfUse = UNCONDITIONAL,
): Promise<Omit<AssistanceDossiers, 'preservation'>> {
  const preservation = await preservationStory(people);
  const requesting = await formalRequest(story, preservation.requesting);
  const receiving = await grantRequest(story, requesting, bound);
  if (bound.conditions.length > 0) {
    await statusReached(prosecutor, requesting, 'CONDITIONAL');
    await prosecutor.outward(requesting, 'accept_conditions', {});
    await central.second(requesting, 'approve');
    await eventOf(people, 'cl-central', receiving, 'conditions_answer');
  }
  const provider = await serveOrder(story, receiving);
  await produceFiles(story, { receiving, provider }, TWO_FILES);
  await sealedAndSent(story, receiving);
  await acceptEvidence(story, { requesting, receiving });
  return { requesting, receiving, provider };
}

async function dayAfter(days: number): Promise<string> {
  return new Date(Date.parse(await nowOf(people)) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Returns the api's answer to an attempt; a problem is in the language that is asked for. */
async function tried(who: Person, dossier: string, body: object, language: 'en' | 'es' = 'en'): Promise<Problem> {
  const options = { key: randomUUID(), headers: { 'accept-language': language } };
  return (await who.refused('POST', `/dossiers/${dossier}/acts`, body, options)).body;
}

async function disposal(how: string, dossier: string): Promise<SentAct> {
  const certificate = 'Destruido por dos personas en la sala de evidencias.';
  const wanted = { name: 'dispose', how, certificate };
  const { shown } = await prosecutor.must('preview', { params: { id: dossier }, body: wanted });
  return { ...wanted, shown };
}

/** Returns the names of everything that the storage holds for a dossier, whatever it is. */
async function stored(dossier: string): Promise<string[]> {
  const all = await readdir(running().evidenceDirectory, { recursive: true, withFileTypes: true });
  return all
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => path.includes(dossier));
}

describe('A legal hold on evidence', () => {
  it('stops destruction and return, names who, when and why in both languages, and two people lift it', async () => {
    const { requesting, receiving } = await evidenceInUse();
    await prosecutor.act(requesting, 'place_legal_hold', {
      reference: 'Expediente 00125-2026, casación',
      reason: 'La defensa pidió un peritaje sobre los archivos.',
    });
    await central.act(requesting, 'place_legal_hold', { reference: 'Queja 7', reason: 'Control interno.' });

    const destroying = await disposal('DESTROYED', requesting);
    const refused = await tried(prosecutor, requesting, destroying);
    const [first, second] = refused.legalHolds ?? [];
    expect(refused).toMatchObject({ code: 'LEGAL_HOLD_STANDS', rule: { id: 'COM.LEGAL_HOLD' } });
    expect(first).toMatchObject({
      reference: 'Expediente 00125-2026, casación',
      reason: 'La defensa pidió un peritaje sobre los archivos.',
    });
    const day = (locale: 'en' | 'es'): string => formatUtc(first?.at ?? '', locale);
    expect(refused.detail).toContain(`Placed by ${first?.by.en ?? '?'} on ${day('en')}`);
    const enEspanol = await tried(prosecutor, requesting, destroying, 'es');
    expect(enEspanol.detail).toContain(`Ordenada por ${first?.by.es ?? '?'} el ${day('es')}`);
    expect(enEspanol.detail).toContain('La defensa pidió un peritaje sobre los archivos.');
    expect(await tried(prosecutor, requesting, await disposal('RETURNED', requesting))).toMatchObject({
      code: 'LEGAL_HOLD_STANDS',
    });

    const lifting = { hold: first?.id, reason: 'El peritaje terminó.' };
    await prosecutor.outward(requesting, 'lift_legal_hold', lifting);
    const { proposal } = await prosecutor.dossier(requesting);
    const alone = { name: 'approve', shown: proposal?.shown };
    expect(await tried(prosecutor, requesting, alone)).toMatchObject({ code: 'SECOND_PERSON_REQUIRED' });
    await central.second(requesting, 'approve');
    const { keeping, events } = await prosecutor.dossier(requesting);
    expect(keeping?.legalHolds.map(({ reference }) => reference)).toEqual([second?.reference]);
    expect(await tried(prosecutor, requesting, destroying)).toMatchObject({ code: 'LEGAL_HOLD_STANDS' });
    const acts = ['place_legal_hold', 'place_legal_hold', 'lift_legal_hold'];
    const ledger = events.filter(({ code }) => acts.includes(code)).map(({ ledger: { leaf } }) => leaf);
    expect(new Set(ledger).size).toBe(3);

    // The hold of Lima binds Lima: Santiago holds its own copy, and keeps it for a reason of its own.
    expect((await chile.dossier(receiving)).keeping?.legalHolds).toEqual([]);
    await chile.act(receiving, 'place_legal_hold', { reference: 'RUC 2600001', reason: 'Causa propia.' });
    const copy = await chile.must('preview', {
      params: { id: receiving },
      body: {
        name: 'destroy_copy',
        certificate: 'Copia borrada por completo.',
      },
    });
    expect(
      await tried(chile, receiving, {
        name: 'destroy_copy',
        certificate: 'Copia borrada por completo.',
        shown: copy.shown,
      }),
    ).toMatchObject({ code: 'LEGAL_HOLD_STANDS' });
  });
});

describe('The day until which evidence is kept', () => {
  it('comes from the condition; passed it deletes nothing; only the State that set it lets it be later', async () => {
    const keepUntil = await dayAfter(40);
    const { requesting, receiving } = await evidenceInUse({
      conditions: ['DESTROY_BY'],
      conditionsText: 'Las pruebas se destruyen a más tardar el día indicado.',
      keepUntil,
    });
    const before = await prosecutor.dossier(requesting);
    expect(before.keeping?.retention).toMatchObject({ until: keepUntil, source: 'CONDITION', notAfter: keepUntil });
    expect(deadlineOf(before)).toMatchObject({
      state: 'RUNNING',
      zone: expect.any(String),
      rule: { id: 'COM.RETENTION' },
    });

    const { bytes } = await prosecutor.file(`/dossiers/${requesting}/package`);
    const place = (await entryAt(sourceOf(bytes), RECORDS.conditions)) ?? { start: 0, end: 0 };
    expect(JSON.parse(bytes.subarray(place.start, place.end).toString('utf8'))).toMatchObject({
      conditions: [{ code: 'DESTROY_BY', until: keepUntil, acceptedAt: expect.any(String) }],
    });

    const later = await dayAfter(80);
    const wanted = { name: 'set_retention', keepUntil: later, reason: 'Falta el juicio.' };
    expect(await tried(prosecutor, requesting, wanted)).toMatchObject({ code: 'RETENTION_BOUND', about: [keepUntil] });

    // The day ends in the zone of Santiago, up to half a day after it has ended in UTC.
    await forward(people, 42);
    const passed = await eventOf(people, 'pe-prosecutor', requesting, 'RETENTION', 'end');
    expect(passed).toMatchObject({ status: 'IN_USE', evidence: { package: { status: 'HERE' } } });
    expect(passed.keeping?.retention?.over).toBe(true);
    expect(passed.events.some(({ code, phase }) => code === 'RETENTION' && phase === 'warning')).toBe(true);

    const consent = await dayAfter(90);
    await prosecutor.act(requesting, 'ask_secondary_use', { purpose: 'Juicio oral.', keepUntil: consent });
    await eventOf(people, 'cl-central', receiving, 'secondary_use_request');
    expect((await chile.dossier(receiving)).keeping?.asked).toBe(consent);
    await chile.outward(receiving, 'decide_secondary_use', { decision: 'CONSENTED', reasons: 'Se consiente.' });
    await duty.second(receiving, 'approve');
    const moved = await eventOf(people, 'pe-prosecutor', requesting, 'secondary_use_decision');
    expect(moved.keeping?.retention).toMatchObject({ until: consent, source: 'CONSENT', over: false });
    expect(deadlineOf(moved)?.state).toBe('RUNNING');
  });
});

function deadlineOf({ deadlines }: DossierView): DossierView['deadlines'][number] | undefined {
  return deadlines.find(({ clock, state }) => clock === 'RETENTION' && state !== 'STOPPED');
}

describe('Destroyed evidence', () => {
  it('leaves no byte in the storage on either side, and leaves its proof', async () => {
    const { requesting, receiving } = await evidenceInUse();
    const here = await prosecutor.dossier(requesting);
    expect((await stored(requesting)).length).toBeGreaterThan(0);
    expect((await stored(receiving)).length).toBeGreaterThan(0);

    await chile.outward(receiving, 'destroy_copy', { certificate: 'Copia borrada en presencia de dos personas.' });
    await duty.second(receiving, 'approve');
    const copyGone = await eventually('the copy of Santiago to be gone', async () => {
      const view = await chile.dossier(receiving);
      return view.evidence?.package?.status === 'REMOVED' ? view : null;
    });
    await eventually('its parts to be gone', async () => (await stored(receiving)).length === 0);
    expect(copyGone.evidence?.productions.flatMap(({ files }) => files.map(({ status }) => status))).toEqual(
      TWO_FILES.map(() => 'REMOVED'),
    );
    expect(copyGone.evidence?.package?.digest).toBe(here.evidence?.package?.digest);

    const destroying = await disposal('DESTROYED', requesting);
    await prosecutor.must('act', { params: { id: requesting }, body: destroying, key: randomUUID() });
    await central.second(requesting, 'approve');
    const gone = await eventually('the evidence to be gone', async () => {
      const view = await prosecutor.dossier(requesting);
      return view.evidence?.package?.status === 'REMOVED' ? view : null;
    });
    await eventually('its parts to be gone', async () => (await stored(requesting)).length === 0);
    const { package: before } = here.evidence ?? {};
    expect(gone.evidence?.package).toEqual({ ...before, status: 'REMOVED' });
    expect(gone.evidence?.package?.contents?.evidence.map(({ name }) => name).sort()).toEqual(
      TWO_FILES.map(({ name }) => name).sort(),
    );
    const kept = (view: DossierView): string[] => view.events.map(({ ledger }) => ledger.leaf);
    expect(kept(gone).slice(0, kept(here).length)).toEqual(kept(here));
    const record = await prosecutor.file(`/dossiers/${requesting}/hand-over/readable?format=html`);
    expect(record.status).toBe(200);
    const certificate = gone.events
      .find(({ code }) => code === 'dispose')
      ?.documents.find(({ field }) => field === 'certificate');
    const paper = await prosecutor.file(
      `/dossiers/${requesting}/documents/${certificate?.digest ?? ''}/readable?format=html`,
    );
    expect(paper.bytes.toString()).toContain(TWO_FILES[0]?.name ?? '?');
    expect((await prosecutor.file(`/dossiers/${requesting}/package`)).status).toBeGreaterThanOrEqual(400);
    expect(await statusReached(chile, receiving, 'COMPLETED')).toMatchObject({ status: 'COMPLETED' });
  });

  it('once the requester has disposed of its own, is destroyed at the giver and at its provider by two people each', async () => {
    const { requesting, receiving, provider } = await evidenceInUse();
    const liaison = people.person('cl-liaison');
    const early = await tried(liaison, provider, {
      name: 'destroy_copy',
      certificate: 'Antes de tiempo, sin motivo.',
      shown: '0'.repeat(64),
    });
    expect(early.code).toBe('NOT_POSSIBLE_IN_STATE');
    await prosecutor.must('act', {
      params: { id: requesting },
      body: await disposal('DESTROYED', requesting),
      key: randomUUID(),
    });
    await central.second(requesting, 'approve');
    for (const [first, second, dossier] of [
      [chile, duty, receiving],
      [liaison, people.person('cl-liaison-2'), provider],
    ] as const) {
      await statusReached(first, dossier, 'COPY_KEPT');
      expect((await stored(dossier)).length).toBeGreaterThan(0);
      await first.outward(dossier, 'destroy_copy', { certificate: 'Copia propia borrada ante dos personas.' });
      expect((await stored(dossier)).length).toBeGreaterThan(0);
      await second.second(dossier, 'approve');
      const completedView = await statusReached(first, dossier, 'COMPLETED');
      await eventually('the bytes to be gone', async () => (await stored(dossier)).length === 0);
      const certificate = completedView.events
        .find(({ code }) => code === 'destroy_copy')
        ?.documents.find(({ field }) => field === 'certificate');
      const paper = await first.file(
        `/dossiers/${dossier}/documents/${certificate?.digest ?? ''}/readable?format=html`,
      );
      expect(paper.bytes.toString()).toContain(TWO_FILES[0]?.name ?? '?');
    }
  });
});
