/**
 * These stories run docs/rules scenario 18 on real parts: a provider in a third State took part in the transmission
 * (Art. 30).
 */
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { DossierView, PreviewView, WorkView } from '@comity/contracts/http/views';
import { arrivedAt, type Dossiers } from '@comity/testkit/preservation-story';
import type { ApiAnswer } from '@comity/contracts/http/client';
import { PAIRS } from '@comity/testkit/pairs';
import { rolesIn } from '@comity/testkit/parties';
import { eventually } from '@comity/testkit/waiting';
import { cast } from '../setup/running.ts';
import { eventOf, heldData } from './stage.ts';

const people = cast();
const ELEMENT = { target: 't1', address: '198.51.100.24', port: 44_321, at: '2026-11-05T19:03:22.000Z' };

/** State 3 is neither of the pair; its point of contact has the person of this prefix. */
const IN_CANADA = { provider: 'Maple Post', state: 'CA', code: 'MAPLE-POST', point: 'ca-poc' };
const IN_THE_UNITED_STATES = { provider: 'Northlight Mail', state: 'US', code: 'NORTHLIGHT', point: 'us-poc' };
const PLACES: Record<string, { requested: string; third: typeof IN_CANADA }> = {
  cl: { requested: 'Chile', third: IN_CANADA },
  us: { requested: 'United States', third: IN_CANADA },
  ca: { requested: 'Canada', third: IN_THE_UNITED_STATES },
};

describe.each(PAIRS)('Scenario 18: third-State provider (Art 30), between $name', (pair) => {
  const {
    prosecutor,
    requestingPoint,
    receivingPoint: point,
    receivingCentral: central,
    liaison,
  } = rolesIn(people, pair.parties);
  const form = pair.form();
  const { requested, third } = PLACES[pair.parties.receiving] as (typeof PLACES)[string];
  const report = { provider: third.provider, state: third.state, elements: [ELEMENT] };

  /** The provider has reported, and the authorities have the report for review; the digest names it. */
  async function reported({ provider, receiving }: Dossiers, body: object): Promise<string> {
    await liaison.act(provider, 'report_other_provider', body);
    const view = await eventOf(people, point.subject, receiving, 'other_provider_report');
    return view.disclosures.at(-1)?.path ?? '';
  }

  async function disclosed(dossiers: Dossiers, path: string): Promise<DossierView> {
    await point.outward(dossiers.receiving, 'disclose_provider', { path });
    await central.second(dossiers.receiving, 'approve');
    return eventOf(people, prosecutor.subject, dossiers.requesting, 'provider_disclosure');
  }

  const draftsFrom = async (dossier: string): Promise<WorkView['drafts']['items']> =>
    (await prosecutor.must('drafts')).items.filter(({ derivedFrom }) => derivedFrom === dossier);

  async function readable(subject: string, dossier: string, digest: string, format: string): Promise<Buffer> {
    const path = `/dossiers/${dossier}/documents/${digest}/readable?format=${format}&language=es`;
    return (await people.person(subject).file(path, 'es')).bytes;
  }

  describe('Given traffic data that show a provider in State 3', () => {
    let dossiers: Dossiers;
    let path: string;
    beforeAll(async () => {
      dossiers = await heldData(people, 90, {}, pair);
      path = await reported(dossiers, report);
    });

    it('When nobody has reviewed it, Then nothing has left the State, and the decision is due within 24 hours', async () => {
      const { disclosures, deadlines } = await point.dossier(dossiers.receiving);
      expect(disclosures).toMatchObject([
        { status: 'DISCLOSURE_REVIEW', provider: third.provider, state: third.state },
      ]);
      const due = deadlines.find(({ clock }) => clock === 'DISCLOSURE');
      expect(due).toMatchObject({ state: 'RUNNING', rule: { id: 'COM.DISCLOSURE' } });
      const since = disclosures[0]?.at ?? '';
      expect(Date.parse(due?.dueAt ?? '') - Date.parse(since)).toBe(24 * 3_600_000);
      expect((await prosecutor.dossier(dossiers.requesting)).disclosures).toEqual([]);
    });

    it('When it would be withheld, Then only on a ground of Art. 30(2) and with reasons', async () => {
      const params = { id: dossiers.receiving };
      const answerTo = (body: object): Promise<ApiAnswer<PreviewView>> =>
        point.call('preview', { params, body: { name: 'withhold_provider', path, ...body } });
      const reasons = 'No es posible.';
      for (const ground of ['DUAL_CRIMINALITY', 'FISCAL', 'MILITARY', 'PREJUDICE_OWN_INVESTIGATION'])
        expect(await answerTo({ ground, reasons })).toMatchObject({
          status: 422,
          problem: { code: 'BODY_INVALID', errors: [{ field: 'ground' }] },
        });
      for (const ground of ['POLITICAL_OFFENCE', 'SOVEREIGNTY_SECURITY_ORDRE_PUBLIC'])
        expect(await answerTo({ ground, reasons })).toMatchObject({ status: 200, value: { refusal: null } });
      const unreasoned = { name: 'withhold_provider', path, ground: 'POLITICAL_OFFENCE', reasons: '', shown: path };
      const answer = await point.refused('POST', `/dossiers/${dossiers.receiving}/acts`, unreasoned, {
        key: randomUUID(),
      });
      expect(answer).toMatchObject({ status: 422, body: { code: 'BODY_INVALID' } });
      expect(answer.body.errors?.map(({ field }) => field)).toContain('reasons');
    });

    it('When two people disclose it, Then a minimal document is made, of which what is approved is what is read at both ends', async () => {
      const preview = await point.must('preview', {
        params: { id: dossiers.receiving },
        body: { name: 'disclose_provider', path },
      });
      const requesting = await disclosed(dossiers, path);
      const [disclosure] = requesting.disclosures;
      expect(disclosure).toMatchObject({
        status: 'DISCLOSED_30',
        provider: third.provider,
        state: third.state,
        elements: [ELEMENT],
        path: null,
        domestic: false,
      });
      const params = { id: dossiers.requesting, digest: disclosure?.disclosure ?? '' };
      const { content } = await prosecutor.must('document', { params });
      expect(Object.keys(content as object).sort()).toEqual(['elements', 'locale', 'provider', 'state']);
      for (const [subject, dossier] of [
        [point.subject, dossiers.receiving],
        [prosecutor.subject, dossiers.requesting],
      ] as const) {
        const html = (await readable(subject, dossier, disclosure?.disclosure ?? '', 'html')).toString('utf8');
        for (const member of [third.provider, '198.51.100.24', '44321', '19:03:22', form.targets[0]?.value ?? ''])
          for (const shown of [preview.text, html]) expect(shown).toContain(member);
        for (const secret of [form.facts, form.nexus]) expect(html).not.toContain(secret);
        const pdf = await readable(subject, dossier, disclosure?.disclosure ?? '', 'pdf');
        expect(pdf.subarray(0, 8).toString('latin1')).toBe('%PDF-1.7');
      }
    });

    it('Then a child preservation draft to State 3 is ready at once, and nothing in it is typed twice', async () => {
      const { disclosures, reference } = await prosecutor.dossier(dossiers.requesting);
      const [line] = await draftsFrom(dossiers.requesting);
      expect(disclosures[0]?.draft).toMatchObject({ id: line?.id, seen: true, dossier: null });
      const draft = await prosecutor.must('draft', { params: { id: line?.id ?? '' } });
      expect(draft.derivedFrom).toEqual({ id: dossiers.requesting, reference });
      const { offences, facts, nexus, necessity, authority, caseNumber } = form;
      expect(draft.form).toMatchObject({
        kind: 'PRESERVATION',
        ...{ offences, facts, nexus, necessity, authority, caseNumber },
        requestedState: third.state,
        provider: third.code,
        custodian: third.provider,
        targets: [
          {
            id: 't1',
            type: 'IP',
            value: '198.51.100.24',
            port: 44_321,
            instant: '2026-11-05T19:03:22',
            zone: 'UTC',
            categories: ['TRAFFIC', 'CONTENT'],
          },
        ],
        prior: [{ kind: 'PRESERVATION', reference, authority: requested }],
      });
      expect(draft.form.prior?.[0]?.date).toMatch(/^2\d{3}-\d\d-\d\d$/);
      const { missing, text } = await prosecutor.must('checkDraft', { params: { id: draft.id } });
      expect(missing).toEqual([]);
      expect(text).toContain(reference);
    });

    it('When it is sent as it is, Then State 3 has it, and the two dossiers name each other', async () => {
      const [line] = await draftsFrom(dossiers.requesting);
      const child = line?.id ?? '';
      await prosecutor.submit(child);
      await requestingPoint.second(child, 'approve_and_send');
      const there = people.person(third.point);
      const arrived = await there.dossier(await arrivedAt(there, 'SENT_24_7', child));
      expect(arrived.form?.prior).toHaveLength(1);
      const parent = await prosecutor.dossier(dossiers.requesting);
      expect(parent.linked.map(({ id }) => id)).toEqual([child]);
      expect(parent.disclosures[0]?.draft?.dossier).toBe(child);
      expect((await prosecutor.dossier(child)).linked.map(({ id }) => id)).toEqual([dossiers.requesting]);
    });

    it('Then the provider that reported it knows no fact of the case and nothing of what was disclosed to whom', async () => {
      const view = await liaison.dossier(dossiers.provider);
      expect(view.disclosures).toMatchObject([{ status: 'REPORTED', draft: null }]);
      const known = JSON.stringify(view);
      const [offence] = form.offences;
      for (const secret of [form.facts, form.nexus, form.caseNumber, 'provider_disclosure', offence?.text ?? 'none'])
        expect(known).not.toContain(secret);
    });
  });

  it('Given State 3 is the requesting State, When it is disclosed, Then there is no foreign draft, and the page says why', async () => {
    const home = pair.parties.requesting.toUpperCase();
    const dossiers = await heldData(people, 90, {}, pair);
    const path = await reported(dossiers, { ...report, provider: 'Red Andina', state: home });
    const { disclosures, linked } = await disclosed(dossiers, path);
    expect(disclosures).toMatchObject([{ status: 'DISCLOSED_30', state: home, domestic: true, draft: null }]);
    expect(linked).toEqual([]);
    expect(await draftsFrom(dossiers.requesting)).toEqual([]);
  });

  it('Given it is withheld under Art. 30(2), Then the requester has ground and reasons, and neither provider nor State', async () => {
    const dossiers = await heldData(people, 90, {}, pair);
    const path = await reported(dossiers, report);
    const ground = 'SOVEREIGNTY_SECURITY_ORDRE_PUBLIC';
    await point.outward(dossiers.receiving, 'withhold_provider', { path, ground, reasons: 'Afecta la seguridad.' });
    const before = await point.dossier(dossiers.receiving);
    expect(before.disclosures[0]?.status).toBe('DISCLOSURE_REVIEW');
    await central.second(dossiers.receiving, 'approve');
    const requesterView = await eventOf(people, prosecutor.subject, dossiers.requesting, 'disclosure_withheld');
    expect(requesterView.disclosures).toMatchObject([
      { status: 'WITHHELD', provider: null, state: null, withheld: { ground } },
    ]);
    expect(JSON.stringify(requesterView)).not.toContain(third.provider);
    const stopped = await eventually('the clock to stop', async () => {
      const { deadlines } = await point.dossier(dossiers.receiving);
      return deadlines.find(({ clock, state }) => clock === 'DISCLOSURE' && state === 'STOPPED') ?? null;
    });
    expect(stopped.rule.id).toBe('COM.DISCLOSURE');
    expect(await draftsFrom(dossiers.requesting)).toEqual([]);
  });
});
