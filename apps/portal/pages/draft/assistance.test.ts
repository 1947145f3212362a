import { afterEach, describe, expect, it } from '@jest/globals';
import { assistanceRequestForm } from '@comity/contracts/request-form';
import { DOSSIER, dossier } from '../../testing/dossiers.ts';
import { DRAFT, keptDraft, type KeptDraft, requestForm } from '../../testing/drafts.ts';
import { type PortalUnderTest, type Script, startPortal } from '../../testing/portal-under-test.ts';

const PATH = `/drafts/${DRAFT}`;
const HOLDING = dossier({ side: 'requesting', status: 'HOLDING', mayBeFollowed: true });
const formal = () => assistanceRequestForm(requestForm(), { dossier: DOSSIER, reference: 'PE-2026-000004' });

let portal: PortalUnderTest;
afterEach(() => portal.stop());

async function given(draft: KeptDraft, script: Script = {}): Promise<void> {
  portal = await startPortal({ ...draft.script, ...script });
}

const ON_PAPER = dossier({ side: 'receiving', status: 'HOLDING', mayBeFollowed: true });

describe('A formal request', () => {
  it('begins on the page of the preservation, for whom may begin it, and says which draft follows it already', async () => {
    const draft = keptDraft(formal());
    const start = `/dossiers/${DOSSIER}/formal-request`;
    await given(draft, { [`GET /dossiers/${DOSSIER}`]: HOLDING, [`POST ${start}`]: draft.view });
    expect((await portal.get(`/dossiers/${DOSSIER}`)).html).toContain(`href="${start}"`);
    expect((await portal.get(start)).html).toContain(`href="${PATH}"`);
    const begun = await portal.post(start, {});
    expect([begun.status, begun.headers.get('location')]).toEqual([303, PATH]);
  });

  it('is entered on the page of a preservation that came by hand, for the State that asked', async () => {
    const draft = keptDraft(formal());
    const start = `/dossiers/${DOSSIER}/formal-request`;
    await given(draft, { [`GET /dossiers/${DOSSIER}`]: ON_PAPER, [`POST ${start}`]: draft.view });
    const overview = await portal.get(`/dossiers/${DOSSIER}`);
    expect(overview.html).toContain('Enter the formal request that came by hand');
    expect((await portal.get(start)).html).toContain('Write its formal request down as the original says');
    expect((await portal.post(start, {})).headers.get('location')).toBe(PATH);
  });

  it('case A15: asks of each identifier that was objected to or is not preserved whether it takes it over, and why', async () => {
    const draft = keptDraft(formal());
    const start = `/dossiers/${DOSSIER}/formal-request`;
    const targets = HOLDING.targets.slice(0, 2).map((one, index) => ({
      ...one,
      id: `t${String(index + 1)}`,
      ...(index === 0 ? { status: 'PRESERVED' as const } : { status: 'OBJECTED' as const, objection: 'OVERBROAD' }),
    }));
    const asked = { ...HOLDING, targets };
    await given(draft, { [`GET /dossiers/${DOSSIER}`]: asked, [`POST ${start}`]: draft.view });
    const { html } = await portal.get(start);
    expect(html).toContain('name="take.t2"');
    expect(html).toContain('Objected to: Overbroad');
    expect(html).not.toContain('name="take.t1"');
    const refused = await portal.post(start, { 'take.t2': 'no' });
    expect(refused.status).toBe(409);
    expect(refused.html).toContain('href="#why.t2"');
    const begun = await portal.post(start, { 'take.t2': 'no', 'why.t2': 'The account belongs to somebody else.' });
    expect(begun.status).toBe(303);
  });

  it('has the sections of its kind, and none of the preservation alone', async () => {
    await given(keptDraft(formal()));
    const { html } = await portal.get(PATH);
    for (const section of ['basis', 'sought', 'translation', 'identifiers'])
      expect(html).toContain(`${PATH}/${section}`);
    expect(html).not.toContain(`${PATH}/intent`);
    expect((await portal.get(`${PATH}/intent`)).status).toBe(404);
    const { html: who } = await portal.get(`${PATH}/who`);
    expect(who).toContain('Taken over from the preservation PE-2026-000004');
    expect(who).toContain('Requesting authority');
  });

  it.each([
    ['basis', { 'assistance.legalBasis': 'CPP art. 235' }, { legalBasis: 'CPP art. 235' }],
    ['sought', { 'assistance.sought': 'A production order' }, { sought: 'A production order' }],
    [
      'translation',
      { 'assistance.translation.made': 'MACHINE', 'assistance.translation.text': 'Texto' },
      { translation: { made: 'MACHINE', text: 'Texto' } },
    ],
  ])('keeps what is written in %s and nothing else', async (section, fields, kept) => {
    const draft = keptDraft(formal());
    await given(draft);
    const { html } = await portal.get(`${PATH}/${section}`);
    const base = /name="base" value="([^"]*)"/.exec(html)?.[1] ?? '';
    const answer = await portal.post(`${PATH}/${section}`, { base, ...fields, step: 'list' });
    expect(answer.headers.get('location')).toBe(PATH);
    expect(draft.view.form.assistance).toMatchObject(kept);
    expect(draft.view.form.facts).toBe(formal().facts);
  });

  it('leads from each missing element to its field', async () => {
    const draft = keptDraft(formal());
    draft.check.missing = [
      { field: 'assistance.legalBasis', code: 'MISSING_LEGAL_BASIS', rule: 'BUD.29.2.a' },
      { field: 'offences.0.maxPenaltyMonths', code: 'MISSING_PENALTY', rule: 'BUD.29.2.b' },
    ];
    await given(draft);
    const { html } = await portal.get(`${PATH}/check`);
    expect(html).toContain(`href="${PATH}/basis?check=1#assistance.legalBasis"`);
    expect(html).toContain(`href="${PATH}/offence?check=1#offences.0.maxPenaltyMonths"`);
    expect((await portal.get(`${PATH}/basis?check=1`)).html).toContain('State the legal basis in your law');
  });
});
