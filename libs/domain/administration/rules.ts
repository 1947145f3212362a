/**
 * Each act of administration has a row: what bars it, and how the people stand after it. The rows look at the standing
 * and at what was posted, and at nothing else.
 */
import type { AdministrationActName, AdministrationDetail } from '@comity/vocabulary/administration/acts';
import type { AdministrationRefusal } from '@comity/vocabulary/administration/refusals';
import { mayHold, mayOpen } from './places.ts';
import { type HeldRole, type PersonStanding, personOf, type Standing } from './standing.ts';

export interface AdministrationRefused {
  code: AdministrationRefusal;
  about: readonly string[];
}

export interface AdministrationRow<N extends AdministrationActName> {
  bars: (standing: Standing, detail: AdministrationDetail<N>) => AdministrationRefused | null;
  /** How the people stand afterwards; as before, where it is not given. */
  people?: (standing: Standing, detail: AdministrationDetail<N>) => readonly PersonStanding[];
}

export const barred = (code: AdministrationRefusal, ...about: string[]): AdministrationRefused => ({ code, about });

type Rows = { readonly [N in AdministrationActName]: AdministrationRow<N> };

export const ADMINISTRATION_ROWS: Rows = {
  invite_person: { bars: () => null },
  withdraw_invitation: {
    bars: ({ invitations }, { invitation }) => {
      const status = invitations.find(({ id }) => id === invitation)?.status;
      if (status === undefined) return barred('INVITATION_UNKNOWN', 'invitation');
      if (status === 'SENT' || status === 'OPENED') return null;
      return barred(status === 'ACCEPTED' ? 'INVITATION_USED' : `INVITATION_${status}`, 'invitation');
    },
  },
  add_office: {
    bars: ({ kind }, detail) =>
      mayOpen(kind, detail.officeKind) ? null : barred('OFFICE_KIND_NOT_HERE', 'officeKind'),
  },
  change_office: {
    bars: (standing, detail) => {
      const bar = ownOffice(standing, detail.office);
      return bar ?? (mayOpen(standing.kind, detail.officeKind) ? null : barred('OFFICE_KIND_NOT_HERE', 'officeKind'));
    },
  },
  close_office: {
    bars: (standing, { office }) => {
      const bar = ownOffice(standing, office);
      if (bar !== null) return bar;
      const peopled = standing.people.some(({ roles }) => roles.some((held) => held.office === office));
      const open = standing.offices.find(({ id }) => id === office)?.openDossiers ?? 0;
      return peopled || open > 0 ? barred('OFFICE_OCCUPIED', 'office') : null;
    },
  },
  give_role: {
    bars: (standing, { person, office, role }) => {
      const [who, where] = [personOf(standing, person), standing.offices.find(({ id }) => id === office)];
      if (who === null) return barred('PERSON_UNKNOWN', 'person');
      if (!who.active) return barred('PERSON_SUSPENDED', 'person');
      if (where === undefined) return barred('OFFICE_UNKNOWN', 'office');
      if (!mayHold(standing.kind, where.kind, role)) return barred('ROLE_NOT_HERE', 'role');
      return who.roles.some(isSame({ office, role })) ? barred('ROLE_HELD', 'role') : null;
    },
    people: ({ people }, { person, office, role }) =>
      people.map((one) => (one.id === person ? { ...one, roles: [...one.roles, { office, role }] } : one)),
  },
  withdraw_role: {
    bars: (standing, { person, office, role }) => {
      const who = personOf(standing, person);
      if (who === null) return barred('PERSON_UNKNOWN', 'person');
      return who.roles.some(isSame({ office, role })) ? null : barred('ROLE_NOT_HELD', 'role');
    },
    people: ({ people }, { person, office, role }) =>
      people.map((one) =>
        one.id === person ? { ...one, roles: one.roles.filter((held) => !isSame({ office, role })(held)) } : one,
      ),
  },
  suspend_person: {
    bars: (standing, { person }) => {
      const who = personOf(standing, person);
      if (who === null) return barred('PERSON_UNKNOWN', 'person');
      return who.active ? null : barred('PERSON_SUSPENDED', 'person');
    },
    people: ({ people }, { person }) => people.map((one) => (one.id === person ? { ...one, active: false } : one)),
  },
  restore_person: {
    bars: (standing, { person }) => {
      const who = personOf(standing, person);
      if (who === null) return barred('PERSON_UNKNOWN', 'person');
      return who.active ? barred('PERSON_NOT_SUSPENDED', 'person') : null;
    },
    people: ({ people }, { person }) => people.map((one) => (one.id === person ? { ...one, active: true } : one)),
  },
  remove_person: {
    bars: (standing, { person }) => {
      const who = personOf(standing, person);
      if (who === null) return barred('PERSON_UNKNOWN', 'person');
      return who.responsible.length > 0 ? barred('PERSON_RESPONSIBLE', ...who.responsible) : null;
    },
    people: ({ people }, { person }) => people.filter(({ id }) => id !== person),
  },
  change_policies: { bars: () => null },
  approve_change: { bars: waitingChange },
  reject_change: { bars: waitingChange },
};

const isSame =
  (one: HeldRole) =>
  (other: HeldRole): boolean =>
    one.office === other.office && one.role === other.role;

function ownOffice({ offices }: Standing, office: string): AdministrationRefused | null {
  const found = offices.find(({ id }) => id === office);
  if (found === undefined) return barred('OFFICE_UNKNOWN', 'office');
  return found.kind === 'ADMINISTRATION' ? barred('OFFICE_OF_ADMINISTRATION', 'office') : null;
}

function waitingChange({ changes }: Standing, { change }: { change: string }): AdministrationRefused | null {
  return changes.some(({ id }) => id === change) ? null : barred('CHANGE_UNKNOWN', 'change');
}
