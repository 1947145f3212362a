/** Absences and deputies over generated plans (docs/rules 2.0). */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PostedAdministration } from '@comity/vocabulary/administration/acts';
import { MOST_ABSENCES } from './absences.ts';
import { decideAdministration } from './decide.ts';
import type { AbsenceStanding, PersonStanding, Standing } from './standing.ts';

const HOME = 'administration';
const DESK = 'desk';
const day = (number: number): string => new Date(Date.UTC(2026, 10, number)).toISOString();
const NOW = day(10);
const officer = (id: string, given: Partial<PersonStanding> = {}): PersonStanding => ({
  ...{ id, active: true, roles: [{ office: DESK, role: 'RCV_POC_24_7' }], responsible: [] },
  ...given,
});
const desk = (given: Partial<Standing> = {}): Standing => ({
  ...{ now: NOW, kind: 'STATE', active: true, changes: [], invitations: [], absences: [], shifts: [] },
  people: [
    officer('admin', { roles: [{ office: HOME, role: 'ADMINISTRATOR' }] }),
    officer('eva'),
    officer('luis'),
    officer('ana'),
    officer('judge', { roles: [{ office: 'court', role: 'RCV_COURT' }] }),
  ],
  offices: [],
  ...given,
});
const away = (person: string, from: number, until: number, deputy: string | null): PostedAdministration => ({
  name: 'set_absence',
  detail: { person, begins: day(from), until: day(until), deputy },
});
const noted = (person: string, from: number, until: number, deputy: string | null): AbsenceStanding => ({
  ...{ id: `${person}-${String(from)}`, person, from: day(from), until: day(until), deputy },
});
const codeOf = (standing: Standing, act: PostedAdministration, by: string): string => {
  const decision = decideAdministration(standing, act, by);
  return decision.outcome === 'refused' ? decision.refusal.code : decision.outcome;
};

describe('case J10: an absence', () => {
  it('is noted and ended by the person or by an administrator, and by nobody else', () => {
    expect(codeOf(desk(), away('eva', 11, 14, 'luis'), 'eva')).toBe('done');
    expect(codeOf(desk(), away('eva', 11, 14, 'luis'), 'admin')).toBe('done');
    expect(codeOf(desk(), away('eva', 11, 14, 'luis'), 'luis')).toBe('ADMINISTRATOR_NO_LONGER');
    const standing = desk({ absences: [noted('eva', 9, 14, 'luis')] });
    const end: PostedAdministration = { name: 'end_absence', detail: { absence: 'eva-9' } };
    expect(codeOf(standing, end, 'eva')).toBe('done');
    expect(codeOf(standing, end, 'admin')).toBe('done');
    expect(codeOf(standing, end, 'luis')).toBe('ADMINISTRATOR_NO_LONGER');
    for (const who of ['admin', 'eva', 'luis'])
      expect([who, codeOf(desk(), end, who)]).toEqual([who, 'ABSENCE_UNKNOWN']);
    const suspended = desk({ people: [officer('eva', { active: false }), officer('luis')] });
    expect(codeOf(suspended, away('eva', 11, 14, 'luis'), 'eva')).toBe('ADMINISTRATOR_NO_LONGER');
  });

  it('ends after it begins, not in the past, and is noted once', () => {
    expect(codeOf(desk(), away('eva', 14, 14, null), 'eva')).toBe('ABSENCE_OVER');
    expect(codeOf(desk(), away('eva', 8, 10, null), 'eva')).toBe('ABSENCE_OVER');
    const standing = desk({ absences: [noted('eva', 12, 14, null)] });
    expect(codeOf(standing, away('eva', 13, 20, null), 'eva')).toBe('ABSENCE_KNOWN');
    expect(codeOf(standing, away('eva', 14, 20, null), 'eva')).toBe('done');
  });

  it('is bounded in length, in how far ahead it ends, and in number', () => {
    expect(codeOf(desk(), away('eva', 10, 410, null), 'eva')).toBe('done');
    expect(codeOf(desk(), away('eva', 10, 411, null), 'eva')).toBe('ABSENCE_TOO_LONG');
    expect(codeOf(desk(), away('eva', 800, 811, null), 'eva')).toBe('ABSENCE_TOO_LONG');
    const many = Array.from({ length: MOST_ABSENCES }, (_, one) => noted('eva', 20 + one, 21 + one, null));
    expect(codeOf(desk({ absences: many }), away('eva', 11, 12, null), 'eva')).toBe('ABSENCES_MANY');
    expect(codeOf(desk({ absences: many }), away('luis', 11, 12, null), 'luis')).toBe('done');
  });
});

describe('case J10: another deputy', () => {
  const named = (deputy: string | null): PostedAdministration => ({
    name: 'change_deputy',
    detail: { absence: 'eva-9', deputy },
  });

  it('takes the place of one who can no longer stand in, by the person or an administrator alone', () => {
    const standing = desk({ absences: [noted('eva', 9, 14, 'luis')] });
    for (const who of ['eva', 'admin']) expect(codeOf(standing, named('ana'), who)).toBe('done');
    expect(codeOf(standing, named(null), 'eva')).toBe('done');
    expect(codeOf(standing, named('ana'), 'ana')).toBe('ADMINISTRATOR_NO_LONGER');
    expect(codeOf(desk(), named('ana'), 'eva')).toBe('ABSENCE_UNKNOWN');
  });

  it('meets the same conditions as the first', () => {
    const standing = desk({ absences: [noted('eva', 9, 14, 'luis'), noted('ana', 12, 13, null)] });
    expect(codeOf(standing, named('judge'), 'eva')).toBe('DEPUTY_WITHOUT_ROLE');
    expect(codeOf(standing, named('ana'), 'eva')).toBe('DEPUTY_ABSENT');
    expect(codeOf(standing, named('eva'), 'eva')).toBe('DEPUTY_ABSENT');
  });
});

describe('case J10: a deputy', () => {
  it('holds a function of the absent person in the same office', () => {
    expect(codeOf(desk(), away('eva', 11, 14, 'judge'), 'eva')).toBe('DEPUTY_WITHOUT_ROLE');
    expect(codeOf(desk(), away('eva', 11, 14, 'nobody'), 'eva')).toBe('PERSON_UNKNOWN');
    const standing = desk({ people: [officer('eva'), officer('luis', { active: false })] });
    expect(codeOf(standing, away('eva', 11, 14, 'luis'), 'eva')).toBe('PERSON_SUSPENDED');
  });

  it('is there in all of that time, and is not the absent person', () => {
    expect(codeOf(desk(), away('eva', 11, 14, 'eva'), 'eva')).toBe('DEPUTY_ABSENT');
    const standing = desk({ absences: [noted('luis', 13, 20, null)] });
    expect(codeOf(standing, away('eva', 11, 14, 'luis'), 'eva')).toBe('DEPUTY_ABSENT');
    expect(codeOf(standing, away('eva', 11, 13, 'luis'), 'eva')).toBe('done');
  });

  it('does not leave while they stand in', () => {
    const standing = desk({ absences: [noted('eva', 11, 14, 'luis')] });
    expect(codeOf(standing, away('luis', 13, 20, null), 'luis')).toBe('STANDS_IN');
    expect(codeOf(standing, away('luis', 14, 20, null), 'luis')).toBe('done');
  });

  const who = fc.constantFrom('eva', 'luis', 'ana');
  const plan = fc.record({
    person: who,
    from: fc.integer({ min: 9, max: 20 }),
    length: fc.integer({ min: 1, max: 6 }),
    deputy: fc.option(who),
  });

  it('is never absent at an instant at which they stand in, whatever is noted in whatever order', () => {
    fc.assert(
      fc.property(fc.array(plan, { maxLength: 14 }), (plans) => {
        let absences: AbsenceStanding[] = [];
        for (const { person, from, length, deputy } of plans)
          if (codeOf(desk({ absences }), away(person, from, from + length, deputy), person) === 'done')
            absences = [...absences, noted(person, from, from + length, deputy)];
        for (const one of absences)
          for (const other of absences)
            expect(one.deputy === other.person && one.from < other.until && other.from < one.until).toBe(false);
      }),
    );
  });
});
