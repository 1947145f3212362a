/**
 * People type these identifiers; the tests state their canonical form, and the slips that are noticed: docs/rules 4.3.
 */
import { describe, expect, it } from '@jest/globals';
import { IDENTIFIER_TYPES, type IdentifierType } from '../values/request-codes.ts';
import { comparable } from './comparable.ts';
import { readIdentifier } from './identifier.ts';

describe('case D2: an identifier is read liberally and written in one form', () => {
  it.each<[IdentifierType, string, string]>([
    ['IMEI', '35-209900-176148-1', '352099001761481'],
    ['IMEI', '35209900176148', '352099001761481'],
    ['IMEI', 'IMEI: 35 209900 176148 1', '352099001761481'],
    ['IMEI', '352099001761480', '352099001761481'],
    ['IMEI', '3520990017614823', '3520990017614823'],
    ['MAC', '001A.2B3C.4D5E', '00:1a:2b:3c:4d:5e'],
    ['MAC', '00-1A-2B-3C-4D-5E', '00:1a:2b:3c:4d:5e'],
    ['MAC', '001a2b3c4d5e', '00:1a:2b:3c:4d:5e'],
    ['MSISDN', '\u202a+51 987\u00a0654\u2011321\u202c', '+51987654321'],
    ['MSISDN', 'tel:+51-987-654-321;phone-context=x', '+51987654321'],
    ['MSISDN', '0051 (987) 654.321', '+51987654321'],
    ['MSISDN', '＋５１９８７６５４３２１', '+51987654321'],
    ['IP', '203.0.113.7:443', '203.0.113.7'],
    ['IP', '[2001:DB8::1]:443', '2001:db8::1'],
    ['IP', '2001:db8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
    ['IP', '203[.]0[.]113[.]7', '203.0.113.7'],
    ['IP', '0:0:0:0:0:0:0:0', '::'],
    ['IP', '2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
    ['URL', 'example.com/Ana', 'https://example.com/Ana'],
    ['URL', 'www.example.com', 'https://www.example.com'],
    ['URL', 'hxxps://evil[.]example/x', 'https://evil.example/x'],
    ['URL', 'https://peñarol.example/', 'https://xn--pearol-xwa.example'],
    ['DOMAIN', 'https://Peñarol.com.uy/', 'xn--pearol-xwa.com.uy'],
    ['EMAIL', '<Ana@Peñarol.com.uy>', 'Ana@xn--pearol-xwa.com.uy'],
    ['EMAIL', 'ana\u200b@example.com', 'ana@example.com'],
    ['EMAIL', 'Ana Pérez <Ana@x.pe>', 'Ana@x.pe'],
    ['EMAIL', '"Pérez, Ana" <mailto:ana@x.pe>;', 'ana@x.pe'],
    ['EMAIL', '"ana@otra.pe" <ana@x.pe>', 'ana@x.pe'],
    ['EMAIL', 'MAILTO:ana@x.pe?subject=hola', 'ana@x.pe'],
    ['EMAIL', 'ana[at]x[.]pe', 'ana@x.pe'],
    ['EMAIL', 'ana (at) x [dot] pe', 'ana@x.pe'],
    ['EMAIL', 'ana@x[.]com[.]pe;', 'ana@x.com.pe'],
    ['IMSI', '730 01 0123456789', '730010123456789'],
    ['ICCID', '8951 1000 0000 0000 0007', '89511000000000000007'],
    ['FILE_HASH', 'SHA256: ABCD'.concat('EF01'.repeat(15)), 'abcd'.concat('ef01'.repeat(15))],
    ['PAYMENT_ACCOUNT', 'de89 3704 0044 0532 0130 00', 'DE89370400440532013000'],
  ])('%s %j is %s', (type, typed, canonical) => {
    expect(readIdentifier(type, typed)?.canonical).toBe(canonical);
  });

  it.each<[IdentifierType, string]>([
    ['IMEI', '1234'],
    ['MAC', '00:1A:2B'],
    ['MSISDN', '987 654 321'],
    ['MSISDN', '+51 call me 987654321'],
    ['IP', '203.0.113'],
    ['IP', '1::2::3'],
    ['IP', '203.0.113.7:99999'],
    ['URL', 'not a page'],
    ['URL', 'localhost'],
    ['DOMAIN', 'no domain'],
    ['EMAIL', 'ana at example.com'],
    ['EMAIL', 'Ana <ana@x.pe> Luis <luis@x.pe>'],
    ['EMAIL', 'ana@x.pe, luis@x.pe'],
    ['EMAIL', 'Ana ana@x.pe'],
    ['FILE_HASH', 'abcd'],
  ])('%s %j has not the form of its type', (type, typed) => {
    expect(readIdentifier(type, typed)).toBeNull();
  });

  it.each<[IdentifierType, string, string | null]>([
    ['IMEI', '352099001761482', 'CHECK_DIGIT'],
    ['IMEI', '352099001761481', null],
    ['IMEI', '352099001761480', null],
    ['PAYMENT_ACCOUNT', 'DE88370400440532013000', 'CHECK_DIGIT'],
    ['MSISDN', '+51 1 2', null],
    ['MSISDN', '+51 987 654 32', 'NUMBER_UNASSIGNED'],
    ['MSISDN', '+51 987 654 321', null],
  ])('%s %j: slip %s', (type, typed, slip) => {
    expect(readIdentifier(type, typed)?.slip ?? null).toBe(slip);
  });

  it('keeps a port that stands behind an address', () => {
    expect(readIdentifier('IP', '203.0.113.7:51842')?.port).toBe(51_842);
  });

  it('reads its own canonical form as itself, for every type', () => {
    const typed = [
      '35-209900-176148-1',
      '001A.2B3C.4D5E',
      '+52 1 55 1234 5678',
      '[2001:db8::1]:443',
      'example.com/a',
      'HTTPS://ana:x@Example.com#!A',
      'ñandú.py',
      'Ana@ñandú.py',
      'ab'.repeat(32),
    ];
    for (const type of IDENTIFIER_TYPES)
      for (const one of typed) {
        const read = readIdentifier(type, one);
        if (read !== null)
          expect([type, readIdentifier(type, read.canonical)?.canonical]).toEqual([type, read.canonical]);
      }
  });
});

describe('case D5: one account however its number or name was written down', () => {
  it.each<[IdentifierType, string, string]>([
    ['MSISDN', '+52 1 55 1234 5678', '+52 55 1234 5678'],
    ['MSISDN', '+55 11 8123-4567', '+55 11 98123-4567'],
    ['MSISDN', '+54 11 15 2345-6789', '+54 9 11 2345-6789'],
    ['MSISDN', '+595 0981 123456', '+595 981 123456'],
    ['DOMAIN', 'peñarol.com.uy', 'XN--PEAROL-XWA.com.uy'],
    ['EMAIL', 'ana@peñarol.com.uy', 'ana@xn--pearol-xwa.com.uy'],
    ['URL', 'https://peñarol.com.uy/a', 'http://xn--pearol-xwa.com.uy/a'],
    ['EMAIL', 'ana\u200b@example.com', 'ana@example.com'],
    ['USERNAME', 'user\u202egpj.exe', 'usergpj.exe'],
  ])('%s %j is %j', (type, one, other) => {
    expect(comparable(type, one, 'XP')).toBe(comparable(type, other, 'XP'));
  });

  it.each<[IdentifierType, string, string]>([
    ['MSISDN', '+55 11 3123-4567', '+55 11 93123-4567'],
    ['MSISDN', '+55 11 7812-3456', '+55 11 97812-3456'],
    ['MSISDN', '+54 11 2345-6789', '+54 9 11 2345-6789'],
  ])('%s %j is not %j', (type, one, other) => {
    expect(comparable(type, one, 'XP')).not.toBe(comparable(type, other, 'XP'));
  });
});
