import { afterEach, describe, expect, it } from '@jest/globals';
import type { CorrectedLawView, DossierLawView } from '@comity/contracts/http/law-views';
import { lawPacks } from '@comity/law/packs';
import { resolveSnapshot } from '@comity/law/resolve';
import { snapshotToday } from '@comity/law/today';
import { dossier, DOSSIER, listed } from '../../testing/dossiers.ts';
import { packLine, packView } from '../../testing/law.ts';
import { type PortalUnderTest, startPortal } from '../../testing/portal-under-test.ts';
import { inDirectory } from '../../testing/drafts.ts';

let portal: PortalUnderTest;
afterEach(() => portal.stop());

describe('The list of the packs', () => {
  it('stands by treaties, States and own choices, with what is verified and a link to what changed', async () => {
    const script = [
      packLine('nassau', { kind: 'INSTRUMENT', versions: 1 }),
      packLine('chile'),
      packLine('comity', { kind: 'PROJECT' }),
    ];
    portal = await startPortal({ 'GET /law': script });
    const { html } = await portal.get('/law', { locale: 'es' });
    for (const words of ['Tratados y redes', 'Estados', 'Decisiones de este proyecto', 'href="/law/chile"'])
      expect(html).toContain(words);
    expect(html).toContain('href="/law/chile#changes"');
    expect(html).not.toContain('href="/law/nassau#changes"');
    expect(html).toContain('su situación es desconocida, y eso no bloquea nada');
  });
});

describe('A pack', () => {
  it.each(lawPacks().map(({ id }) => id))('%s is read in both languages, with every rule', async (id) => {
    portal = await startPortal({ [`GET /law/${id}`]: packView(id) });
    for (const locale of ['en', 'es'] as const) {
      const { status, html } = await portal.get(`/law/${id}`, { locale });
      expect(status).toBe(200);
      for (const rule of packView(id).pack.rules) expect(html).toContain(`id="${rule.id}"`);
      expect(html).not.toMatch(/\b(undefined|null|PRESUMED|NOT_PARTY|UNVERIFIED)\b/);
      expect(html).not.toMatch(/\(K\??\)/);
    }
  });

  it('tells source, verification and validity of a rule in words', async () => {
    portal = await startPortal({ 'GET /law/chile': packView('chile'), 'GET /law/networks': packView('networks') });
    const { html } = await portal.get('/law/chile', { locale: 'es' });
    expect(html).toContain('Leído en: iura.cl, Código Procesal Penal, art. 218 ter');
    expect(html).toContain('Conocimiento general, no leído en una fuente');
    expect(html).toContain('aún no verificada');
    expect(html).toContain('sin fechas registradas');
    expect((await portal.get('/law/networks')).html).toContain('since 2022-05-09');
  });

  it('of a State tells where it stands, its languages, its order and who authorises', async () => {
    portal = await startPortal({ 'GET /law/chile': packView('chile') });
    const { html } = await portal.get('/law/chile', { locale: 'es' });
    expect(html).toContain('2017-08-01');
    expect(html).toContain('Se presume Parte, sin verificar');
    expect(html).toContain('fecha no registrada');
    expect(html).toContain('desde su notificación al proveedor. La dicta: un fiscal. Puede renovarse una vez');
    expect(html).toContain('Fiscal, sin juez');
    expect(html).toContain('español');
  });

  it('tells reservations and declarations, and names States in the reader’s language', async () => {
    portal = await startPortal({ 'GET /law/other-states': packView('other-states') });
    const { html } = await portal.get('/law/other-states', { locale: 'es' });
    for (const words of ['Chequia', 'Reserva según el art. 29(4)', 'Declaración según el art. 27(9)(e)'])
      expect(html).toContain(words);
  });

  it('says of a treaty without recorded Parties that it is applied to nobody', async () => {
    portal = await startPortal({ 'GET /law/cets-224': packView('cets-224') });
    expect((await portal.get('/law/cets-224')).html).toContain('it is applied to nobody until its status is checked');
  });

  it('shows what changed since the version before: new rules, changed words, status of treaties', async () => {
    portal = await startPortal({ 'GET /law/chile': packView('chile', 2) });
    const { html } = await portal.get('/law/chile?version=2026.2');
    expect(html).toContain('What changed from 2026.1 to 2026.2');
    expect(html).toContain('New rules (');
    expect(html).toMatch(
      /<del>[^]*Traffic data need a judge; [^]*<\/del>[^]*<ins>[^]*Traffic data need a judge beforehand/,
    );
    expect(html).toContain('Chile, Nassau Convention (A-55)</strong>: before: none recorded; now: Presumed Party');
  });

  it('is readable in an earlier version, marked as such', async () => {
    portal = await startPortal({ 'GET /law/chile': packView('chile', 3) });
    const { html } = await portal.get('/law/chile?version=2026.1');
    expect(portal.calls.at(-1)?.query).toBe('version=2026.1');
    expect(html).toContain('an earlier version, kept as it was');
    expect(html).not.toContain('What changed from');
  });

  it('that does not exist is not found', async () => {
    portal = await startPortal({});
    expect((await portal.get('/law/nowhere')).status).toBe(404);
    expect((await portal.get('/law/chile?version=%26x')).status).toBe(404);
  });
});

describe('The open dossiers whose law has been corrected', () => {
  const corrected: CorrectedLawView = {
    id: DOSSIER,
    reference: 'PE-2026-000007',
    caseReference: 'EJ-2026-0417',
    side: 'requesting',
    status: 'SENT_24_7',
    counterpart: { en: 'Chile', es: 'Chile' },
    measure: 'PRESERVATION',
    resolvedOn: '2026-11-24',
    decides: ['REQ_CENTRAL_AUTHORITY'],
    packs: [{ id: 'chile', pinned: '2026.3', today: '2026.4' }],
    instrument: null,
    opened: ['DUAL_CRIMINALITY'],
    closed: [],
    noLongerRequired: [],
    nowRequired: [],
    rules: 12,
  };

  it('are told with what differs and who decides, each with its own page of differences', async () => {
    portal = await startPortal({
      'GET /law': [packLine('chile')],
      'GET /corrected-law': listed([corrected], 'c2'),
      ...inDirectory([]),
    });
    const { html } = await portal.get('/law/corrected', { locale: 'es' });
    expect(html).toContain(`href="/dossiers/${DOSSIER}/law">PE-2026-000007`);
    expect(html).toContain('Motivos de denegación abiertos hoy: Falta de doble incriminación');
    expect(html).toContain('Chile: 2026.3 → 2026.4');
    expect(html).toContain('Reglas que difieren: 12');
    expect(html).toContain('href="/law/corrected?cursor=c2"');
    expect(html).not.toMatch(/REQ_|DUAL_CRIMINALITY/);
  });

  it('case B2: are narrowed like every list, from page to page', async () => {
    portal = await startPortal({
      'GET /law': [packLine('chile')],
      'GET /corrected-law': listed([corrected], 'c2'),
      ...inDirectory([]),
    });
    const { headers } = await portal.post('/law/corrected', { state: 'CL', urgency: 'NORMAL', side: 'requesting' });
    const address = '/law/corrected?state=CL&side=requesting&urgency=NORMAL';
    expect(headers.get('location')).toBe(address);
    const { html } = await portal.get(address);
    expect(html).toContain(`href="${address.replaceAll('&', '&amp;')}&amp;cursor=c2"`);
    expect(portal.calls.find(({ path }) => path === '/corrected-law')?.query).toBe(address.split('?')[1]);
    expect((await portal.post('/law/corrected', { dueBefore: 'soon' })).status).toBe(400);
  });

  it('are reached from the page of the law, and none is said in words', async () => {
    portal = await startPortal({ 'GET /law': [], 'GET /corrected-law': listed([]), ...inDirectory([]) });
    expect((await portal.get('/law')).html).toContain('href="/law/corrected"');
    expect((await portal.get('/law/corrected')).html).toContain('No open dossier of which you decide');
  });
});

describe('The law of a dossier', () => {
  const question = { requestingState: 'PE', requestedState: 'CL', offenceClass: 'OTHER', date: '2026-11-23' } as const;
  const formal = resolveSnapshot({ measure: 'ASSISTANCE', ...question }, () => 'c'.repeat(64));
  const upgraded = lawPacks().map((pack) =>
    pack.id === 'nassau'
      ? {
          ...pack,
          version: '2027.1',
          rules: pack.rules
            .filter(({ id }) => id !== 'NAS.29')
            .map((rule) => (rule.id === 'NAS.9.a' ? { ...rule, source: 'S17', status: 'VERIFIED' as const } : rule)),
        }
      : pack,
  );
  const lawView = (packs = lawPacks()): DossierLawView => ({
    measure: formal.measure,
    resolvedOn: formal.resolvedOn,
    ...snapshotToday(formal, '2027-03-01', () => 'c'.repeat(64), packs),
  });

  it('shows the pinned rules with why they apply, and says that nothing differs', async () => {
    const path = `GET /dossiers/${DOSSIER}`;
    portal = await startPortal({ [path]: dossier({ snapshot: formal }), [`${path}/law`]: lawView() });
    const { html } = await portal.get(`/dossiers/${DOSSIER}/law`, { locale: 'es' });
    expect(html).toContain('se fijaron el 23 de noviembre de 2026');
    expect(html).toContain('no se aplican, porque rige entre ambos un tratado');
    expect(html).toContain('Nada: las normas fijadas son las de hoy.');
    for (const { citation } of formal.rules) expect(html).toContain(citation.es.replaceAll('&', '&amp;'));
    expect(html).toMatch(new RegExp(`href="/dossiers/${DOSSIER}/law" aria-current="page"`));
  });

  it('names each rule that differs today, and in what', async () => {
    const path = `GET /dossiers/${DOSSIER}`;
    portal = await startPortal({ [path]: dossier({ snapshot: formal }), [`${path}/law`]: lawView(upgraded) });
    const { html } = await portal.get(`/dossiers/${DOSSIER}/law`);
    expect(html).toContain('What differs today (2)');
    expect(html).toMatch(
      /<del>[^]*General knowledge, not read in a source[^]*<\/del>[^]*<ins>[^]*Nassau Convention, chapters/,
    );
    expect(html).toContain('no longer among the rules for this pair of States');
    expect(html).toContain('2027.1');
  });

  it('is not there for a provider, who has pinned no rules', async () => {
    portal = await startPortal({ [`GET /dossiers/${DOSSIER}`]: dossier({ snapshot: null }) });
    expect((await portal.get(`/dossiers/${DOSSIER}/law`)).status).toBe(404);
    expect((await portal.get(`/dossiers/${DOSSIER}`)).html).not.toContain(`/dossiers/${DOSSIER}/law`);
  });
});
