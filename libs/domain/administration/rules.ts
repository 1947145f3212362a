/** The rows of all acts of administration. */
import type { AdministrationActName } from '@comity/vocabulary/administration/acts';
import { ABSENCE_ROWS } from './absences.ts';
import { DUTY_ROWS } from './duty.ts';
import { mayHold, mayOpen } from './places.ts';
import { type AdministrationRefused, type AdministrationRow, refuse } from './row.ts';
import { isAdministrator, isSame, personOf, type Standing } from './standing.ts';
import type { OfficeKind } from '@comity/vocabulary/values/organizations';

type Rows = { readonly [N in AdministrationActName]: AdministrationRow<N> };

export const ADMINISTRATION_ROWS: Rows = {
  invite_person: {},
  withdraw_invitation: {
    checks: [
      ({ invitations }, { invitation }) => {
        const status = invitations.find(({ id }) => id === invitation)?.status;
        if (status === undefined) return refuse('INVITATION_UNKNOWN', 'invitation');
        if (status === 'SENT' || status === 'OPENED') return null;
        return refuse(status === 'ACCEPTED' ? 'INVITATION_USED' : `INVITATION_${status}`, 'invitation');
      },
    ],
  },
  add_office: {
    needsTwo: (_standing, { officeKind }) => isReachedAbroad(officeKind),
    checks: [
      ({ kind }, detail) => (mayOpen(kind, detail.officeKind) ? null : refuse('OFFICE_KIND_NOT_HERE', 'officeKind')),
    ],
  },
  change_office: {
    needsTwo: ({ offices }, { office, officeKind, address }) => {
      const before = offices.find(({ id }) => id === office);
      if (before === undefined || before.kind !== officeKind)
        return isReachedAbroad(officeKind) || (before !== undefined && isReachedAbroad(before.kind));
      return isReachedAbroad(officeKind) && before.address !== address;
    },
    checks: [
      (standing, detail) => {
        const bar = ownOffice(standing, detail.office);
        return bar ?? (mayOpen(standing.kind, detail.officeKind) ? null : refuse('OFFICE_KIND_NOT_HERE', 'officeKind'));
      },
    ],
  },
  close_office: {
    needsTwo: ({ offices }, { office }) => offices.some(({ id, kind }) => id === office && isReachedAbroad(kind)),
    checks: [
      (standing, { office }) => {
        const bar = ownOffice(standing, office);
        if (bar !== null) return bar;
        const peopled = standing.people.some(({ roles }) => roles.some((held) => held.office === office));
        const open = standing.offices.find(({ id }) => id === office)?.openDossiers ?? 0;
        return peopled || open > 0 ? refuse('OFFICE_OCCUPIED', 'office') : null;
      },
    ],
  },
  give_role: {
    checks: [
      (standing, { person, office, role }) => {
        const [who, where] = [personOf(standing, person), standing.offices.find(({ id }) => id === office)];
        if (who === null) return refuse('PERSON_UNKNOWN', 'person');
        if (!who.active) return refuse('PERSON_SUSPENDED', 'person');
        if (where === undefined) return refuse('OFFICE_UNKNOWN', 'office');
        if (!mayHold(standing.kind, where.kind, role)) return refuse('ROLE_NOT_HERE', 'role');
        return who.roles.some(isSame({ office, role })) ? refuse('ROLE_HELD', 'role') : null;
      },
    ],
    people: ({ people }, { person, office, role }) =>
      people.map((one) => (one.id === person ? { ...one, roles: [...one.roles, { office, role }] } : one)),
  },
  withdraw_role: {
    needsTwo: (standing, { person, role }, by) =>
      role === 'ADMINISTRATOR' && isAnotherAdministrator(standing, person, by),
    checks: [
      (standing, { person, office, role }) => {
        const who = personOf(standing, person);
        if (who === null) return refuse('PERSON_UNKNOWN', 'person');
        return who.roles.some(isSame({ office, role })) ? null : refuse('ROLE_NOT_HELD', 'role');
      },
    ],
    people: ({ people }, { person, office, role }) =>
      people.map((one) =>
        one.id === person ? { ...one, roles: one.roles.filter((held) => !isSame({ office, role })(held)) } : one,
      ),
  },
  suspend_person: {
    needsTwo: (standing, { person }, by) => isAnotherAdministrator(standing, person, by),
    checks: [
      (standing, { person }) => {
        const who = personOf(standing, person);
        if (who === null) return refuse('PERSON_UNKNOWN', 'person');
        return who.active ? null : refuse('PERSON_SUSPENDED', 'person');
      },
    ],
    people: ({ people }, { person }) => people.map((one) => (one.id === person ? { ...one, active: false } : one)),
  },
  restore_person: {
    checks: [
      (standing, { person }) => {
        const who = personOf(standing, person);
        if (who === null) return refuse('PERSON_UNKNOWN', 'person');
        return who.active ? refuse('PERSON_NOT_SUSPENDED', 'person') : null;
      },
    ],
    people: ({ people }, { person }) => people.map((one) => (one.id === person ? { ...one, active: true } : one)),
  },
  remove_person: {
    needsTwo: (standing, { person }, by) => isAnotherAdministrator(standing, person, by),
    checks: [
      (standing, { person }) => {
        const who = personOf(standing, person);
        if (who === null) return refuse('PERSON_UNKNOWN', 'person');
        return who.responsible.length > 0 ? refuse('PERSON_RESPONSIBLE', ...who.responsible) : null;
      },
    ],
    people: ({ people }, { person }) => people.filter(({ id }) => id !== person),
  },
  ...ABSENCE_ROWS,
  ...DUTY_ROWS,
  change_settings: {
    ownOf: (_standing, { person }) => person,
    checks: [
      (standing, { person }) => (personOf(standing, person) === null ? refuse('PERSON_UNKNOWN', 'person') : null),
    ],
  },
  change_policies: {},
  approve_change: { checks: [waitingChange] },
  reject_change: { checks: [waitingChange] },
};

/** Other States find these in the directory and send urgent requests there. */
const isReachedAbroad = (kind: OfficeKind): boolean => kind === 'CONTACT_POINT_24_7' || kind === 'CENTRAL_AUTHORITY';

/** One administrator who wants to be alone begins with the others. Whoever gives up what is their own needs nobody. */
function isAnotherAdministrator(standing: Standing, person: string, by: string): boolean {
  const who = personOf(standing, person);
  return person !== by && who !== null && isAdministrator(who);
}

function ownOffice({ offices }: Standing, office: string): AdministrationRefused | null {
  const found = offices.find(({ id }) => id === office);
  if (found === undefined) return refuse('OFFICE_UNKNOWN', 'office');
  return found.kind === 'ADMINISTRATION' ? refuse('OFFICE_OF_ADMINISTRATION', 'office') : null;
}

function waitingChange({ changes }: Standing, { change }: { change: string }): AdministrationRefused | null {
  return changes.some(({ id }) => id === change) ? null : refuse('CHANGE_UNKNOWN', 'change');
}
