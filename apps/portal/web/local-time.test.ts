import { describe, expect, it } from '@jest/globals';
import { endOfDay, instantOf, localOf } from './local-time.ts';

describe('Times as people type them', () => {
  it('takes a local time in the zone of the page', () => {
    expect(instantOf('2026-11-23T16:00', 'America/Lima')).toMatchObject({
      ok: true,
      instant: '2026-11-23T21:00:00.000Z',
    });
  });

  it('refuses an hour that the clocks leave out', () => {
    expect(instantOf('2026-09-06T00:30', 'America/Santiago')).toEqual({ ok: false, reason: 'no_such_local_time' });
  });

  it('case D4: asks which of two hours with one name is meant, and reads the offset as the answer', () => {
    const asked = { ok: false, reason: 'comes_twice', first: '-04:00', second: '-05:00' };
    expect(instantOf('2026-11-01T01:30', 'America/New_York')).toEqual(asked);
    expect(instantOf('2026-11-01T01:30-05:00', 'America/New_York')).toMatchObject({
      instant: '2026-11-01T06:30:00.000Z',
    });
  });

  it('refuses a day that does not exist', () => {
    expect(instantOf('2026-02-30T10:00', 'America/Lima').ok).toBe(false);
    expect(endOfDay('2026-02-30', 'America/Lima')).toBeNull();
  });

  it('ends a day at the first instant of the next one', () => {
    expect(endOfDay('2027-01-22', 'America/Lima')).toBe('2027-01-23T05:00:00.000Z');
  });

  it('shows an instant as it would be typed', () => {
    expect(localOf('2026-11-23T21:00:59.000Z', 'America/Lima')).toBe('2026-11-23T16:00:59');
  });
});
