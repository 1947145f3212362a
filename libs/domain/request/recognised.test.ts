/** The order's identifiers come from the request; its free text cannot name others unnoticed. */
import { describe, expect, it } from '@jest/globals';
import { IDENTIFIER_TYPES } from '@comity/vocabulary/values/request-codes';
import { recognisedIn, strangersIn } from './recognised.ts';

const NOTHING = { provider: 'provider-us', composed: '', states: ['PE'] };
const FOREIGN: readonly [string, string][] = [
  ['an e-mail address', 'otra.cuenta@correo.example'],
  ['an e-mail address, disarmed', 'otra[at]correo[.]example'],
  ['an e-mail address with its owner', 'otra@correo[.]example'],
  ['an address of IPv4', '198.51.100.7'],
  ['an address of IPv4 in thousands', '185.168.100.7'],
  ['an address of IPv6', '2001:db8::7:8'],
  ['a telephone number', '+51 999 888 777'],
  ['the number of a device', '352099001761481'],
  ['a page', 'https://red.example/perfil/9'],
  ['a hash', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['a name with its sign', '@otra.persona'],
  ['the number of a device as it is printed', '35-209900-176148-1'],
  ['the number of a device of before 2003', '352099/00/176148/1'],
  ['the number of a device in three groups', '35209900 176148 1'],
  ['an address of a network card', '001A.2B3C.4D5E'],
  ['an address of a network card in pairs', '00:1a:2b:3c:4d:5e'],
  ['an address of a network card with hyphens', '00-1A-2B-3C-4D-5E'],
  ['an address of a network card in one word', '001a2b3c4d5e'],
  ['a telephone number with 00', '0051 999 888 777'],
  ['a telephone number as its country dials it', '999 888 777'],
  ['a telephone number with the code of its town', '(01) 442-1234'],
  ['a name of a host', 'otra-red.example'],
  ['a name of a host in two letters', 't.me'],
  ['a name of a host, disarmed', 'otra-red[.]example'],
  ['a page without its scheme', 'red.example/perfil/9'],
  ['a page behind a fragment', 'https://mega.nz/#!OtraCuenta'],
  ['a page of a user', 'https://otra@red.example'],
  ['a page, disarmed', 'hxxps://red[.]example/perfil/9'],
  ['the number of a card', '8951 1000 0000 0000 0007'],
  ['a subscriber', '730 01 0123456789'],
  ['an account of a bank', 'DE89 3704 0044 0532 0130 00'],
  ['a card of payment', '4111 1111 1111 1111'],
  ['an address of a wallet', 'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq'],
];

describe('case A9: identifiers in the free text of an order', () => {
  it.each(FOREIGN)('%s that nobody asked for is named', (_what, value) => {
    const text = `Conserve los datos de la cuenta ${value}, sin entregarlos.`;
    expect(strangersIn(text, [{ value: 'pagos@correo.example' }], NOTHING)).toEqual([value]);
  });

  it.each(FOREIGN)('%s that is asked for is not, however it is spelt', (_what, value) => {
    const recased = /^h..ps|^@/.test(value) || value.includes('/') ? value : value.toUpperCase();
    const international = value.startsWith('(01)') ? '+51 1 442 1234' : value.replace(/^999/, '+51 999');
    for (const spelt of [value, recased, `(${value}).`]) {
      const text = `Conserve ${spelt} hoy.`;
      expect(strangersIn(text, [{ value: international }], NOTHING)).toEqual([]);
    }
  });

  it('takes no date, time, article, reference or sum for one', () => {
    const plain = [
      'Ley 30096, Art. 8; artículo 29(2)(d), párr. 3.1.2; el 5/11/2026 a las 14:03:22 (UTC-05:00).',
      'Expediente CL-2026-000123, 1.234.567,89 USD, 60 días corridos, anexo 2.1, versión 10.4.',
      'Notify within 24/7 hours; see section 2703(f), pages 10-12 and No. 18-2026.',
      'Expediente 00123-2026-0-1801-JR-PE-02, del 2026-10-01 al 2026-11-05, 05-11-2026, 05.11.2026, S/ 1.234.567,89.',
      'EE.UU., RR.HH., D.Leg. 1182, 18 U.S.C. 2703, p.ej. orden.pdf y anexo.docx; la cuenta.Conserve todo, Sr.Quispe.',
      'De 14:03:22 a 15:03:22.500, artículos 230.1 y 230.4, R.M. N.° 0123-2026-IN, inciso 2.b, y/o e/o.',
    ];
    expect(plain.flatMap((text) => recognisedIn(text, ['PE', 'CL', 'US']).map(({ value }) => value))).toEqual([]);
  });

  it('takes nothing that the house itself has composed for one', () => {
    const composed = 'Ordered by office@state.example';
    expect(strangersIn(`${composed}\nPreserve.`, [], { ...NOTHING, composed })).toEqual([]);
  });

  it('takes the host of an account that is asked for as named with it', () => {
    const targets = [{ value: 'ana@correo.example' }, { value: 'https://mega.nz/#!A' }];
    expect(strangersIn('En correo.example y en mega.nz; no en otro.example.', targets, NOTHING)).toEqual([
      'otro.example',
    ]);
  });

  it('reads the longest text of an order at once, whatever stands in it', () => {
    for (const piece of ['a.', 'a', '1', '1 ', '0a', '89', '00:', '(0', 'x@', 'a-.', '[.]', 'bc1', '+1']) {
      const start = performance.now();
      recognisedIn(piece.repeat(20_000 / piece.length), ['PE']);
      expect([piece, performance.now() - start < 1_000]).toEqual([piece, true]);
    }
  });

  it('sees what is written with characters that nobody sees', () => {
    expect(strangersIn('Conserve otra\u200b@correo.example.', [], NOTHING)).toEqual(['otra@correo.example']);
  });

  it('knows identifiers of every type by their value, whatever the type says', () => {
    expect(IDENTIFIER_TYPES.length).toBeGreaterThan(10);
    expect(strangersIn('a@b.example and c@d.example', [{ value: 'A@b.example' }], NOTHING)).toEqual(['c@d.example']);
  });
});
