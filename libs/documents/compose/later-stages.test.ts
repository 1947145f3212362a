import { describe, expect, it } from '@jest/globals';
import { text as words } from '@comity/texts/text';
import { renderHtml } from '../html/render.ts';
import type { ReadableDocument } from '../model.ts';
import { renderPdf } from '../pdf/render.ts';
import { certificate, destruction, handOver, request } from '../test/later-stages.ts';
import { nodesWith, readPdf } from '../test/pdf-reader.ts';
import { exactInHtml, unescaped } from '../test/read-back.ts';
import { custodianCertificate } from './custodian-certificate.ts';
import { destructionCertificate } from './destruction-certificate.ts';
import { handOverRecord } from './hand-over-record.ts';
import { assistanceRequest } from './assistance-request.ts';

type Make = (language: 'en' | 'es') => ReadableDocument;
const DOCUMENTS: [string, Make, object][] = [
  ['MLA_REQUEST', (language) => assistanceRequest(request, language), request],
  ['CUSTODIAN_CERTIFICATE', (language) => custodianCertificate(certificate, language), certificate],
  ['HAND_OVER_RECORD', (language) => handOverRecord(handOver, language), handOver],
  ['DESTRUCTION_CERTIFICATE', (language) => destructionCertificate(destruction, language), destruction],
];

/** These fields are shown as instants, as parts of a period or by a rule's citation alone, or not at all. */
const OTHERWISE = ['id', 'source', 'at', 'servedAt', 'sealedAt', 'from', 'to', 'askedBy', 'legalBasis'];

/** Returns every text that was given, in the language of the document where it has one. */
function written(value: unknown, language: 'en' | 'es'): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap((one) => written(one, language));
  if (typeof value !== 'object' || value === null) return [];
  const other = language === 'en' ? 'es' : 'en';
  const shown = Object.entries(value).filter(([key]) => key !== other && !OTHERWISE.includes(key));
  return shown.flatMap(([, one]) => written(one, language));
}

const CODE = /^[A-Z_0-9]{2,}$|^[a-z]{2}$|^\d{4}-\d{2}-\d{2}|^budapest$|^application\/pdf$/;

describe.each(DOCUMENTS)('%s', (kind, make, facts) => {
  it.each(['en', 'es'] as const)('says in %s everything that it was given, and leaves no code bare', (language) => {
    const document = make(language);
    const html = unescaped(renderHtml(document));
    expect(document.title).toBe(words(language, 'documentKinds', kind));
    for (const part of written(facts, language).filter((one) => one !== '' && !CODE.test(one)))
      expect(html).toContain(part);
    const visibleText = html.replaceAll(/<style>[\s\S]*<\/style>|<body[^>]*>|DESTROY_BY/g, '');
    expect(visibleText).not.toMatch(/\b[A-Z]{2,}_[A-Z_]+\b|\{\w+\}|undefined|\[object/);
  });

  it('is a tagged PDF that names who stands for it', async () => {
    const { tagged, tree, title } = await readPdf(await renderPdf(make('es')));
    expect(tagged).toBe(true);
    expect(title).toBe(`${words('es', 'documentKinds', kind)} PE-2027-000031`);
    expect(nodesWith(tree, 'TH').map(({ text }) => text.trim())).toContain('Rosa Quispe');
  });
});

describe('A request for mutual assistance', () => {
  it('names beside each part the article that asks for it, and leaves out what is not stated', () => {
    const html = unescaped(renderHtml(assistanceRequest({ ...request, costs: '', attachments: [] }, 'en')));
    expect(html).toContain('Facts (Budapest Convention, Art. 29(2))');
    for (const heading of ['Costs', 'Attachments']) expect(html).not.toContain(heading);
    expect(html).toContain('machine translation, not checked');
  });

  it('keeps free text as it was written', () => {
    expect(exactInHtml(assistanceRequest(request, 'en'))).toEqual([
      request.sought,
      request.facts,
      request.persons,
      request.nexus,
      request.necessity,
      request.otherMeans,
      request.costs,
    ]);
  });
});

describe("A custodian's certificate", () => {
  it('lists every gap with its reason, and says so where there is none', () => {
    const [produced] = certificate.items;
    const gaps = unescaped(renderHtml(custodianCertificate(certificate, 'en')));
    expect(gaps).toContain('Content: No data (Encrypted). La clave no se conserva.');
    expect(gaps).toContain('Subscriber information: Produced in part (Data deleted). Falta octubre.');
    const whole = custodianCertificate({ ...certificate, items: produced === undefined ? [] : [produced] }, 'en');
    expect(renderHtml(whole)).toContain('Everything that was ordered was produced.');
  });
});

describe('A hand-over record', () => {
  it('tells file by file what the verification found, and what of the conditions is not accepted yet', () => {
    const html = renderHtml(handOverRecord(handOver, 'en'));
    expect(html).toContain('Quarantined: a hash does not match');
    expect(html.match(/<td>differs<\/td>/g)).toHaveLength(1);
    expect(html.match(/<td>matches<\/td>/g)).toHaveLength(2);
    expect(html).toContain('not accepted yet');
  });

  it('tells of what was entered by hand the way, both people and the original', () => {
    const html = unescaped(renderHtml(handOverRecord(handOver, 'en')));
    expect(html).toMatch(
      /Received by hand \(Courier\) on .*; entered by Luz Soto, compared with the original by Marta Paz/,
    );
    expect(html).toContain('9'.repeat(64));
    const custody = handOver.custody.map((entry) => ({ ...entry, entered: null }));
    expect(renderHtml(handOverRecord({ ...handOver, custody }, 'en'))).not.toContain('by hand');
  });
});
