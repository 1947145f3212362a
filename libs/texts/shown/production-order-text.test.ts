import { describe, expect, it } from '@jest/globals';
import { completeRequest } from '@comity/testkit/request-forms';
import { text } from '../text.ts';
import { productionOrderTemplate } from './production-order-text.ts';

const CASE = completeRequest();
const RULE = {
  id: 'BUD.18.1.a',
  citation: { en: 'Budapest Convention, Art. 18(1)(a)', es: 'Convenio de Budapest, art. 18(1)(a)' },
  text: { en: 'Production order.', es: 'Orden de presentación.' },
  source: 'S4',
  status: 'VERIFIED',
} as const;

describe.each(['en', 'es'] as const)('The draft of a production order in %s', (locale) => {
  const template = (noUserNotice: boolean): string =>
    productionOrderTemplate(locale, {
      targets: CASE.targets.slice(0, 1),
      rule: RULE,
      noUserNotice,
    });

  it('names what is ordered and the rule', () => {
    const [target] = CASE.targets;
    for (const part of [target?.value ?? '', RULE.citation[locale], 'SHA-256']) expect(template(true)).toContain(part);
    expect(template(true)).toContain(text(locale, 'dataCategories', target?.categories[0] ?? ''));
  });

  it('asks for secrecy only where the request does', () => {
    const secrecy = locale === 'en' ? 'Confidentiality' : 'Confidencialidad';
    expect(template(true)).toContain(secrecy);
    expect(template(false)).not.toContain(secrecy);
  });

  it('tells nothing of the case', () => {
    for (const secret of [CASE.facts, CASE.authority, CASE.caseNumber, 'Peru', 'Perú'])
      expect(template(true)).not.toContain(secret);
  });
});
