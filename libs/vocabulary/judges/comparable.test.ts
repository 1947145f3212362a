/** Two identifiers are the same when their comparable forms are equal: docs/rules 4.3, and scenario 11. */
import { describe, expect, it } from '@jest/globals';
import { comparable } from './comparable.ts';
import { readIdentifier } from './identifier.ts';
import { IDENTIFIER_TYPES, type IdentifierType } from '../values/request-codes.ts';

const same = (type: IdentifierType, one: string, other: string): boolean =>
  comparable(type, one, 'XP') === comparable(type, other, 'XP');

describe('Two spellings of one identifier', () => {
  it.each<[IdentifierType, string, string]>([
    ['EMAIL', ' Ana.Perez@Example.COM ', 'ana.perez@example.com'],
    ['EMAIL', 'mailto:ana@example.com.', 'ana@example.com'],
    ['MSISDN', '+56 9 1234-5678', '0056912345678'],
    ['MSISDN', '+44 (0)20 7946 0018', '+442079460018'],
    ['IMSI', '730 01 0123456789', '730010123456789'],
    ['IMEI', '35-209900-176148-1', '352099001761481'],
    ['IMEI', '352099001761481', '3520990017614823'],
    ['MAC', '00:1A:2B:3C:4D:5E', '001a-2b3c-4d5e'],
    ['IP', '203.0.113.017', '203.0.113.17'],
    ['IP', '2001:DB8::1', '2001:0db8:0:0:0:0:0:0001'],
    ['IP', '[2001:db8::1]', '2001:db8::1'],
    ['IP', '::ffff:203.0.113.17', '203.0.113.17'],
    ['IP', '::FFFF:CB00:7111', '203.0.113.17'],
    ['IP', 'fe80::1%eth0', 'fe80::1'],
    ['URL', 'HTTPS://Example.com:443/Ana?x=1#', 'https://example.com/Ana?x=1'],
    ['URL', 'HTTPS://Mega.nz/#!A', 'mega.nz#!A'],
    ['URL', 'HTTP://ana@Example.com:80/', 'https://ana@example.com'],
    ['URL', 'http://example.com/', 'http://example.com'],
    ['DOMAIN', 'Example.COM.', 'example.com'],
    ['USERNAME', '@Ana_P', 'ana_p'],
    ['DEVICE_ID', '38400000-8CF0-11BD-B23E-10B96E40000D', '384000008cf011bdb23e10b96e40000d'],
    ['PAYMENT_ACCOUNT', 'DE89 3704 0044 0532 0130 00', 'de89370400440532013000'],
    ['CRYPTO_ADDRESS', 'BC1QAR0SRRR7XFKVY5L643LYDNW9RE59GTZZWF5MDQ', 'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq'],
    ['MESSAGE_ID', '<a.B@mail.example>', 'a.B@mail.example'],
    ['FILE_HASH', 'ABCDEF0123456789ABCDEF0123456789', 'abcdef0123456789abcdef0123456789'],
    ['OTHER', 'Locker  17', 'locker 17'],
    ['EMAIL', 'josé@example.com', 'jose\u0301@example.com'],
  ])('of %s: %j is %j', (type, one, other) => {
    expect(same(type, one, other)).toBe(true);
  });

  it.each<[IdentifierType, string, string]>([
    ['EMAIL', 'ana@example.com', 'ana@example.org'],
    ['EMAIL', 'ana+x@example.com', 'ana@example.com'],
    ['MSISDN', '+56912345678', '+56912345679'],
    ['IP', '2001:db8::1', '2001:db8::1:0'],
    ['URL', 'https://example.com/Ana', 'https://example.com/ana'],
    ['URL', 'http://example.com:8080/', 'http://example.com/'],
    ['PLATFORM_USER_ID', 'AbC', 'abc'],
    ['CRYPTO_ADDRESS', '1BoatSLRHtKNngkdXEeobR76b53LETtpyT', '1boatslrhtknngkdxeeobr76b53lettpyt'],
  ])('of %s: %j is not %j', (type, one, other) => {
    expect(same(type, one, other)).toBe(false);
  });

  it.each([
    ['https://mega.nz/#!A', 'https://mega.nz/#!B'],
    ['https://example.com/a#top', 'https://example.com/a'],
    ['https://ana@example.com/', 'https://luis@example.com/'],
    ['https://ana:x@example.com/', 'https://ana:y@example.com/'],
    ['ftp://ana@example.com/a', 'ftp://example.com/a'],
  ])('case D5: the fragment and the user part tell two accounts apart: %j is not %j', (one, other) => {
    expect(same('URL', one, other)).toBe(false);
    expect(readIdentifier('URL', one)?.canonical).not.toBe(readIdentifier('URL', other)?.canonical);
  });

  it('of different types are different, and a name means something at its provider only', () => {
    expect(comparable('EMAIL', 'a@b.example', 'XP')).not.toBe(comparable('USERNAME', 'a@b.example', 'XP'));
    expect(comparable('USERNAME', 'ana', 'XP')).not.toBe(comparable('USERNAME', 'ana', 'YP'));
    expect(comparable('EMAIL', 'a@b.example', 'XP')).toBe(comparable('EMAIL', 'a@b.example', 'YP'));
  });

  it('are compared for every type, whatever is written', () => {
    for (const type of IDENTIFIER_TYPES)
      for (const value of ['', ':', '::::', '1.2.3', '@', '\u0000', 'x'.repeat(5_000)])
        expect(comparable(type, value, 'XP')).toContain(type);
  });
});
