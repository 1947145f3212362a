/** The rota of a contact point over generated shifts (docs/rules 2.0). */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AdministrationDetail, PostedAdministration } from '@comity/vocabulary/administration/acts';
import type { DutyShift } from '@comity/vocabulary/values/duty';
import { WEEKDAYS } from '@comity/vocabulary/values/organizations';
import { decideAdministration } from './decide.ts';
import { MOST_SHIFTS } from './duty.ts';
import type { PersonStanding, Standing } from './standing.ts';

const [DESK, COURT] = ['desk', 'court'];
const officer = (id: string, office: string, given: Partial<PersonStanding> = {}): PersonStanding => ({
  ...{ id, active: true, roles: [{ office, role: 'RCV_POC_24_7' }], responsible: [] },
  ...given,
});
const desk = (shifts: readonly DutyShift[] = []): Standing => ({
  ...{ now: '2026-11-10T12:00:00.000Z', kind: 'STATE', active: true, changes: [], invitations: [], absences: [] },
  people: [
    officer('admin', 'administration', { roles: [{ office: 'administration', role: 'ADMINISTRATOR' }] }),
    officer('eva', DESK),
    officer('luis', DESK, { active: false }),
    officer('judge', COURT),
  ],
  offices: [
    { id: DESK, kind: 'CONTACT_POINT_24_7', address: null, openDossiers: 0 },
    { id: COURT, kind: 'COURT', address: null, openDossiers: 0 },
  ],
  shifts,
});

type Weekly = AdministrationDetail<'add_weekly_shift'>;
const NIGHT: Weekly = {
  ...{ desk: DESK, person: 'eva', place: 'FIRST', weekdays: ['MON', 'WED'] },
  ...{ shiftHours: { from: '20:00', to: '08:00' }, first: '2026-11-16', last: null },
};
const weekly = (given: Partial<Weekly> = {}): PostedAdministration => ({
  name: 'add_weekly_shift',
  detail: { ...NIGHT, ...given },
});
const single = (given: Partial<AdministrationDetail<'add_single_shift'>> = {}): PostedAdministration => {
  const { weekdays: _weekly, first: beginsOn, last: _never, ...detail } = NIGHT;
  return { name: 'add_single_shift', detail: { ...detail, beginsOn, ...given } };
};
const there = ({ desk: office, weekdays, shiftHours: hours, ...shift }: Weekly, isSingle = false): DutyShift => ({
  ...{ ...shift, id: 'there', office, hours, days: isSingle ? null : weekdays },
  last: isSingle ? shift.first : shift.last,
});
const refusalOf = (standing: Standing, act: PostedAdministration, by = 'admin') => {
  const decision = decideAdministration(standing, act, by);
  return decision.outcome === 'refused' ? decision.refusal : null;
};
const codeOf = (...asked: Parameters<typeof refusalOf>): string => refusalOf(...asked)?.code ?? 'done';

describe('A shift', () => {
  it('is added by an administrator for a person of the contact point, and by nobody for themselves', () => {
    expect(codeOf(desk(), weekly())).toBe('done');
    expect(codeOf(desk(), single())).toBe('done');
    expect(codeOf(desk(), weekly(), 'eva')).toBe('ADMINISTRATOR_NO_LONGER');
  });

  it('is refused by name for another office, a person who is not of the desk, and days that never come', () => {
    expect(codeOf(desk(), weekly({ desk: COURT }))).toBe('DESK_UNKNOWN');
    expect(codeOf(desk(), weekly({ person: 'nobody' }))).toBe('PERSON_UNKNOWN');
    expect(codeOf(desk(), weekly({ person: 'luis' }))).toBe('PERSON_SUSPENDED');
    expect(codeOf(desk(), weekly({ person: 'judge' }))).toBe('PERSON_NOT_OF_DESK');
    expect(codeOf(desk(), weekly({ last: '2026-11-15' }))).toBe('SHIFT_OVER');
    // The 17th and the 18th are a Tuesday and a Wednesday.
    expect(codeOf(desk(), weekly({ first: '2026-11-17', last: '2026-11-17' }))).toBe('SHIFT_OVER');
    expect(codeOf(desk(), weekly({ first: '2026-11-17', last: '2026-11-18' }))).toBe('done');
    expect(codeOf(desk(), single({ beginsOn: '2026-11-01' }))).toBe('SHIFT_OVER');
    expect(codeOf(desk(), weekly({ first: '2029-11-16' }))).toBe('SHIFT_TOO_FAR');
  });

  it('that overlaps with another of its place is refused, and the other one is named by its day and hours', () => {
    const standing = desk([there(NIGHT)]);
    const tuesday = weekly({ weekdays: ['TUE'], shiftHours: { from: '07:00', to: '09:00' } });
    expect(refusalOf(standing, tuesday)).toEqual({
      code: 'SHIFT_OVERLAPS',
      about: ['shiftHours', '2026-11-16 20:00-08:00'],
    });
    expect(codeOf(standing, weekly({ weekdays: ['TUE'], shiftHours: { from: '08:00', to: '20:00' } }))).toBe('done');
    expect(codeOf(standing, weekly({ place: 'DEPUTY' }))).toBe('done');
    // A single shift takes the place of a weekly one, and of no other single one.
    expect(codeOf(standing, single())).toBe('done');
    expect(codeOf(desk([there(NIGHT, true)]), single())).toBe('SHIFT_OVERLAPS');
  });

  it('overlaps exactly where a minute of some day belongs to both', () => {
    const minute = fc.integer({ min: 0, max: 47 }).map((half) => {
      return `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`;
    });
    const day = fc.integer({ min: 11, max: 28 }).map((number) => `2026-11-${String(number)}`);
    const shift = fc.record({
      weekdays: fc.subarray([...WEEKDAYS], { minLength: 1 }),
      shiftHours: fc.record({ from: minute, to: minute }),
      first: day,
      last: fc.option(day),
    });
    const halves = ({
      weekdays: days,
      shiftHours: hours,
      first,
      last,
    }: Omit<Weekly, 'desk' | 'person' | 'place'>): Set<number> => {
      const half = (time: string) => Number(time.slice(0, 2)) * 2 + (time.endsWith('30') ? 1 : 0);
      const [from, to] = [half(hours.from), half(hours.to)];
      const length = to > from ? to - from : to + 48 - from;
      const begins = Array.from({ length: 60 }, (_, index) => Date.UTC(2026, 10, 1 + index)).filter((at) => {
        const date = new Date(at).toISOString().slice(0, 10);
        const weekday = WEEKDAYS[(new Date(at).getUTCDay() + 6) % 7];
        return date >= first && (last === null || date <= last) && weekday !== undefined && days.includes(weekday);
      });
      return new Set(
        begins.flatMap((at) => Array.from({ length }, (_, index) => (at / 86_400_000) * 48 + from + index)),
      );
    };
    fc.assert(
      fc.property(shift, shift, (one, other) => {
        fc.pre(halves(one).size > 0);
        const mine = halves(one);
        const meet = [...halves(other)].some((half) => mine.has(half));
        const standing = desk([there({ ...NIGHT, ...other })]);
        expect(codeOf(standing, weekly(one))).toBe(meet ? 'SHIFT_OVERLAPS' : 'done');
      }),
      { numRuns: 500 },
    );
  });

  it('is ended once, and there are not more than can be read', () => {
    expect(codeOf(desk([there(NIGHT)]), { name: 'end_shift', detail: { shift: 'there' } })).toBe('done');
    expect(codeOf(desk(), { name: 'end_shift', detail: { shift: 'there' } })).toBe('SHIFT_UNKNOWN');
    const many = Array.from({ length: MOST_SHIFTS }, () => there({ ...NIGHT, place: 'DEPUTY' }));
    expect(codeOf(desk(many), weekly())).toBe('SHIFTS_MANY');
  });
});
