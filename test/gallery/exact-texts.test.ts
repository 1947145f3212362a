/** What the second person reads is written for people: days in words, and identifiers by themselves. */
import { describe, expect, it } from '@jest/globals';
import { ACTS, type ActName } from '@comity/vocabulary/acts';
import type { RequestKind } from '@comity/vocabulary/values/plain';
import { assistanceRequestForm } from '@comity/contracts/request-form';
import { snapshot } from '@comity/documents/test/facts';
import { postedFillingsOf } from '@comity/documents/test/filled';
import { completeRequest } from '@comity/testkit/request-forms';
import { decisionText } from '@comity/texts/shown/decision-text';
import { orderTemplate } from '@comity/texts/shown/order-text';
import { pathText } from '@comity/texts/shown/path-text';
import { productionOrderTemplate } from '@comity/texts/shown/production-order-text';
import { requestText } from '@comity/texts/shown/request-text';

const LOCALES = ['en', 'es'] as const;
const KINDS: readonly RequestKind[] = ['PRESERVATION', 'ASSISTANCE'];
const NAMES = { en: 'Peru', es: 'Perú' };
const ZONES = { reader: 'America/Lima', custodian: 'America/Santiago' };
const { targets } = completeRequest();
const form = completeRequest({
  answerBy: '2026-12-01',
  prior: [{ kind: 'PRESERVATION', reference: 'PE-9', date: '2026-10-01', authority: 'Fiscalía' }],
});
const rule = snapshot.rules[0];

/** Instants and days as they are kept, short names of identifiers and of holds, and codes. */
const RAW = /\d{4}-\d\d-\d\d|\bt\d+\b|\bh-[0-9a-f]{8,}|\b[A-Z]{2,}_[A-Z_]+\b|\b[a-z]+_[a-z_]+\b/;

function shownBefore(act: ActName, kind: RequestKind, locale: 'en' | 'es'): string[] {
  if (rule === undefined) throw new Error('no rule');
  return postedFillingsOf(ACTS[act].fields, kind).map((body) =>
    decisionText(locale, {
      ...{ act, kind, takesEffect: 'WITH_SECOND', ratifyHours: 4, body, basis: rule, targets, zones: ZONES },
      ...{ reference: 'CL/2026/17', requesting: NAMES, receiving: NAMES, provider: NAMES },
      subject: {
        conditions: { codes: ['CONFIDENTIAL'], words: 'Keep it.', keepUntil: '2027-06-30' },
        package: { digest: 'a'.repeat(64), bytes: 1, files: 1 } as never,
        brought: null,
        withheld: [{ name: 'letter.eml', sha256: 'b'.repeat(64), reason: 'Secret.' }],
      },
      request: {
        form,
        targets,
        holds: [
          {
            id: 'h-0123456789abcdef',
            items: [{ target: 't1', category: 'TRAFFIC' }],
            preservedUntil: '2027-02-22T03:00:00.000Z',
          },
        ],
      },
    }),
  );
}

const SHOWN = (Object.keys(ACTS) as ActName[]).filter((act) => ACTS[act].shown);

describe.each(LOCALES)('case C3: the exact text in %s has no raw instant, short name or code', (locale) => {
  it.each(SHOWN)('before %s', (act) => {
    for (const kind of KINDS)
      for (const text of shownBefore(act, kind, locale))
        expect(text.split('\n').filter((line) => RAW.test(line))).toEqual([]);
  });

  it('of a request, of orders, of a path', () => {
    if (rule === undefined) throw new Error('no rule');
    const parties = { requesting: NAMES, requested: NAMES, provider: NAMES, snapshot };
    const formal = assistanceRequestForm(form, { dossier: '', reference: 'PE/2026/17' });
    const at = '2026-11-19T22:14:05.000Z';
    const texts = [
      requestText(locale, { form, ...parties }),
      requestText(locale, { form: formal, ...parties }),
      orderTemplate(locale, { targets, rule, noUserNotice: true, clock: { days: 90, startsAt: 'ORDER' } }),
      productionOrderTemplate(locale, { targets, rule, noUserNotice: true }),
      pathText(
        locale,
        { provider: 'X', state: 'CL', elements: [{ target: 't1', address: '203.0.113.17', port: 1, at }] },
        targets,
      ),
    ];
    const raw = texts.flatMap((text) => text.split('\n')).filter((line) => RAW.test(line));
    expect(raw.filter((line) => !line.includes('@'))).toEqual([]);
  });
});
