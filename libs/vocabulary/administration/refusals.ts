/** An act of administration, or an invitation, is refused by one of these names. */
import type { Words } from '../words.ts';
import { INVITATION_DAYS } from './invitation.ts';

export const ADMINISTRATION_REFUSALS = {
  ORGANIZATION_NOT_ACTIVE: [
    'The organization is not active yet: its two first administrators must have accepted.',
    'La organización aún no está activa: sus dos primeros administradores deben haber aceptado.',
  ],
  ORGANIZATION_ACTIVE: [
    'The organization is active: only its own administrators change anything in it.',
    'La organización está activa: solo sus propios administradores cambian algo en ella.',
  ],
  ORGANIZATION_LISTED: [
    'There is an organization with this code, or with authorities of this State, already.',
    'Ya existe una organización con este código, o con autoridades de este Estado.',
  ],
  ORGANIZATION_UNKNOWN: ['There is no such organization here.', 'No existe tal organización aquí.'],
  ADMINISTRATOR_NO_LONGER: [
    'You are not, or no longer, an administrator of this organization. Nothing was changed.',
    'Usted no es, o ya no es, administrador de esta organización. Nada se modificó.',
  ],
  SECOND_ADMINISTRATOR_REQUIRED: [
    'Another administrator must decide on this: nobody approves what they have proposed.',
    'Debe decidirlo otro administrador: nadie aprueba lo que propuso.',
  ],
  PROPOSER_NO_LONGER: [
    'Whoever proposed this is no longer an administrator. Reject it and propose it anew.',
    'Quien lo propuso ya no es administrador. Rechácelo y propóngalo de nuevo.',
  ],
  CHANGE_UNKNOWN: ['No such change waits for a decision.', 'Ningún cambio así espera decisión.'],
  CHANGE_WAITS: ['The same change waits for a decision already.', 'El mismo cambio ya espera decisión.'],
  LAST_ADMINISTRATOR: [
    'This is the last administrator who can act. Another must be one before.',
    'Es el último administrador que puede actuar. Antes debe haber otro.',
  ],
  PERSON_UNKNOWN: ['No such person belongs to the organization.', 'Tal persona no pertenece a la organización.'],
  PERSON_SUSPENDED: ['This person is suspended.', 'Esta persona está suspendida.'],
  PERSON_NOT_SUSPENDED: ['This person is not suspended.', 'Esta persona no está suspendida.'],
  PERSON_RESPONSIBLE: [
    'This person answers for open dossiers, which are named. Hand them over first: on each, give it to a colleague.',
    'Esta persona tiene a su cargo expedientes abiertos, que se indican. Entréguelos antes: en cada uno, asígnelo a un colega.',
  ],
  OFFICE_UNKNOWN: ['There is no such open office.', 'No existe tal oficina abierta.'],
  OFFICE_OCCUPIED: [
    'People hold roles in this office, or open dossiers lie there.',
    'Hay personas con función en esta oficina, o expedientes abiertos.',
  ],
  OFFICE_OF_ADMINISTRATION: [
    'The office of administration is neither changed nor closed.',
    'La oficina de administración no se modifica ni se cierra.',
  ],
  OFFICE_KIND_NOT_HERE: [
    'An organization of this kind has no office of that kind.',
    'Una organización de este tipo no tiene oficinas de ese tipo.',
  ],
  ROLE_NOT_HERE: [
    'This role does not exist in this office, or in an organization of this kind.',
    'Esta función no existe en esta oficina, o en una organización de este tipo.',
  ],
  ROLE_HELD: ['The person holds this role already.', 'La persona ya tiene esta función.'],
  ROLE_NOT_HELD: ['The person does not hold this role.', 'La persona no tiene esta función.'],
  ABSENCE_UNKNOWN: ['There is no such absence, now or later.', 'No existe tal ausencia, ahora ni después.'],
  ABSENCE_OVER: [
    'An absence ends after it has begun, and not in the past.',
    'Una ausencia termina después de comenzar, y no en el pasado.',
  ],
  ABSENCE_KNOWN: [
    'An absence of this person within that time is noted already. End it first.',
    'Ya se registró una ausencia de esta persona en ese tiempo. Termínela antes.',
  ],
  ABSENCE_TOO_LONG: [
    'An absence lasts at most 400 days and ends within 800 days from now. Whoever is away for longer is suspended, or leaves.',
    'Una ausencia dura como máximo 400 días y termina dentro de los próximos 800. Quien falte por más tiempo se suspende o se da de baja.',
  ],
  ABSENCES_MANY: [
    'Twenty absences of this person are noted already. End one first.',
    'Ya hay veinte ausencias registradas de esta persona. Termine una antes.',
  ],
  STANDS_IN: [
    'This person stands in for somebody within that time. Another deputy must be named there first.',
    'Esta persona suple a otra en ese tiempo. Antes debe nombrarse allí a otro suplente.',
  ],
  DEPUTY_ABSENT: [
    'Whoever stands in must be there in all of that time.',
    'Quien suple debe estar presente durante todo ese tiempo.',
  ],
  DEPUTY_WITHOUT_ROLE: [
    'Whoever stands in must hold a function of the absent person in the same office.',
    'Quien suple debe tener una función de la persona ausente en la misma oficina.',
  ],
  DESK_UNKNOWN: [
    'There is no such open 24/7 contact point: only these have a rota.',
    'No existe tal punto de contacto 24/7 abierto: solo ellos tienen turnos de guardia.',
  ],
  SHIFT_UNKNOWN: ['There is no such shift, now or later.', 'No existe tal turno, ahora ni después.'],
  SHIFT_OVERLAPS: [
    'At this place on the rota there is a shift in that time already. End it first, or choose other hours:',
    'En este lugar ya hay un turno en ese tiempo. Termínelo antes o elija otras horas:',
  ],
  SHIFT_OVER: [
    'The last day comes before the first, the shift is over already, or it never begins.',
    'El último día es anterior al primero, el turno ya terminó, o nunca comienza.',
  ],
  SHIFT_TOO_FAR: ['A shift begins within 800 days from now.', 'Un turno comienza dentro de los próximos 800 días.'],
  SHIFTS_MANY: [
    'This contact point has 200 shifts already. End one first.',
    'Este punto de contacto ya tiene 200 turnos. Termine uno antes.',
  ],
  PERSON_NOT_OF_DESK: [
    'This person holds no role in this contact point, so they cannot be on duty there.',
    'Esta persona no tiene función en este punto de contacto; no puede estar de guardia allí.',
  ],
  INVITATION_UNKNOWN: [
    'This link is not an invitation, or it has not been copied whole.',
    'Este enlace no es una invitación, o no se copió completo.',
  ],
  INVITATION_USED: [
    'This invitation was accepted already: a link works once.',
    'Esta invitación ya fue aceptada: un enlace sirve una sola vez.',
  ],
  INVITATION_EXPIRED: [
    `This invitation is older than ${String(INVITATION_DAYS)} days. Ask for another one.`,
    `Esta invitación tiene más de ${String(INVITATION_DAYS)} días. Pida otra.`,
  ],
  INVITATION_WITHDRAWN: ['This invitation was withdrawn.', 'Esta invitación fue retirada.'],
  INVITATION_SUPERSEDED: [
    'A later invitation has taken the place of this one. Use its link.',
    'Una invitación posterior reemplazó a esta. Use su enlace.',
  ],
  SUBJECT_KNOWN: [
    'Whoever is signed in belongs to an organization already. A person belongs to one.',
    'Quien ha ingresado ya pertenece a una organización. Una persona pertenece a una sola.',
  ],
} as const satisfies Record<string, Words>;

export type AdministrationRefusal = keyof typeof ADMINISTRATION_REFUSALS;

/** What is unknown is answered with 404, what no longer is with 410, what is not theirs with 403, and the rest as a conflict. */
const STATUS: Partial<Record<AdministrationRefusal, number>> = {
  ORGANIZATION_UNKNOWN: 404,
  CHANGE_UNKNOWN: 404,
  PERSON_UNKNOWN: 404,
  OFFICE_UNKNOWN: 404,
  ABSENCE_UNKNOWN: 404,
  DESK_UNKNOWN: 404,
  SHIFT_UNKNOWN: 404,
  INVITATION_UNKNOWN: 404,
  INVITATION_USED: 410,
  INVITATION_EXPIRED: 410,
  INVITATION_WITHDRAWN: 410,
  INVITATION_SUPERSEDED: 410,
  ORGANIZATION_ACTIVE: 403,
  ADMINISTRATOR_NO_LONGER: 403,
};

export const ADMINISTRATION_STATUS = Object.fromEntries(
  Object.keys(ADMINISTRATION_REFUSALS).map((code) => [code, STATUS[code as AdministrationRefusal] ?? 409]),
) as Record<AdministrationRefusal, number>;
