/** Nothing that a contract takes can break what shows it: exact texts, papers, pages and what the law says of it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { documentContents } from '@comity/contracts/documents';
import { storedRequest } from '@comity/contracts/request-form';
import { eventRecord } from '@comity/documents/compose/event-record';
import { textDocument } from '@comity/documents/compose/text-document';
import { renderHtml } from '@comity/documents/html/render';
import { renderPdf } from '@comity/documents/pdf/render';
import { dossierOf, snapshot, stored } from '@comity/documents/test/facts';
import { missingElements, warnings } from '@comity/law/missing';
import { summarize } from '@comity/law/summary';
import { requestText } from '@comity/texts/shown/request-text';
import { orderTemplate } from '@comity/texts/shown/order-text';
import { recordedShape } from '@comity/vocabulary/field';
import { MESSAGE_CODES, MESSAGES } from '@comity/vocabulary/messages';
import { IDENTIFIER_TYPES } from '@comity/vocabulary/values/request-codes';
import type { RequestForm } from '@comity/vocabulary/values/request-form';
import fc from 'fast-check';
import { z } from 'zod';
import { DRAFT, keptDraft } from '../../apps/portal/testing/drafts.ts';
import { type PortalUnderTest, startPortal } from '../../apps/portal/testing/portal-under-test.ts';
import { anyValue } from './any-value.ts';

const LOCALES = ['en', 'es'] as const;
const NAMES = { en: 'Peru', es: 'Perú' };
const RULE = snapshot.rules[0] ?? null;
const requests = anyValue(documentContents.REQUEST).map((form) => storedRequest(form as RequestForm));

describe('case D1: a request that any contract takes', () => {
  let portal: PortalUnderTest;
  beforeAll(async () => {
    portal = await startPortal({});
  });
  afterAll(() => portal.stop());

  it('has an exact text, a summary, an order, and a judgement of the law', () => {
    fc.assert(
      fc.property(requests, (form) => {
        summarize(form, snapshot, 'a'.repeat(64), 'PE');
        for (const element of [...missingElements(form, snapshot), ...warnings(form, snapshot, 'CL')])
          expect(element.code).not.toBe('');
        for (const locale of LOCALES) {
          const parties = { requesting: NAMES, requested: NAMES, provider: NAMES };
          expect(requestText(locale, { form, ...parties, snapshot })).not.toBe('');
          if (RULE !== null)
            expect(
              orderTemplate(locale, {
                ...{ authority: NAMES, state: NAMES, provider: NAMES, reference: 'x', targets: form.targets },
                ...{ rule: RULE, noUserNotice: true, clock: { days: 90, startsAt: 'ORDER' } },
              }),
            ).not.toBe('');
        }
      }),
      { numRuns: 20 },
    );
  });

  it('is shown by every page of its draft, in both languages', async () => {
    await fc.assert(
      fc.asyncProperty(requests, fc.constantFrom(...LOCALES), async (form, locale) => {
        const draft = keptDraft(form);
        portal.changeTo(draft.script);
        for (const page of ['', '/who', '/offence', '/identifiers', '/reasons', '/urgency', '/check']) {
          const { status } = await portal.get(`/drafts/${DRAFT}${page}`, { locale });
          expect([page, status]).toEqual([page, 200]);
        }
      }),
      { numRuns: 2 },
    );
  }, 120_000);

  it('is a paper, as HTML and as PDF', async () => {
    await fc.assert(
      fc.asyncProperty(requests, fc.constantFrom(...LOCALES), async (form, locale) => {
        const facts = dossierOf('receiving', [
          { code: 'request', kind: 'message', phase: 'received', documents: { request: stored('REQUEST', form) } },
        ]);
        const dossier = {
          ...facts.dossier,
          targets: facts.dossier.targets.map((one) => ({ ...one, ...lastOf(form) })),
        };
        const record = eventRecord({ ...facts, dossier }, 1, locale);
        if (record === null) throw new Error('no record');
        expect(renderHtml(record)).toContain('<html');
        expect((await renderPdf(record)).subarray(0, 5).toString()).toBe('%PDF-');
        textDocument({ ...facts, dossier }, 'a'.repeat(64), locale);
      }),
      { numRuns: 4 },
    );
  }, 120_000);
});

describe('case D1: a message that any contract takes', () => {
  it.each(MESSAGE_CODES)('%s is a paper in both languages', (code) => {
    const facts = anyValue(z.strictObject(recordedShape(MESSAGES[code].fields)));
    fc.assert(
      fc.property(facts, fc.constantFrom(...LOCALES), (value, locale) => {
        const events = [{ code, kind: 'message', phase: 'received', facts: value as Record<string, unknown> }] as const;
        const record = eventRecord(dossierOf('receiving', [...events]), 1, locale);
        expect(record === null ? '' : renderHtml(record)).toContain('<html');
      }),
      { numRuns: 5 },
    );
  });
});

/** Returns what tells an identifier apart, of the last one of the form. */
function lastOf({ targets }: RequestForm): object {
  const {
    value = 'x',
    port = null,
    instant = '',
    zone = 'CST',
    from = '',
    to = '',
    type = IDENTIFIER_TYPES[0],
  } = targets.at(-1) ?? {};
  return { value, port, instant, zone, from, to, type };
}
