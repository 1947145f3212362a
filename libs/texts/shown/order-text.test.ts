import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatDay } from '@comity/calendar/format';
import { completeRequest } from '@comity/testkit/request-forms';
import { DATA_CATEGORIES, IDENTIFIER_TYPES } from '@comity/vocabulary/values/request-codes';
import type { RequestForm } from '@comity/vocabulary/values/request-form';
import { text } from '../text.ts';
import { type OrderFacts, orderTemplate } from './order-text.ts';

const RULE = {
  id: 'CL.218BIS',
  citation: { en: 'Code of Criminal Procedure, Art. 218 bis', es: 'Código Procesal Penal, art. 218 bis' },
  text: { en: 'Provisional preservation.', es: 'Preservación provisoria.' },
  source: 'K',
  status: 'UNVERIFIED',
} as const;

function facts(changes: Partial<OrderFacts> = {}): OrderFacts {
  return {
    targets: completeRequest().targets,
    rule: RULE,
    noUserNotice: true,
    clock: { days: 90, startsAt: 'SERVICE' },
    ...changes,
  };
}

/** A provider must never learn these parts; each is recognizable wherever it might turn up. */
const secret = fc.uuid().map((id) => `secret-${id}`);
const requests = fc
  .record({
    authority: secret,
    caseNumber: secret,
    custodian: secret,
    facts: secret,
    nexus: secret,
    necessity: secret,
    urgencyReason: secret,
    provision: secret,
    offence: secret,
    reason: secret,
    channel: secret,
    types: fc.array(fc.constantFrom(...IDENTIFIER_TYPES), { minLength: 1, maxLength: 5 }),
    categories: fc.subarray([...DATA_CATEGORIES], { minLength: 1 }),
  })
  .map(({ provision, offence, reason, channel, types, categories, ...texts }): RequestForm => {
    const form = completeRequest({ ...texts });
    const [target] = form.targets;
    if (target === undefined) throw new Error('the request has no identifier');
    return {
      ...form,
      offences: [{ code: 'ART_8', provision, text: offence, maxPenaltyMonths: 96 }],
      confidentiality: { noUserNotice: true, reason },
      intent: { mlaIntended: true, expectedDate: '2027-01-15', channel },
      targets: types.map((type, index) => ({ ...target, id: `t${index + 1}`, type, categories })),
    };
  });

describe.each(['en', 'es'] as const)('The draft of an order in %s', (locale) => {
  const order = orderTemplate(locale, facts());

  it('says for how long it runs', () => {
    expect(order).toContain('90');
  });

  it('case B4: counts one day as one', () => {
    const oneDay = orderTemplate(locale, facts({ clock: { days: 1, startsAt: 'SERVICE' } }));
    expect(oneDay).toContain(locale === 'en' ? '1 calendar day from' : '1 día corrido desde');
  });

  it('case C1: cites law that was verified, and neither a rule of ours nor what is not sure', () => {
    const cited = (rule: OrderFacts['rule']): string => orderTemplate(locale, facts({ rule }));
    expect(cited({ ...RULE, source: 'S4', status: 'VERIFIED' })).toContain(
      `${RULE.citation[locale]}: ${RULE.text[locale]}`,
    );
    for (const rule of [RULE, { ...RULE, source: 'D', status: 'VERIFIED' } as const])
      expect(cited(rule)).not.toContain(RULE.citation[locale]);
    expect(order).not.toMatch(/verifi[ec]|own rule|regla propia/i);
  });

  it('case D2: names an identifier as it was typed and in canonical form, with offset and UTC', () => {
    const [, ip] = completeRequest().targets;
    if (ip === undefined) throw new Error('two targets');
    const targets = [
      { ...ip, value: '[2001:DB8::1]:443', instant: '2026-11-05T14:03:22.5' },
      { ...ip, id: 't3', type: 'MSISDN', value: '+52 1 55 1234 5678', instant: '', zone: 'CST' },
    ] as const;
    const order = orderTemplate(locale, facts({ targets: targets.map((one) => ({ ...one })) }));
    for (const part of ['[2001:DB8::1]:443', '2001:db8::1', '14:03:22.5 (America/Lima, UTC−5; '])
      expect(order).toContain(part);
    for (const part of ['+52 1 55 1234 5678', '+525512345678']) expect(order).toContain(part);
  });

  it('names every identifier with its data and dates', () => {
    for (const target of facts().targets) {
      const line = order.split('\n').find((one) => one.includes(target.value)) ?? '';
      for (const part of [
        formatDay(target.instant, locale),
        target.zone,
        formatDay(target.from, locale),
        formatDay(target.to, locale),
        String(target.port ?? ''),
      ]) {
        expect(line).toContain(part);
      }
      for (const category of target.categories) expect(line).toContain(text(locale, 'dataCategories', category));
    }
  });

  it('asks for preservation and says that nothing is to be handed over', () => {
    expect(order).toContain(locale === 'en' ? 'Do not hand them over' : 'No los entregue');
  });

  it('forbids telling the user exactly when confidentiality was asked for', () => {
    const duty = locale === 'en' ? 'Do not tell the user' : 'No informe al usuario';
    expect(order).toContain(duty);
    expect(orderTemplate(locale, facts({ noUserNotice: false }))).not.toContain(duty);
  });

  it('says nothing of a length or a basis that the law of the State does not give', () => {
    const bare = orderTemplate(locale, facts({ rule: null, clock: null }));
    expect(bare).not.toContain('90');
    expect(bare).not.toContain(locale === 'en' ? 'Legal basis' : 'Base jurídica');
  });

  it('holds no fact of the case, no offence, no reason and no requesting State, whatever the request says', () => {
    fc.assert(
      fc.property(requests, (form) => {
        const drafted = orderTemplate(locale, facts({ targets: form.targets }));
        expect(drafted).not.toContain('secret-');
        expect(drafted).not.toContain(text(locale, 'offences', 'ART_8'));
        expect(drafted).not.toMatch(/Per[uú]\b/u);
        expect(drafted).not.toContain(text(locale, 'sides', 'requesting'));
      }),
    );
  });

  it('is the same for the same facts', () => {
    expect(orderTemplate(locale, structuredClone(facts()))).toBe(order);
  });
});
