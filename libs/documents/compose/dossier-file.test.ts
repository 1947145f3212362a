import { describe, expect, it } from '@jest/globals';
import { documentKinds } from '@comity/vocabulary/codes/document-kinds';
import { text as words } from '@comity/texts/text';
import { renderHtml } from '../html/render.ts';
import { renderPdf } from '../pdf/render.ts';
import { dossierOf, form, orderDocument, shownBefore, stored } from '../test/facts.ts';
import { nodesWith, readPdf } from '../test/pdf-reader.ts';
import { exactInHtml, unescaped } from '../test/read-back.ts';
import { dossierFile } from './dossier-file.ts';
import { eventRecord } from './event-record.ts';

const accepted = shownBefore('accept', {}, 'en');
const order = orderDocument('es');
const note = stored('TEXT', { text: 'Llamó el proveedor.', locale: 'es' });
const results = [
  {
    target: 't1',
    category: 'TRAFFIC',
    hold: 'h-0123456789abcdef',
    snapshotAt: '2026-11-24T15:00:00.000Z',
    from: '2026-11-01T03:00:00.000Z',
    to: null,
    bytes: 123_456,
    items: 12,
    reference: 'LE-1',
    preservedUntil: '2027-02-22T03:00:00.000Z',
    userNotified: false,
  },
];

const facts = dossierOf('receiving', [
  {
    code: 'request',
    kind: 'message',
    phase: 'received',
    documents: { request: stored('REQUEST', form) },
  },
  { code: 'acknowledge', statusBefore: 'SENT_24_7', statusAfter: 'ACKED' },
  { code: 'accept', documents: { shown: accepted } },
  { code: 'approve', documents: { shown: accepted }, ledger: { index: null, leaf: 'a'.repeat(64) } },
  { code: 'draft_order', documents: { order } },
  { code: 'preservation_confirmation', kind: 'message', phase: 'received', facts: { results } },
  {
    code: 'preservation_answer',
    kind: 'message',
    phase: 'sent',
    facts: {
      answers: [
        { kind: 'NOT_PRESERVED', results: [{ target: 't2', category: 'SUBSCRIBER', outcome: 'DELETED' }] },
        { kind: 'OBJECTED', objections: [{ target: 't2', code: 'OVERBROAD' }] },
      ],
    },
  },
  {
    code: 'hold_renewed',
    kind: 'message',
    facts: { holds: [{ hold: 'h-1', preservedUntil: '2027-05-01T03:00:00.000Z' }] },
  },
  { code: 'BUD29_FLOOR', kind: 'clock', phase: 'warning', facts: { subject: 'dossier', daysLeft: 14 } },
  {
    code: 'withdrawal',
    kind: 'message',
    refusal: { code: 'NOT_POSSIBLE_IN_STATE', about: [] },
    documents: { reason: note },
  },
]);

describe.each(['en', 'es'] as const)('The whole dossier in %s', (language) => {
  const html = unescaped(renderHtml(dossierFile(facts, language)));

  it('holds every entry with who, when, basis, place in the ledger and hash', () => {
    for (const { seq, code, kind, ledger, basis, actor } of facts.dossier.events) {
      const group = ({ act: 'actsDone', message: 'messages', clock: 'clocks' } as const)[kind];
      const heading = new RegExp(`<h3>${String(seq)}\\. [^<]*${words(language, group, code).slice(0, 12)}`);
      expect(html).toMatch(heading);
      for (const part of [ledger.leaf, basis.citation[language], actor?.name[language] ?? ''])
        expect(html).toContain(part);
    }
    expect(html.match(/<h3>/g)).toHaveLength(facts.dossier.events.length);
    expect(html).toContain(language === 'en' ? 'being entered' : 'por asentar');
  });

  it('prints each text once, whole, and says at a later entry where it stands', () => {
    const file = dossierFile(facts, language);
    const texts = [accepted, order, note].map(({ content }) => (content as { text: string }).text);
    const printed = exactInHtml(file);
    for (const text of texts) expect(printed.filter((one) => one === text)).toHaveLength(1);
    expect(html).toContain(language === 'en' ? 'Printed at entry 3.' : 'Reproducido en el asiento 3.');
  });

  it('shows parties, law with its digests, outcomes, holds, deadlines and messages', () => {
    const { snapshot, deadlines } = facts.dossier;
    for (const part of [
      'Perú',
      snapshot?.packs[0]?.digest ?? '',
      form.targets[1]?.value ?? '',
      words(language, 'outcomes', 'PRESERVED'),
      words(language, 'clocks', deadlines[0]?.clock ?? ''),
      words(language, 'messages', 'request'),
      words(language, 'outcomes', 'DELETED'),
      words(language, 'objections', 'OVERBROAD'),
    ])
      expect(language === 'en' ? html.replaceAll('Peru', 'Perú') : html).toContain(part);
    // The data and the reference of the provider name what is kept; nobody is told what the engine calls it.
    expect(html).not.toContain('h-0123456789abcdef');
  });

  it('has words for everything: no code of the engine is left bare', () => {
    const withoutTexts = html.replaceAll(/<style>[\s\S]*<\/style>|<body[^>]*>/g, '');
    expect(withoutTexts).not.toMatch(/\b[A-Z]{3,}_[A-Z_]+\b/);
    expect(withoutTexts).not.toMatch(/\{\w+\}|undefined|\[object/);
  });

  it('is a PDF with a heading for every entry and a bookmark to find it', async () => {
    const { tree, title, language: said } = await readPdf(await renderPdf(dossierFile(facts, language)));
    expect(nodesWith(tree, 'H3')).toHaveLength(facts.dossier.events.length);
    expect(title).toContain(documentKinds.DOSSIER_FILE[language === 'en' ? 0 : 1]);
    expect(said).toBe(language);
  });
});

describe('The document of one entry', () => {
  it('is the receipt of an act, with the state before and after', () => {
    const receipt = eventRecord(facts, 2, 'en');
    expect(receipt?.kind).toBe('RECEIPT');
    expect(receipt?.title).toBe('Receipt of an act: Acknowledge receipt');
    expect(unescaped(receipt === null ? '' : renderHtml(receipt))).toContain(
      'Acknowledged (before: Received, not yet acknowledged)',
    );
    expect(receipt?.approvals.map(({ name }) => name)).toEqual(['Iñaki Peñaloza']);
  });

  it('is the answer of the provider, identifier by identifier', () => {
    const answer = eventRecord(facts, 6, 'es');
    const html = unescaped(answer === null ? '' : renderHtml(answer));
    expect(answer?.kind).toBe('PROVIDER_ANSWER');
    for (const part of [
      'pagos.municipales@correo-austral.example',
      '123.456 bytes',
      'LE-1',
      'fin del 21 de febrero de 2027',
    ])
      expect(html).toContain(part);
  });

  it('has the same code whenever it is made, also after its entry has come into the ledger', () => {
    const later = structuredClone(facts);
    for (const event of later.dossier.events) event.ledger.index = event.seq + 100;
    expect(eventRecord(later, 4, 'en')).toEqual(eventRecord(facts, 4, 'en'));
    expect(eventRecord(facts, 99, 'en')).toBeNull();
  });
});
