/** The rules of administration, over every act and over generated organizations (docs/rules 2.0). */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  ADMINISTRATION_ACT_NAMES,
  ADMINISTRATION_ACTS,
  type PostedAdministration,
} from '@comity/vocabulary/administration/acts';
import { decideAdministration } from './decide.ts';
import { isAdministrator, type PersonStanding, type Standing } from './standing.ts';

const [A, B, C] = ['a', 'b', 'c'] as const;
const HOME = 'administration';
const DESK = 'desk';
const administrator = (id: string, active = true): PersonStanding => ({
  id,
  active,
  roles: [{ office: HOME, role: 'ADMINISTRATOR' }],
  responsible: [],
});
const ministry = (given: Partial<Standing> = {}): Standing => ({
  kind: 'STATE',
  active: true,
  people: [administrator(A), administrator(B), { id: C, active: true, roles: [], responsible: [] }],
  offices: [
    { id: HOME, kind: 'ADMINISTRATION', address: null, openDossiers: 0 },
    { id: DESK, kind: 'CONTACT_POINT_24_7', address: '+51 1 555 0100', openDossiers: 0 },
  ],
  changes: [],
  invitations: [],
  absences: [],
  shifts: [],
  now: '2026-11-24T12:00:00.000Z',
  ...given,
});
const giving: PostedAdministration = {
  name: 'give_role',
  detail: { person: C, office: DESK, role: 'REQ_POC_24_7' },
};
const waiting = (proposedBy: string, act: PostedAdministration = giving): Standing['changes'][number] => ({
  id: 'change',
  act: act.name,
  detail: { ...act.detail },
  proposedBy,
});
const approve: PostedAdministration = { name: 'approve_change', detail: { change: 'change' } };

function codeOf(standing: Standing, act: PostedAdministration, by: string = A): string {
  const decision = decideAdministration(standing, act, by);
  return decision.outcome === 'refused' ? decision.refusal.code : decision.outcome;
}

describe('case J3: two administrators', () => {
  it('are needed for every act that widens, and nobody approves what they have proposed', () => {
    expect(codeOf(ministry(), giving)).toBe('proposed');
    const proposed = ministry({ changes: [waiting(A)] });
    expect(codeOf(proposed, approve, A)).toBe('SECOND_ADMINISTRATOR_REQUIRED');
    expect(codeOf(proposed, approve, B)).toBe('done');
    expect(codeOf(proposed, giving, B)).toBe('CHANGE_WAITS');
    const widening = ADMINISTRATION_ACT_NAMES.filter((name) => ADMINISTRATION_ACTS[name].hands === 'TWO');
    expect(widening).toEqual(['give_role', 'restore_person', 'change_policies']);
  });

  it('still stand when the change is approved: the proposer is one, and the act is possible', () => {
    const gone = ministry({ people: [administrator(B)], changes: [waiting(A)] });
    expect(codeOf(gone, approve, B)).toBe('PROPOSER_NO_LONGER');
    const suspended = ministry({ people: [administrator(A, false), administrator(B)], changes: [waiting(A)] });
    expect(codeOf(suspended, approve, B)).toBe('PROPOSER_NO_LONGER');
    const without = ministry({ people: [administrator(A), administrator(B)], changes: [waiting(A)] });
    expect(codeOf(without, approve, B)).toBe('PERSON_UNKNOWN');
    expect(codeOf(ministry(), approve, B)).toBe('CHANGE_UNKNOWN');
  });

  it('give roles only where they exist: none of an operator, none of another office or kind of organization', () => {
    const give = (office: string, role: 'ADMINISTRATOR' | 'AUDITOR' | 'REQ_POC_24_7'): PostedAdministration => ({
      name: 'give_role',
      detail: { person: C, office, role },
    });
    expect(codeOf(ministry(), give(DESK, 'ADMINISTRATOR'))).toBe('ROLE_NOT_HERE');
    expect(codeOf(ministry(), give(HOME, 'AUDITOR'))).toBe('ROLE_NOT_HERE');
    expect(codeOf(ministry({ kind: 'PROVIDER' }), give(DESK, 'REQ_POC_24_7'))).toBe('ROLE_NOT_HERE');
    expect(codeOf(ministry(), give('elsewhere', 'AUDITOR'))).toBe('OFFICE_UNKNOWN');
  });
});

describe('case J3: one administrator alone', () => {
  const reason = 'a reason';
  const against = (person: string): PostedAdministration[] => [
    { name: 'suspend_person', detail: { person, reason } },
    { name: 'remove_person', detail: { person, reason } },
  ];

  it('takes another administrator nothing away, gives up their own, and suspends anybody else at once', () => {
    const withdrawn = (person: string): PostedAdministration => ({
      name: 'withdraw_role',
      detail: { person, office: HOME, role: 'ADMINISTRATOR' },
    });
    for (const act of [...against(B), withdrawn(B)]) {
      expect([act.name, codeOf(ministry(), act)]).toEqual([act.name, 'proposed']);
      expect([act.name, codeOf(ministry({ changes: [waiting(A, act)] }), approve, B)]).toEqual([act.name, 'done']);
    }
    for (const act of [...against(A), withdrawn(A), ...against(C)])
      expect([act.name, codeOf(ministry(), act)]).toEqual([act.name, 'done']);
    const suspended = ministry({ people: [administrator(A), administrator(B, false), administrator('d')] });
    expect(codeOf(suspended, { name: 'remove_person', detail: { person: B, reason } })).toBe('done');
    const clerk = { id: C, active: true, roles: [{ office: DESK, role: 'REQ_POC_24_7' as const }], responsible: [] };
    const role: PostedAdministration = {
      name: 'withdraw_role',
      detail: { person: C, office: DESK, role: 'REQ_POC_24_7' },
    };
    expect(codeOf(ministry({ people: [administrator(A), administrator(B), clerk] }), role)).toBe('done');
  });

  const NONE = { MON: [], TUE: [], WED: [], THU: [], FRI: [], SAT: [], SUN: [] };
  const facts = (officeKind: 'CONTACT_POINT_24_7' | 'CENTRAL_AUTHORITY' | 'COURT', address: string | null) => ({
    ...{ officeKind, address, nameEn: 'Desk', nameEs: 'Mesa', city: 'Lima', zone: 'America/Lima' },
    ...{ languages: ['es' as const], hours: NONE },
  });

  it('sends urgent requests of other States nowhere else', () => {
    const changed = (...given: Parameters<typeof facts>): string =>
      codeOf(ministry(), { name: 'change_office', detail: { office: DESK, ...facts(...given) } });
    expect(changed('CONTACT_POINT_24_7', '+51 1 555 0100')).toBe('done');
    expect(changed('CONTACT_POINT_24_7', '+51 1 555 0199')).toBe('proposed');
    expect(changed('CONTACT_POINT_24_7', null)).toBe('proposed');
    expect(changed('COURT', '+51 1 555 0100')).toBe('proposed');
    for (const kind of ['CONTACT_POINT_24_7', 'CENTRAL_AUTHORITY'] as const)
      expect(codeOf(ministry(), { name: 'add_office', detail: facts(kind, null) })).toBe('proposed');
    expect(codeOf(ministry(), { name: 'add_office', detail: facts('COURT', null) })).toBe('done');
    const moving: PostedAdministration = {
      name: 'change_office',
      detail: { office: DESK, ...facts('CONTACT_POINT_24_7', 'elsewhere') },
    };
    expect(codeOf(ministry({ changes: [waiting(A, moving)] }), structuredClone(moving), B)).toBe('CHANGE_WAITS');
  });
});

describe('case J8: whoever is no administrator at that moment', () => {
  it.each([
    ['was suspended', [administrator(A, false), administrator(B)]],
    ['was removed', [administrator(B)]],
    ['lost the role', [{ id: A, active: true, roles: [], responsible: [] }, administrator(B)]],
  ])('and %s does no act of administration, whatever it is', (_what, people) => {
    const belongs = people.some(({ id, active }) => id === A && active);
    for (const name of ADMINISTRATION_ACT_NAMES) {
      // The refusal comes before anything looks at the detail, but for an absence, which may be their own.
      const act = { name, detail: {} } as PostedAdministration;
      const code =
        belongs && 'absence' in ADMINISTRATION_ACTS[name].fields ? 'ABSENCE_UNKNOWN' : 'ADMINISTRATOR_NO_LONGER';
      expect([name, codeOf(ministry({ people, changes: [waiting(B)] }), act)]).toEqual([name, code]);
    }
  });
});

describe('case J4: nothing is administered', () => {
  it('before the organization is active', () => {
    expect(codeOf(ministry({ active: false }), giving)).toBe('ORGANIZATION_NOT_ACTIVE');
  });

  it('in the office of administration, in one where people work or dossiers lie, or for a person who answers for some', () => {
    expect(codeOf(ministry(), { name: 'close_office', detail: { office: HOME } })).toBe('OFFICE_OF_ADMINISTRATION');
    const closing: PostedAdministration = { name: 'close_office', detail: { office: DESK } };
    // Other States reach this office, so one administrator alone does not take it from them.
    expect(codeOf(ministry(), closing)).toBe('proposed');
    expect(codeOf(ministry({ changes: [waiting(A, closing)] }), approve, B)).toBe('done');
    const prosecution = { id: DESK, kind: 'PROSECUTORS_OFFICE', address: null, openDossiers: 0 } as const;
    const offices = [...ministry().offices.filter(({ id }) => id === HOME), prosecution];
    expect(codeOf(ministry({ offices }), closing)).toBe('done');
    const busy = ministry({ offices: [{ id: DESK, kind: 'COURT', address: null, openDossiers: 1 }] });
    expect(codeOf(busy, { name: 'close_office', detail: { office: DESK } })).toBe('OFFICE_OCCUPIED');
    const answers = ministry({
      people: [administrator(A), { id: C, active: true, roles: [], responsible: ['PE-2026-000001', 'PE-2026-000002'] }],
    });
    const removal: PostedAdministration = { name: 'remove_person', detail: { person: C, reason: 'leaves' } };
    expect(decideAdministration(answers, removal, A)).toEqual({
      outcome: 'refused',
      refusal: { code: 'PERSON_RESPONSIBLE', about: ['PE-2026-000001', 'PE-2026-000002'] },
    });
  });
});

const person = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd'),
  active: fc.boolean(),
  roles: fc.uniqueArray(
    fc.constantFrom({ office: HOME, role: 'ADMINISTRATOR' as const }, { office: DESK, role: 'AUDITOR' as const }),
  ),
  responsible: fc.constant([]),
});
const narrowing: fc.Arbitrary<PostedAdministration> = fc
  .constantFrom('a', 'b', 'c', 'd')
  .chain((who) =>
    fc.constantFrom<PostedAdministration>(
      { name: 'suspend_person', detail: { person: who, reason: 'a reason' } },
      { name: 'remove_person', detail: { person: who, reason: 'a reason' } },
      { name: 'withdraw_role', detail: { person: who, office: HOME, role: 'ADMINISTRATOR' } },
    ),
  );

describe('case J5: the last administrator who can act', () => {
  it('stays on every path: whatever is done in whatever order, one is left', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(person, { selector: ({ id }) => id, minLength: 1 }).filter((all) => all.some(isAdministrator)),
        fc.array(narrowing, { maxLength: 12 }),
        (people, acts) => {
          let standing = ministry({ people });
          for (const act of acts) {
            const outcome = codeOf(standing, act);
            // What one has proposed, each other administrator in turn approves.
            const agreed = ({ id }: PersonStanding): boolean =>
              codeOf({ ...standing, changes: [waiting(A, act)] }, approve, id) === 'done';
            if (outcome !== 'done' && !(outcome === 'proposed' && standing.people.some(agreed))) continue;
            standing = { ...standing, people: afterwards(standing.people, act) };
          }
          expect(standing.people.some(isAdministrator)).toBe(true);
        },
      ),
    );
  });

  it('is not counted where they are suspended', () => {
    const standing = ministry({ people: [administrator(A), administrator(B, false)] });
    for (const name of ['suspend_person', 'remove_person'] as const)
      expect(codeOf(standing, { name, detail: { person: A, reason: 'a reason' } })).toBe('LAST_ADMINISTRATOR');
  });
});

function afterwards(people: readonly PersonStanding[], { name, detail }: PostedAdministration): PersonStanding[] {
  const who = 'person' in detail ? detail.person : '';
  if (name === 'remove_person') return people.filter(({ id }) => id !== who);
  return people.map((one) => {
    if (one.id !== who) return one;
    if (name === 'suspend_person') return { ...one, active: false };
    return { ...one, roles: one.roles.filter(({ role }) => role !== 'ADMINISTRATOR') };
  });
}
