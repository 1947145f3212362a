import { describe, expect, it } from '@jest/globals';
import { formatDay, formatEnd, formatInstant, formatLocal, formatMoment, formatUtc } from './format.ts';

describe('an instant on a page', () => {
  it.each([
    ['2026-11-23T21:00:00Z', 'America/Lima', '23 November 2026, 16:00 (America/Lima, UTC−5)'],
    ['2026-11-23T21:00:59.9Z', 'Asia/Kathmandu', '24 November 2026, 02:45 (Asia/Kathmandu, UTC+5:45)'],
    ['2026-11-23T21:00:00Z', 'UTC', '23 November 2026, 21:00 (UTC, UTC+0)'],
    ['2026-11-01T05:30:00Z', 'America/New_York', '1 November 2026, 01:30 (America/New_York, UTC−4)'],
    ['2026-11-01T06:30:00Z', 'America/New_York', '1 November 2026, 01:30 (America/New_York, UTC−5)'],
  ])('%s in %s is written %s', (instant, zone, text) => {
    expect(formatLocal(instant, zone, 'en')).toBe(text);
  });

  it('case D1: is shown in UTC where what was stored names no zone, and says so', () => {
    expect(formatLocal('2026-11-23T21:00:00Z', 'CST', 'en')).toBe(
      '23 November 2026, 21:00 (UTC; “CST” names no time zone)',
    );
    expect(formatEnd('2026-11-24T00:00:00Z', { reader: 'PST', custodian: 'PST' }, 'es')).toBe(
      'fin del 23 de noviembre de 2026 (UTC; “PST” no designa ninguna zona horaria)',
    );
  });

  it('is written in Spanish', () => {
    expect(formatLocal('2026-11-23T21:00:00Z', 'America/Santiago', 'es')).toBe(
      '23 de noviembre de 2026, 18:00 (America/Santiago, UTC−3)',
    );
  });
});

describe('an expiry on a page', () => {
  it('names the day that it ends, also where that night has no midnight', () => {
    expect(formatEnd('2026-09-06T04:00:00Z', { reader: 'America/Santiago', custodian: 'America/Santiago' }, 'es')).toBe(
      'fin del 5 de septiembre de 2026 (America/Santiago, UTC−3)',
    );
  });

  it('within a day is an instant like any other', () => {
    expect(formatEnd('2026-11-23T21:00:00Z', { reader: 'America/Lima', custodian: 'America/Lima' }, 'en')).toBe(
      '23 November 2026, 16:00 (America/Lima, UTC−5)',
    );
  });
});

describe('case C1: the first day of a month', () => {
  it.each([
    ['pt', '1º de março de 2027', '2 de março de 2027'],
    ['fr', '1er mars 2027', '2 mars 2027'],
    ['es', '1 de marzo de 2027', '2 de marzo de 2027'],
    ['en', '1 March 2027', '2 March 2027'],
  ] as const)('is written in %s as people write it', (locale, first, second) => {
    expect([formatDay('2027-03-01', locale), formatDay('2027-03-02', locale)]).toEqual([first, second]);
  });

  it('an end in Portuguese names the day that it ends', () => {
    const zones = { reader: 'America/Sao_Paulo', custodian: 'America/Sao_Paulo' };
    expect(formatEnd('2027-03-02T03:00:00Z', zones, 'pt')).toBe(
      'fim do dia 1º de março de 2027 (America/Sao_Paulo, UTC−3)',
    );
  });
});

describe('case C3: an instant for a reader in another zone than the custodian', () => {
  const zones = { reader: 'America/Lima', custodian: 'America/Santiago' };

  it('an end is named where it is counted, and as the reader’s clock shows it', () => {
    expect(formatEnd('2027-01-24T03:00:00Z', zones, 'es')).toBe(
      'fin del 23 de enero de 2027 (America/Santiago, UTC−3); 23 de enero de 2027, 22:00 (America/Lima, UTC−5)',
    );
  });

  it('an instant stands on both clocks, with its seconds', () => {
    expect(formatInstant('2026-11-24T10:00:05Z', zones, 'en')).toBe(
      '24 November 2026, 05:00:05 (America/Lima, UTC−5); 24 November 2026, 07:00:05 (America/Santiago, UTC−3)',
    );
  });

  it('a text that several organizations read has it in UTC', () => {
    expect(formatUtc('2026-11-19T17:14:05.25-05:00', 'es')).toBe('19 de noviembre de 2026, 22:14:05.25 (UTC+0)');
  });
});

describe('case D4: the moment at which an identifier was used', () => {
  it.each([
    [
      '2026-11-05T14:03:22',
      'America/Lima',
      '5 November 2026, 14:03:22 (America/Lima, UTC−5; 5 November 2026, 19:03:22 UTC)',
    ],
    ['2026-11-05T22:03', 'America/Lima', '5 November 2026, 22:03 (America/Lima, UTC−5; 6 November 2026, 03:03:00 UTC)'],
    [
      '2026-11-01T01:30:00.25-05:00',
      'America/New_York',
      '1 November 2026, 01:30:00.25 (America/New_York, UTC−5; 1 November 2026, 06:30:00.25 UTC)',
    ],
    ['2026-11-05T14:03', 'CST', '5 November 2026, 14:03 (CST)'],
    ['2026-09-06T00:30', 'America/Santiago', '6 September 2026, 00:30 (America/Santiago)'],
    ['', 'America/Lima', '(America/Lima)'],
  ])('%s in %s', (local, zone, text) => {
    expect(formatMoment(local, zone, 'en')).toBe(text);
  });
});

describe('a local date of a form', () => {
  it.each([
    ['2026-11-05', '5 November 2026', '5 de noviembre de 2026'],
    ['2026-11-05T14:03:22', '5 November 2026, 14:03:22', '5 de noviembre de 2026, 14:03:22'],
    ['2026-11-05T14:03', '5 November 2026, 14:03', '5 de noviembre de 2026, 14:03'],
  ])('%s is written with the name of its month', (local, en, es) => {
    expect([formatDay(local, 'en'), formatDay(local, 'es')]).toEqual([en, es]);
  });

  it('that is none stays as it was written', () => {
    expect([formatDay('', 'en'), formatDay('in November', 'en')]).toEqual(['', 'in November']);
    expect(formatDay('2026-02-30T10:00', 'en')).toBe('2026-02-30T10:00');
  });
});
