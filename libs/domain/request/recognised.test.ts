/** The order's identifiers come from the request; its free text cannot name others unnoticed. */
import { describe, expect, it } from '@jest/globals';
import { IDENTIFIER_TYPES } from '@comity/vocabulary/values/request-codes';
import { recognisedIn, strangersIn } from './recognised.ts';

const NOTHING = { provider: 'provider-us', composed: '' };
const FOREIGN: readonly [string, string][] = [
  ['an e-mail address', 'otra.cuenta@correo.example'],
  ['an address of IPv4', '198.51.100.7'],
  ['an address of IPv6', '2001:db8::7:8'],
  ['a telephone number', '+51 999 888 777'],
  ['the number of a device', '352099001761481'],
  ['a page', 'https://red.example/perfil/9'],
  ['a hash', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['a name with its sign', '@otra.persona'],
];

describe('case A9: identifiers in the free text of an order', () => {
  it.each(FOREIGN)('%s that nobody asked for is named', (_what, value) => {
    const text = `Conserve los datos de la cuenta ${value}, sin entregarlos.`;
    expect(strangersIn(text, [{ value: 'pagos@correo.example' }], NOTHING)).toEqual([value]);
  });

  it.each(FOREIGN)('%s that is asked for is not, however it is spelt', (_what, value) => {
    for (const spelt of [value, value.toUpperCase(), `(${value}).`]) {
      const text = `Conserve ${spelt} hoy.`;
      expect(strangersIn(text, [{ value }], NOTHING).filter((one) => !/^0X|^HTTPS/.test(one))).toEqual([]);
    }
  });

  it('takes no date, time, article, reference or sum for one', () => {
    const plain = [
      'Ley 30096, Art. 8; artículo 29(2)(d), párr. 3.1.2; el 5/11/2026 a las 14:03:22 (UTC-05:00).',
      'Expediente CL-2026-000123, 1.234.567,89 USD, 60 días corridos, anexo 2.1, versión 10.4.',
      'Notify within 24/7 hours; see section 2703(f), pages 10-12 and No. 18-2026.',
    ];
    expect(plain.flatMap(recognisedIn)).toEqual([]);
  });

  it('takes nothing that the house itself has composed for one', () => {
    const composed = 'Ordered by office@state.example';
    expect(strangersIn(`${composed}\nPreserve.`, [], { ...NOTHING, composed })).toEqual([]);
  });

  it('knows identifiers of every type by their value, whatever the type says', () => {
    expect(IDENTIFIER_TYPES.length).toBeGreaterThan(10);
    expect(strangersIn('a@b.example and c@d.example', [{ value: 'A@b.example' }], NOTHING)).toEqual(['c@d.example']);
  });
});
