import { afterEach, describe, expect, it } from '@jest/globals';
import { emptyRequestForm, requestFormSchema } from '@comity/contracts/request-form';
import { receipt } from '../../testing/dossiers.ts';
import { DRAFT, keptDraft, type KeptDraft, requestForm, inDirectory } from '../../testing/drafts.ts';
import { type PortalUnderTest, type Script, startPortal } from '../../testing/portal-under-test.ts';

const PATH = `/drafts/${DRAFT}`;

let portal: PortalUnderTest;
afterEach(() => portal.stop());

async function given(draft: KeptDraft, script: Script = {}): Promise<void> {
  portal = await startPortal({ ...draft.script, ...script });
}

/** Returns what the browser would send of a page that was opened: its hidden fields. */
async function opened(path: string): Promise<Record<string, string>> {
  const { html } = await portal.get(path);
  const inputs = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return Object.fromEntries(inputs.map(([, name = '', value = '']) => [name, value]));
}

const saves = () => portal.calls.filter(({ method }) => method === 'PUT');

describe('A request to write', () => {
  it('begins with the drafts of the office and one button', async () => {
    await given(keptDraft(), { 'POST /drafts': keptDraft().view });
    expect((await portal.get('/drafts')).html).toContain(`href="${PATH}"`);
    const begun = await portal.post('/drafts', {});
    expect([begun.status, begun.headers.get('location')]).toEqual([303, PATH]);
  });

  it('case B2: is found by conditions that the api judges, and what is sought stands in no address', async () => {
    const draft = keptDraft();
    const search = '70000000-0000-4000-8000-000000000001';
    const asked = { ...inDirectory([]), 'POST /searches': { id: search, q: '88' } };
    portal = await startPortal({ ...draft.script, ...asked, [`GET /searches/${search}`]: { id: search, q: '88' } });
    const { headers } = await portal.post('/drafts/list', { q: '88', state: 'CL', responsible: 'me' });
    const address = `/drafts?state=CL&responsible=me&search=${search}`;
    expect(headers.get('location')).toBe(address);
    const { html } = await portal.get(address);
    expect(html).toContain('value="88"');
    expect(html).not.toContain('name="status"');
    expect(portal.calls.findLast(({ path }) => path === '/drafts')?.query).toBe(address.split('?')[1]);
    expect((await portal.post('/drafts/list', { dueBefore: 'soon' })).html).toContain(
      'href="#dueBefore">Answer wanted by',
    );
  });

  it('is a list of sections, each with what is still missing in it', async () => {
    const draft = keptDraft(requestForm({ nexus: '', intent: emptyRequestForm('es').intent }));
    draft.check.missing = [
      { field: 'nexus', code: 'MISSING_NEXUS', rule: 'BUD.29.2.c' },
      { field: 'intent.mlaIntended', code: 'MISSING_INTENT', rule: 'BUD.29.2.f' },
    ];
    await given(draft);
    const { html } = await portal.get(PATH);
    expect(html).toContain('5 of 7 sections are complete');
    expect(html).toContain('1 element missing');
    expect(html).toContain('Not started');
  });

  it('says why it came back', async () => {
    const returned = {
      dossier: { id: DRAFT, status: 'DRAFT' as const },
      returnedWith: 'Cite the port of the address.',
    };
    await given(keptDraft(requestForm(), returned));
    for (const path of [PATH, `${PATH}/identifiers`, `${PATH}/check`])
      expect((await portal.get(path)).html).toContain('Cite the port of the address.');
  });

  it('is read in its dossier once it is submitted', async () => {
    await given(keptDraft(requestForm(), { dossier: { id: DRAFT, status: 'CENTRAL_AUTH_REVIEW' } }));
    expect((await portal.get(`${PATH}/who`)).headers.get('location')).toBe(`/dossiers/${DRAFT}`);
  });

  it('is deleted only after a question', async () => {
    await given(keptDraft(), { [`DELETE ${PATH}`]: null });
    const fields = await opened(`${PATH}/delete`);
    const answer = await portal.post(`${PATH}/delete`, fields);
    expect(answer.headers.get('location')).toBe('/drafts');
    expect(portal.calls.at(-1)?.body).toEqual({ version: 3 });
  });
});

describe('A section of a request', () => {
  it('is saved without touching the others and leads to the next', async () => {
    await given(keptDraft());
    const fields = await opened(`${PATH}/reasons`);
    const answer = await portal.post(`${PATH}/reasons`, { ...fields, nexus: 'New', necessity: 'Why', step: 'next' });
    expect(answer.headers.get('location')).toBe(`${PATH}/urgency`);
    expect(saves()[0]?.body).toEqual({ version: 3, form: requestForm({ nexus: 'New', necessity: 'Why' }) });
  });

  it('keeps identifiers by name, drops empty rows and takes port, instant and zone of an address', async () => {
    await given(keptDraft(requestForm({ targets: [] })));
    const fields = await opened(`${PATH}/identifiers`);
    await portal.post(`${PATH}/identifiers`, {
      ...fields,
      'targets.1.id': 't2',
      'targets.1.type': 'IP',
      'targets.1.value': '203.0.113.17',
      'targets.1.port': '443',
      'targets.1.instant': '2026-11-05T14:03',
      'targets.1.zone': 'America/Lima',
      'targets.1.categories': ['SUBSCRIBER', 'TRAFFIC'],
      step: 'next',
    });
    expect(saves()[0]?.body).toMatchObject({
      form: {
        targets: [
          { id: 't2', type: 'IP', port: 443, instant: '2026-11-05T14:03', categories: ['SUBSCRIBER', 'TRAFFIC'] },
        ],
      },
    });
  });

  it('adds and removes rows without JavaScript', async () => {
    const draft = keptDraft();
    await given(draft);
    expect((await portal.get(`${PATH}/identifiers?rows=more`)).html).toContain('name="targets.2.id" value="t3"');
    const { targets } = draft.view.form;
    const fields = await opened(`${PATH}/identifiers`);
    const rows = targets.flatMap(({ type, value }, i): [string, string][] => [
      [`targets.${i}.type`, type],
      [`targets.${i}.value`, value],
    ]);
    const step = 'remove.targets.0';
    const answer = await portal.post(`${PATH}/identifiers`, { ...fields, ...Object.fromEntries(rows), step });
    expect(answer.headers.get('location')).toBe(`${PATH}/identifiers#targets`);
    expect(draft.view.form.targets.map(({ id }) => id)).toEqual(['t2']);
  });

  it('saves what can be saved, and names field and cure for the rest', async () => {
    const draft = keptDraft();
    await given(draft);
    const fields = await opened(`${PATH}/intent`);
    const typed = { 'intent.mlaIntended': 'yes', 'intent.expectedDate': 'soon', 'intent.channel': 'Embassy' };
    const answer = await portal.post(`${PATH}/intent`, { ...fields, ...typed, step: 'next' });
    expect(answer.status).toBe(400);
    expect(answer.html).toContain('href="#intent.expectedDate"');
    expect(answer.html).toContain('value="soon"');
    expect(draft.view.form.intent).toEqual({ mlaIntended: true, expectedDate: '2027-01-15', channel: 'Embassy' });
  });

  it('saves itself while somebody types, and says when', async () => {
    const draft = keptDraft();
    await given(draft);
    const fields = await opened(`${PATH}/reasons`);
    const first = await portal.post(`${PATH}/reasons`, { ...fields, nexus: 'One', necessity: 'x', step: 'autosave' });
    const { base, ...told } = JSON.parse(first.html) as { base: string };
    expect(told).toMatchObject({ outcome: 'saved', at: '23 November 2026, 15:15 (America/Lima, UTC−5)', problems: [] });
    await portal.post(`${PATH}/reasons`, { ...fields, base, nexus: 'One, two', necessity: 'x', step: 'autosave' });
    expect(draft.view.form.nexus).toBe('One, two');
  });

  it('goes together with what a colleague saves in another section', async () => {
    const draft = keptDraft();
    await given(draft);
    const fields = await opened(`${PATH}/reasons`);
    draft.changedByColleague({ facts: 'Their facts' });
    await portal.post(`${PATH}/reasons`, { ...fields, nexus: 'Mine', necessity: 'Mine', step: 'next' });
    expect(draft.view.form).toMatchObject({ facts: 'Their facts', nexus: 'Mine' });
  });

  it('shows both versions when a colleague changed the same section, and writes nothing before a decision', async () => {
    const draft = keptDraft();
    await given(draft);
    const fields = await opened(`${PATH}/reasons`);
    draft.changedByColleague({ nexus: 'Their words' });
    const mine = { nexus: 'My words', necessity: 'Mine', step: 'next' };
    const answer = await portal.post(`${PATH}/reasons`, { ...fields, ...mine });
    expect(answer.status).toBe(409);
    expect(answer.html).toContain('Their words');
    expect(answer.html).toContain('>My words</textarea>');
    expect(saves()).toEqual([]);
    const [, base = ''] = /name="base" value="([^"]+)"/.exec(answer.html) ?? [];
    await portal.post(`${PATH}/reasons`, { ...fields, ...mine, base });
    expect(draft.view.form.nexus).toBe('My words');
  });

  it('loses nothing when the service does not answer', async () => {
    await given(keptDraft(), { [`PUT ${PATH}`]: () => ({ status: 503, body: { code: 'UNAVAILABLE' } }) });
    const fields = await opened(`${PATH}/reasons`);
    const answer = await portal.post(`${PATH}/reasons`, {
      ...fields,
      nexus: 'Two pages',
      necessity: 'x',
      step: 'next',
    });
    expect(answer.status).toBe(503);
    expect(answer.html).toContain('>Two pages</textarea>');
  });

  it('puts what the api does not accept beside the row of the page', async () => {
    const errors = [{ field: 'form.targets.0.value', message: 'too long' }];
    const refused = { status: 422, body: { code: 'BODY_INVALID', status: 422, errors } };
    await given(keptDraft(requestForm({ targets: [] })), { [`PUT ${PATH}`]: () => refused });
    const fields = await opened(`${PATH}/identifiers`);
    const row = { 'targets.1.id': 't2', 'targets.1.type': 'EMAIL', 'targets.1.value': 'x@y.example' };
    const answer = await portal.post(`${PATH}/identifiers`, { ...fields, ...row, step: 'next' });
    expect(answer.html).toContain('href="#targets.1.value"');
  });
});

describe('Check your answers', () => {
  it('names every missing element at once, with its article and the way to its field', async () => {
    const draft = keptDraft(requestForm({ nexus: '' }));
    draft.check.missing = [
      { field: 'nexus', code: 'MISSING_NEXUS', rule: 'BUD.29.2.c' },
      { field: 'targets.1.instant', code: 'MISSING_INSTANT', rule: 'COM.IP' },
    ];
    await given(draft);
    const { html } = await portal.get(`${PATH}/check`, { locale: 'es' });
    expect(html).toContain('Explique la relación de los datos con el delito – Convenio de Budapest, art. 29(2).c');
    expect(html).toContain(`href="${PATH}/identifiers?check=1#targets.1.instant"`);
    expect(html).not.toContain('Presentar para aprobación');
    const section = await portal.get(`${PATH}/identifiers?check=1`, { locale: 'es' });
    expect(section.html).toContain('id="targets.1.instant-error"');
  });

  it('shows warnings without stopping anybody', async () => {
    const draft = keptDraft();
    draft.check.warnings = [{ field: 'targets.1.instant', code: 'MISSING_INSTANT', rule: 'COM.IP' }];
    await given(draft);
    const { html } = await portal.get(`${PATH}/check`);
    expect(html).toContain('Worth a look.');
    expect(html).toContain('Submit for approval');
  });

  it('submits exactly the text that was shown, once, and gives a receipt', async () => {
    await given(keptDraft(), { [`POST ${PATH}/submit`]: receipt({ dossier: DRAFT, seq: 1, proposed: true }) });
    const fields = await opened(`${PATH}/check`);
    const answer = await portal.post(`${PATH}/check`, fields);
    expect(answer.headers.get('location')).toBe(`/dossiers/${DRAFT}/receipts/1?waits=1`);
    expect(portal.calls.at(-1)).toMatchObject({ body: { shown: 'a'.repeat(64) }, key: fields['key'] });
  });

  it('shows what the api found missing beside its section', async () => {
    const draft = keptDraft();
    const missing = [{ field: 'necessity', code: 'MISSING_NECESSITY', rule: 'BUD.29.2.e' }];
    await given(draft, {
      [`POST ${PATH}/submit`]: () => {
        draft.check.missing = missing;
        return { status: 422, body: { code: 'ELEMENTS_MISSING', status: 422, missing } };
      },
    });
    const answer = await portal.post(`${PATH}/check`, { shown: 'a'.repeat(64), key: 'k' });
    expect(answer.html).toContain(`href="${PATH}/reasons?check=1#necessity"`);
  });
});

describe('case A18: a section of many identifiers', () => {
  it.each([40, 200])('keeps all %d rows that were typed', async (count) => {
    await given(keptDraft(requestForm()));
    const fields = Array.from({ length: count }, (_, index) => ({
      [`targets.${index}.id`]: `t${index + 1}`,
      [`targets.${index}.type`]: 'EMAIL',
      [`targets.${index}.value`]: `a${index}@b.example`,
      [`targets.${index}.zone`]: 'America/Lima',
      [`targets.${index}.categories`]: 'TRAFFIC',
    }));
    const answer = await portal.post(`${PATH}/identifiers`, {
      ...(await opened(`${PATH}/identifiers`)),
      ...(Object.assign({}, ...fields) as Record<string, string>),
      step: 'next',
    });
    expect(answer.status).toBe(303);
    const saved = saves().at(-1)?.body as { form: { targets: { value: string }[] } };
    expect(saved.form.targets.map(({ value }) => value)).toEqual(fields.map((_, index) => `a${index}@b.example`));
  });
});

describe('case A18: the fields of the templates', () => {
  const asked = {
    who: {
      ...{ contact: 'Ana Quispe, +51 1 555 0100', investigating: 'Segundo Juzgado Penal, Exp. 77-2026' },
      ...{ secondContact: 'Luis Rojas, +51 1 555 0101', domesticBasis: 'Ley 30096, art. 8' },
    },
    offence: { dualCriminality: 'Es delito en ambos Estados' },
    urgency: {
      ...{ personInDanger: 'Una menor', danger: 'Mañana', howDataHelp: 'La conexión ubica al autor' },
      answerBy: '2026-12-03',
      answerByReason: 'La detención termina ese día',
    },
    intent: { keepFor: '120 días', disclosureWanted: 'yes' },
  };
  const savedForm = (): object => (saves().at(-1)?.body as { form: object }).form;

  it.each(Object.entries(asked))(
    'of the section %s are kept as typed, shown again, and absent where empty',
    async (section, fields) => {
      await given(keptDraft(requestForm()));
      const before = await opened(`${PATH}/${section}`);
      await portal.post(`${PATH}/${section}`, { ...before, ...fields, step: 'next' });
      const kept = { ...fields, ...('disclosureWanted' in fields ? { disclosureWanted: true } : {}) };
      expect(savedForm()).toMatchObject(kept);
      await portal.stop();
      await given(keptDraft(requestFormSchema.parse({ ...requestForm(), ...kept })));
      const again = await portal.get(`${PATH}/${section}`, { locale: 'es' });
      for (const value of Object.values(fields)) expect(again.html).toContain(value);
      const emptied = Object.fromEntries(Object.keys(fields).map((name) => [name, '']));
      await portal.post(`${PATH}/${section}`, { ...(await opened(`${PATH}/${section}`)), ...emptied, step: 'next' });
      expect(Object.keys(savedForm())).toEqual(expect.not.arrayContaining(Object.keys(fields)));
    },
  );
});

describe('case C2: presets', () => {
  it('are said to be presets as long as nobody has written anything beside them', async () => {
    const begun = { ...emptyRequestForm('es'), authority: 'Fiscalía, Lima', contact: 'Ana Quispe, +51 1 555 0100' };
    await given(keptDraft(begun));
    const said = 'son valores predeterminados';
    expect((await portal.get(`${PATH}/who`, { locale: 'es' })).html).toContain(said);
    expect((await portal.get(PATH, { locale: 'es' })).html).toContain('Valores predeterminados: revíselos');
    await portal.stop();
    await given(keptDraft({ ...begun, caseNumber: 'EJ-1' }));
    expect((await portal.get(`${PATH}/who`, { locale: 'es' })).html).not.toContain(said);
  });
});
