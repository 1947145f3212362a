/** People type and paste these times, in zones whose clocks change. */
import { describe, expect, it } from '@jest/globals';
import { readLocalTime } from './local-time.ts';

describe('case D4: a local time and its zone', () => {
  it.each([
    ['2026-11-05T14:03:22', 'America/Lima', '2026-11-05T19:03:22Z', '-05:00'],
    ['2026-11-05 14:03:22.123456', 'America/Lima', '2026-11-05T19:03:22.123456Z', '-05:00'],
    ['2026-11-05 14:03:22,5', 'America/Lima', '2026-11-05T19:03:22.5Z', '-05:00'],
    ['2026/11/5 4:03', 'Asia/Kathmandu', '2026-11-04T22:18:00Z', '+05:45'],
    ['2026-11-05T19:03:22Z', 'America/Lima', '2026-11-05T19:03:22Z', '-05:00'],
    ['2026-11-05 16:03:22 UTC-3', 'America/Lima', '2026-11-05T19:03:22Z', '-05:00'],
  ])('%s in %s is %s, %s', (typed, zone, utc, offset) => {
    expect(readLocalTime(typed, zone)).toMatchObject({ ok: true, utc, offset });
  });

  it('keeps seconds and fractions in the local time, and an offset of its own is brought into the zone', () => {
    expect(readLocalTime('2026-11-05T19:03:22.120Z', 'America/Lima')).toMatchObject({
      local: '2026-11-05T14:03:22.12',
    });
    expect(readLocalTime('2026-11-05T14:03', 'America/Lima')).toMatchObject({ local: '2026-11-05T14:03' });
  });

  it('that comes twice asks which one, and takes the offset as the answer', () => {
    const night = '2026-11-01T01:30';
    expect(readLocalTime(night, 'America/New_York')).toEqual({
      ok: false,
      reason: 'comes_twice',
      offsets: ['-04:00', '-05:00'],
    });
    for (const [offset, utc] of [
      ['-04:00', '2026-11-01T05:30:00Z'],
      ['-05:00', '2026-11-01T06:30:00Z'],
    ])
      expect(readLocalTime(`${night}${offset ?? ''}`, 'America/New_York')).toEqual({
        ...{ ok: true, utc, offset, local: `${night}${offset ?? ''}` },
      });
  });

  it('that never was is refused', () => {
    expect(readLocalTime('2026-09-06T00:30', 'America/Santiago')).toEqual({ ok: false, reason: 'no_such_local_time' });
  });

  it.each(['', '2026-02-30T10:00', '2026-11-05T25:61', '2026-11-05', '05/11/2026 14:03', '2026-11-05T14:03+99:00'])(
    '%j is none',
    (typed) => {
      expect(readLocalTime(typed, 'America/Lima')).toEqual({ ok: false, reason: 'not_an_instant' });
    },
  );
});
