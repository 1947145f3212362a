/** Writes what an act of administration changes once it is decided. */
import { randomUUID } from 'node:crypto';
import type { PostedAdministration, AdministrationDetail } from '@comity/vocabulary/administration/acts';
import { hoursInWords } from '@comity/vocabulary/fields/opening-hours';
import type { EntityManager } from 'typeorm';
import { changeDeputy, endAbsence, endAbsencesOf, noteAbsence } from './absences.ts';
import {
  closeOffice,
  giveRole,
  listOffice,
  type OfficeFacts,
  putOffice,
  removePerson,
  setActive,
  setPolicies,
  setSettings,
  withdrawRole,
} from './changes.ts';
import { endShift, noteShift } from './duty.ts';
import { invite, withdrawInvitation } from './invitations.ts';
import type { LockedOrganization } from './standing.ts';
import { tenantRows } from '../sql/rows.ts';

/** Returns ids of what was made, and the token of an invitation. */
export async function applyAdministration(
  manager: EntityManager,
  { id: organization, standing: { now } }: LockedOrganization,
  act: PostedAdministration,
  by: string,
): Promise<{ token?: string; [made: string]: unknown }> {
  switch (act.name) {
    case 'invite_person': {
      const { name, email, language } = act.detail;
      const { id, token } = await invite(manager, organization, { name, email, locale: language, as: null, by });
      return { invitation: id, token };
    }
    case 'withdraw_invitation':
      await withdrawInvitation(manager, organization, act.detail.invitation);
      return {};
    case 'add_office': {
      const id = randomUUID();
      await writeOffice(manager, organization, officeOf(id, codeOf(act.detail.nameEn, id), act.detail));
      return { office: id };
    }
    case 'change_office': {
      const { office } = act.detail;
      const code = await codeOfOffice(manager, organization, office);
      await writeOffice(manager, organization, officeOf(office, code, act.detail));
      return {};
    }
    case 'close_office':
      await closeOffice(manager, organization, act.detail.office);
      return {};
    case 'give_role':
      await giveRole(manager, organization, act.detail);
      return {};
    case 'withdraw_role':
      await withdrawRole(manager, organization, act.detail);
      return {};
    case 'suspend_person':
    case 'restore_person':
      await setActive(manager, organization, act.detail.person, act.name === 'restore_person');
      return {};
    case 'remove_person':
      await endAbsencesOf(manager, organization, { person: act.detail.person, at: now });
      await removePerson(manager, organization, act.detail.person);
      return {};
    case 'set_absence':
      return { absence: await noteAbsence(manager, organization, act.detail) };
    case 'end_absence':
      await endAbsence(manager, organization, { absence: act.detail.absence, at: now });
      return {};
    case 'change_deputy':
      return { absence: await changeDeputy(manager, organization, act.detail, now) };
    case 'add_weekly_shift': {
      const { desk: office, weekdays: days, shiftHours: hours, ...shift } = act.detail;
      return { shift: await noteShift(manager, organization, { ...shift, office, days, hours }) };
    }
    case 'add_single_shift': {
      const { desk: office, beginsOn: first, shiftHours: hours, ...shift } = act.detail;
      const once = { ...shift, office, days: null, hours, first, last: first };
      return { shift: await noteShift(manager, organization, once) };
    }
    case 'end_shift':
      await endShift(manager, organization, { shift: act.detail.shift, at: now });
      return {};
    case 'change_settings':
      await setSettings(manager, organization, act.detail);
      return {};
    case 'change_policies':
      await setPolicies(manager, organization, act.detail);
      return {};
    case 'approve_change':
    case 'reject_change':
      return {};
  }
}

type OfficeDetail = AdministrationDetail<'add_office'>;

function officeOf(id: string, code: string, detail: OfficeDetail): OfficeFacts {
  const [en, es] = hoursInWords(detail.hours);
  return {
    id,
    code,
    kind: detail.officeKind,
    name: { en: detail.nameEn, es: detail.nameEs },
    city: detail.city,
    zone: detail.zone,
    languages: detail.languages,
    hours: { en, es },
    opening: detail.hours,
    address247: detail.address,
  };
}

async function writeOffice(manager: EntityManager, organization: string, office: OfficeFacts): Promise<void> {
  await putOffice(manager, organization, office);
  await listOffice(manager, organization, office, { reached: 'COMITY', lastVerified: null });
}

async function codeOfOffice(manager: EntityManager, organization: string, office: string): Promise<string> {
  const { code } = await tenantRows(manager)
    .selectFrom('office')
    .select('code')
    .where('organization_id', '=', organization)
    .where('id', '=', office)
    .executeTakeFirstOrThrow();
  return code;
}

const READABLE = 30;
const APART = 6;

/** The code is for people who read a log; the end of the id tells two offices of one name apart. */
function codeOf(name: string, id: string): string {
  const readable = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, READABLE)
    .replaceAll(/^-+|-+$/g, '');
  return [readable, id.slice(-APART)].filter((part) => part !== '').join('-');
}
