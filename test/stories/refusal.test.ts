/**
 * These stories run docs/rules scenarios 19 and 20 on real parts: on which grounds a State may refuse, at which stage,
 * and how.
 */
import type { RequestForm } from '@comity/vocabulary/values/request-form';
import { ASSISTANCE_GROUNDS } from '@comity/vocabulary/values/law-codes';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { daysLeft } from '@comity/calendar/countdown';
import type { PreviewView } from '@comity/contracts/http/views';
import { formalRequest, storyFor } from '@comity/testkit/assistance-story';
import { type Pair, PAIRS } from '@comity/testkit/pairs';
import { rolesIn } from '@comity/testkit/parties';
import { arrivedAt, type Dossiers, statusReached } from '@comity/testkit/preservation-story';
import { eventually } from '@comity/testkit/waiting';
import { cast } from '../setup/running.ts';
import { eventOf, forward, heldData, sentRequest } from './stage.ts';

const people = cast();

/**
 * This offence is outside Arts 2-11 of the Budapest Convention; a reservation under Art. 29(4) could reach only such an
 * offence.
 */
const OUTSIDE: Partial<RequestForm> = {
  offences: [
    {
      code: 'OTHER_E_EVIDENCE',
      provision: 'Código Penal',
      text: 'Difamación por medio de prensa',
      maxPenaltyMonths: 36,
    },
  ],
};

/**
 * The grounds are those of the table of docs/rules 1.9. Column "Bud 29": Chile has reserved Art. 29(4), Canada has not,
 * and that the United States has not is unverified (docs/rules 1.1, 1.4, 1.8). Column "Nassau 9": that Convention governs
 * the formal request between States of the Americas (docs/rules 0.7), so Art. 27 of the Budapest Convention does not
 * (27(1)).
 */
const AT_PRESERVATION = { POLITICAL_OFFENCE: 'BUD.29.5.a', SOVEREIGNTY_SECURITY_ORDRE_PUBLIC: 'BUD.29.5.b' };
const AT_ASSISTANCE = {
  POLITICAL_OFFENCE: 'NAS.9.c',
  SOVEREIGNTY_SECURITY_ORDRE_PUBLIC: 'NAS.9.e',
  DUAL_CRIMINALITY: 'NAS.5',
  FISCAL: 'NAS.9.f',
  MILITARY: 'NAS.8',
  NE_BIS_IN_IDEM: 'NAS.9.a',
  DISCRIMINATION: 'NAS.9.b',
  AD_HOC_TRIBUNAL: 'NAS.9.d',
  BELOW_THRESHOLD: 'NAS.6',
};
/** What is not verified closes no ground, and warns. */
const OPEN_BY_RESERVATION = ['cl', 'us'];

/** The provider keeps the data meanwhile under an order that has this clock (docs/rules 1.4, 1.8, 2.12). */
const ORDER_OF: Record<string, { rule: string; name: string }> = {
  cl: { rule: 'CL.218BIS', name: 'Preservación provisoria (Chile, art. 218 bis)' },
  us: { rule: 'US.2703F', name: 'Conservación según 18 U.S.C. § 2703(f)' },
  ca: { rule: 'CA.487_013', name: 'Orden de conservación (Canadá)' },
};

const REFUSAL = {
  assessment: 'Se examinó conceder en parte y bajo condiciones; no es posible.',
  consultation: 'HELD',
  consultationRecord: 'Consulta telefónica con la autoridad central requirente.',
  reasons: 'El hecho tiene carácter político.',
  conductAnalysis: null,
};
const POLITICAL = { ...REFUSAL, ground: 'POLITICAL_OFFENCE' };
const CONDUCT = 'El hecho no es delito aquí, cualquiera sea su nombre.';
const RELEASE = { reason: 'La asistencia fue denegada.' };

interface UndecidedRequests {
  held: Dossiers;
  /** This formal request waits for its decision. */
  formal: { requesting: string; receiving: string };
  /** On this preservation request nothing is decided yet. */
  preservation: { requesting: string; receiving: string };
}

async function askedBetween(pair: Pair): Promise<UndecidedRequests> {
  const story = storyFor(people, { parties: pair.parties });
  const { receivingCentral, receivingPoint } = story.roles;
  const held = await heldData(people, 300, OUTSIDE, pair);
  const requesting = await formalRequest(story, held.requesting);
  const receiving = await arrivedAt(receivingCentral, 'RECEIVED', requesting);
  await receivingCentral.act(receiving, 'acknowledge', {});
  await receivingCentral.act(receiving, 'declare_complete', {});
  const preservation = await sentRequest(people, OUTSIDE, pair);
  await receivingPoint.act(preservation.receiving, 'acknowledge', {});
  return { held, formal: { requesting, receiving }, preservation };
}

const asked = new Map<string, UndecidedRequests>();
beforeAll(async () => {
  await Promise.all(PAIRS.map(async (pair) => asked.set(pair.name, await askedBetween(pair))));
});

describe.each(PAIRS)('Between $name', ({ name, parties }) => {
  const { prosecutor, receivingPoint: point, receivingCentral: central } = rolesIn(people, parties);
  const of = (): UndecidedRequests => asked.get(name) as UndecidedRequests;

  async function wouldBe(dossier: string, act: string, body: object): Promise<PreviewView['refusal']> {
    return (await central.must('preview', { params: { id: dossier }, body: { name: act, ...body } })).refusal;
  }

  /**
   * Returns every ground of the table that would suffice, with the rule that the snapshot of the dossier gives for it.
   */
  async function groundsOpen(dossier: string): Promise<Record<string, string>> {
    const { snapshot } = await central.dossier(dossier);
    const open: Record<string, string> = {};
    for (const ground of ASSISTANCE_GROUNDS) {
      const refusal = await wouldBe(dossier, 'refuse', { ...REFUSAL, ground, conductAnalysis: CONDUCT });
      if (refusal === null) open[ground] = snapshot?.refusalGrounds.find(({ code }) => code === ground)?.rule ?? '';
      else expect(refusal).toMatchObject({ code: 'GROUND_NOT_ALLOWED', about: [ground] });
    }
    return open;
  }

  /** Returns the fields whose absence makes the refusal impossible. */
  async function lacking(dossier: string, body: object): Promise<string[]> {
    const posted = { name: 'refuse', ...body, shown: 'a'.repeat(64) };
    const key = '0f8a7c4e-2f0d-4a55-9a53-000000000001';
    const answer = await central.refused('POST', `/dossiers/${dossier}/acts`, posted, { key });
    expect(answer).toMatchObject({ status: 422, body: { code: 'BODY_INVALID' } });
    return [...new Set((answer.body.errors ?? []).map(({ field }) => field))];
  }

  describe('Scenario 19: dual criminality', () => {
    const ground = { ...REFUSAL, ground: 'DUAL_CRIMINALITY' };

    it('Given the preservation stage, Then it is a ground only by reservation (29(4)), and with an analysis of the conduct', async () => {
      const { receiving } = of().preservation;
      const open = OPEN_BY_RESERVATION.includes(parties.receiving);
      expect(await groundsOpen(receiving)).toEqual({
        ...AT_PRESERVATION,
        ...(open && { DUAL_CRIMINALITY: 'BUD.29.4' }),
      });
      expect(await wouldBe(receiving, 'refuse', ground)).toMatchObject(
        open
          ? { code: 'CONDUCT_ANALYSIS_REQUIRED', rule: { id: 'BUD.29.4' } }
          : { code: 'GROUND_NOT_ALLOWED', rule: { id: 'BUD.29.5' } },
      );
    });

    it('Given the formal request, Then it is one only with an analysis of the conduct (25(5)) and a consultation on record', async () => {
      const { receiving } = of().formal;
      expect((await central.dossier(receiving)).snapshot).toMatchObject({ instrument: 'nassau' });
      expect(await groundsOpen(receiving)).toEqual(AT_ASSISTANCE);
      expect(await wouldBe(receiving, 'refuse', ground)).toMatchObject({
        code: 'CONDUCT_ANALYSIS_REQUIRED',
        rule: { id: 'NAS.5' },
      });
      const analysed = { ...ground, conductAnalysis: CONDUCT };
      expect(await lacking(receiving, { ...analysed, consultationRecord: '' })).toEqual(['consultationRecord']);
      expect(await wouldBe(receiving, 'refuse', analysed)).toBeNull();
    });
  });

  describe('Scenario 20: political offence', () => {
    it('Given the preservation stage, Then two people refuse with reasons (29(5)(a))', async () => {
      const { requesting, receiving } = of().preservation;
      await point.outward(receiving, 'refuse', POLITICAL);
      expect((await point.dossier(receiving)).status).toBe('ACKED');
      await central.second(receiving, 'approve');
      const requesterView = await statusReached(prosecutor, requesting, 'REFUSED');
      expect(requesterView.events.at(-1)).toMatchObject({
        code: 'refusal',
        facts: { ground: 'POLITICAL_OFFENCE', rule: 'BUD.29.5.a' },
        documents: [{ field: 'reasons' }],
      });
    });

    it('Given it is found at the stage of assistance, Then two people refuse with reasons, and the hold stays ten days more, and until its floor is over', async () => {
      const { held, formal } = of();
      for (const field of ['assessment', 'consultationRecord', 'reasons'])
        expect(await lacking(formal.receiving, { ...POLITICAL, [field]: '' })).toEqual([field]);
      await central.outward(formal.receiving, 'refuse', POLITICAL);
      expect((await central.dossier(formal.receiving)).status).toBe('ADMISSIBILITY');
      await point.second(formal.receiving, 'approve');
      const requesterView = await statusReached(prosecutor, formal.requesting, 'REFUSED');
      expect(requesterView.events.at(-1)).toMatchObject({
        code: 'refusal',
        facts: { ground: 'POLITICAL_OFFENCE', rule: 'NAS.9.c' },
        documents: [{ field: 'reasons' }],
      });
      const { deadlines, events } = await eventOf(people, central.subject, held.receiving, 'assistance_refused');
      const refused = events.find(({ code }) => code === 'assistance_refused');
      const window = deadlines.find(({ clock }) => clock === 'RECONSIDERATION');
      expect(window).toMatchObject({ state: 'RUNNING', rule: { id: 'COM.RECONSIDER_RELEASE' } });
      expect(daysLeft(window?.dueAt ?? '', String(refused?.facts['at']), window?.zone ?? '')).toBe(10);
      expect(await wouldBe(held.receiving, 'release', RELEASE)).toMatchObject({ code: 'RECONSIDERATION_OPEN' });
      await forward(people, 11);
      await eventOf(people, central.subject, held.receiving, 'RECONSIDERATION', 'end');
      const asked = await prosecutor.dossier(held.requesting);
      expect(asked.waiting.map(({ task }) => task)).toEqual(
        expect.arrayContaining(['ANSWER_RELEASE', 'SEND_FORMAL_REQUEST']),
      );
      const still = await central.dossier(held.receiving);
      // Where the exercise clock is by now decides whether they are at risk and whether the term of the order is over;
      // they wait for no decision, and are kept.
      const statuses = still.holds.map(({ status }) => status);
      expect(['PENDING_DECISION', 'RELEASED'].filter((one) => statuses.some((status) => status === one))).toEqual([]);
      const term = still.deadlines.find(({ clock }) => clock === 'ORDER_TERM');
      const expected = ORDER_OF[parties.receiving];
      expect(term).toMatchObject({ rule: { id: expected?.rule }, name: { es: expected?.name } });
      // The floor of Art. 29(7) may have run again, because nothing waits for the refused request any more.
      await forward(people, 50);
      await eventually(
        'the floor to be over',
        async () => (await wouldBe(held.receiving, 'release', RELEASE)) === null,
      );
    });
  });
});
