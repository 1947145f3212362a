/** Administrators of an organization do these acts (docs/rules 2.0). */
import { languages } from '../codes/decisions.ts';
import { dutyPlaces, officeKinds, roles } from '../codes/people.ts';
import { choice } from '../fields/choice.ts';
import { codes } from '../fields/codes.ts';
import { day, lastDay } from '../fields/day.ts';
import { email } from '../fields/email.ts';
import { instant } from '../fields/instant.ts';
import { line } from '../fields/line.ts';
import { number } from '../fields/number.ts';
import { ofOrganization } from '../fields/of-organization.ts';
import { openingHours, weekdays } from '../fields/opening-hours.ts';
import { shiftHours } from '../fields/shift-hours.ts';
import { yesNo } from '../fields/yes-no.ts';
import { typedZone } from '../fields/zone.ts';
import { type Fields, optional } from '../field.ts';
import type { CodeWords } from '../words.ts';
import { type AdministrationAct, administrationAct, type DetailOf } from './act.ts';
import { INVITATION_DAYS } from './invitation.ts';

const { OPERATIONS: _operator, ADMINISTRATION: _own, ...openedKinds } = officeKinds;
const { OPERATOR: _never, ...givenRoles } = roles;

const memberLanguages = { en: languages.en, es: languages.es } as const satisfies CodeWords;

const forwardings = {
  REVIEWED: ['A person reviews it first', 'Una persona la revisa antes'],
  AUTOMATIC: ['At once', 'De inmediato'],
} as const satisfies CodeWords;

const person = (label: readonly [string, string] = ['Person', 'Persona']) =>
  ofOrganization(label, { offers: 'PEOPLE' });
const office = () => ofOrganization(['Office', 'Oficina'], { offers: 'OFFICES' });
const change = () => ofOrganization(['Proposed change', 'Cambio propuesto'], { offers: 'CHANGES' });
const reason = () => line(['Reason', 'Motivo'], { max: 300 });

const officeFacts = {
  officeKind: choice(['Kind of office', 'Tipo de oficina'], openedKinds),
  nameEn: line(['Name in English', 'Nombre en inglés'], { max: 200 }),
  nameEs: line(['Name in Spanish', 'Nombre en español'], { max: 200 }),
  city: line(['City', 'Ciudad'], { max: 120 }),
  zone: typedZone(['Time zone', 'Zona horaria'], {
    hint: [
      'The days of the office are counted in it, such as America/Lima.',
      'En ella se cuentan sus días, como America/Lima.',
    ],
  }),
  languages: codes(['Languages', 'Idiomas'], languages),
  hours: openingHours(['Opening hours', 'Horario de atención'], {
    hint: [
      'For each day such as 09:00-13:00, 15:00-18:00, in the zone of the office. 00:00-24:00 is the whole day.',
      'Para cada día, como 09:00-13:00, 15:00-18:00, en la zona de la oficina. 00:00-24:00 es todo el día.',
    ],
  }),
  address: optional(
    line(['Address for urgent requests', 'Dirección para solicitudes urgentes'], {
      max: 200,
      hint: ['Of a 24/7 point; others leave it empty.', 'De un punto 24/7; las demás la dejan vacía.'],
    }),
  ),
};

const manned = {
  desk: ofOrganization(['Contact point', 'Punto de contacto'], { offers: 'DESKS' }),
  person: person(),
  place: choice(['Place on the rota', 'Lugar en el turno'], dutyPlaces),
};
const manHours = () =>
  shiftHours(['From and until', 'Desde y hasta'], {
    hint: [
      'By the clock of the office, such as 20:00-08:00. What ends at or before its begin ends on the next day.',
      'Según la hora de la oficina, como 20:00-08:00. Lo que termina a la hora de inicio o antes termina al día siguiente.',
    ],
  });

const heldRole = {
  person: person(),
  office: office(),
  role: choice(['Role', 'Función'], givenRoles),
};

export const ADMINISTRATION_ACTS = {
  invite_person: administrationAct({
    do: ['Invite a person', 'Invitar a una persona'],
    done: ['invited a person', 'invitó a una persona'],
    hint: [
      `You get a link that works once, for ${String(INVITATION_DAYS)} days. Whoever signs in with it belongs to your organization, and has no role yet.`,
      `Obtendrá un enlace que sirve una vez, durante ${String(INVITATION_DAYS)} días. Quien ingrese con él pertenece a su organización, y aún no tiene función.`,
    ],
    hands: 'ONE',
    fields: {
      name: line(['Name', 'Nombre'], { max: 200 }),
      email: email(['E-mail address', 'Correo electrónico']),
      language: choice(['Language', 'Idioma'], memberLanguages),
    },
  }),
  withdraw_invitation: administrationAct({
    do: ['Withdraw an invitation', 'Retirar una invitación'],
    done: ['withdrew an invitation', 'retiró una invitación'],
    hint: ['The link no longer works.', 'El enlace deja de servir.'],
    hands: 'ONE',
    fields: { invitation: ofOrganization(['Invitation', 'Invitación'], { offers: 'INVITATIONS' }) },
  }),
  add_office: administrationAct({
    do: ['Add an office', 'Agregar una oficina'],
    done: ['added an office', 'agregó una oficina'],
    hint: [
      'The office stands in the directory from now on. For a 24/7 point or a central authority, another administrator approves it first.',
      'La oficina figura en el directorio desde ahora. Si es un punto 24/7 o una autoridad central, antes lo aprueba otro administrador.',
    ],
    hands: 'ONE',
    fields: officeFacts,
  }),
  change_office: administrationAct({
    do: ['Change an office', 'Modificar una oficina'],
    done: ['changed an office', 'modificó una oficina'],
    hint: [
      'What you write replaces what the directory says of the office. Another address must be verified anew; for a 24/7 point or a central authority, another administrator approves it first.',
      'Lo que escriba reemplaza lo que el directorio dice de la oficina. Otra dirección debe verificarse de nuevo; si es un punto 24/7 o una autoridad central, antes lo aprueba otro administrador.',
    ],
    hands: 'ONE',
    fields: { office: office(), ...officeFacts },
  }),
  close_office: administrationAct({
    do: ['Close an office', 'Cerrar una oficina'],
    done: ['closed an office', 'cerró una oficina'],
    hint: [
      'The office leaves the directory. Nobody may hold a role in it, and no open dossier may lie there.',
      'La oficina sale del directorio. Nadie puede tener función en ella, ni puede haber allí un expediente abierto.',
    ],
    hands: 'ONE',
    fields: { office: office() },
  }),
  give_role: administrationAct({
    do: ['Give a role', 'Dar una función'],
    done: ['gave a role', 'dio una función'],
    hint: ['Another administrator approves it.', 'Otro administrador lo aprueba.'],
    hands: 'TWO',
    fields: heldRole,
  }),
  withdraw_role: administrationAct({
    do: ['Withdraw a role', 'Retirar una función'],
    done: ['withdrew a role', 'retiró una función'],
    hint: [
      'It takes effect at once. Of another administrator, a further administrator approves it first.',
      'Tiene efecto de inmediato. Si es de otro administrador, antes lo aprueba un administrador más.',
    ],
    hands: 'ONE',
    fields: heldRole,
  }),
  suspend_person: administrationAct({
    do: ['Suspend a person', 'Suspender a una persona'],
    done: ['suspended a person', 'suspendió a una persona'],
    hint: [
      'Their sessions end at once, and they can no longer sign in. For another administrator, a further administrator approves it first.',
      'Sus sesiones terminan de inmediato y ya no puede ingresar. Si es otro administrador, antes lo aprueba un administrador más.',
    ],
    hands: 'ONE',
    fields: { person: person(), reason: reason() },
  }),
  restore_person: administrationAct({
    do: ['Lift a suspension', 'Levantar una suspensión'],
    done: ['lifted a suspension', 'levantó una suspensión'],
    hint: [
      'The person has their roles again when another administrator has approved it.',
      'La persona recupera sus funciones cuando otro administrador lo aprueba.',
    ],
    hands: 'TWO',
    fields: { person: person(), reason: reason() },
  }),
  remove_person: administrationAct({
    do: ['Remove a person', 'Dar de baja a una persona'],
    done: ['removed a person', 'dio de baja a una persona'],
    hint: [
      'They lose every role. What they answer for must be handed over before. For another administrator, a further administrator approves it first.',
      'Pierde toda función. Lo que tiene a su cargo debe haberse entregado antes. Si es otro administrador, antes lo aprueba un administrador más.',
    ],
    hands: 'ONE',
    fields: { person: person(), reason: reason() },
  }),
  set_absence: administrationAct({
    do: ['Note an absence', 'Registrar una ausencia'],
    done: ['noted an absence', 'registró una ausencia'],
    hint: [
      'A deputy has a function of the absent person in the same office, and acts in their own name. What waits for the absent person is marked in the work list of the deputy, and mails go to both.',
      'Quien suple tiene una función de la persona ausente en la misma oficina y actúa en nombre propio. Lo que espera a la persona ausente se señala en su lista de trabajo, y los correos llegan a ambas.',
    ],
    hands: 'ONE',
    fields: {
      person: person(),
      begins: instant(['Absent from', 'Ausente desde'], { now: true }),
      until: lastDay(['Until', 'Hasta'], { ask: ['Last day of the absence', 'Último día de la ausencia'] }),
      deputy: optional(person(['Who stands in', 'Quién suple'])),
    },
  }),
  end_absence: administrationAct({
    do: ['End an absence', 'Terminar una ausencia'],
    done: ['ended an absence', 'terminó una ausencia'],
    hint: [
      'The person is there again at once, or an absence that has not begun does not come about.',
      'La persona está de vuelta de inmediato, o la ausencia que no ha comenzado no tendrá lugar.',
    ],
    hands: 'ONE',
    fields: { absence: ofOrganization(['Absence', 'Ausencia'], { offers: 'ABSENCES' }) },
  }),
  change_deputy: administrationAct({
    do: ['Name another deputy', 'Nombrar a otro suplente'],
    done: ['named another deputy', 'nombró a otro suplente'],
    hint: [
      'The absence goes on, and whoever you name stands in from now on. Left empty, nobody does.',
      'La ausencia continúa y, desde ahora, suple quien usted nombre. Si queda vacío, no suple nadie.',
    ],
    hands: 'ONE',
    fields: {
      absence: ofOrganization(['Absence', 'Ausencia'], { offers: 'ABSENCES' }),
      deputy: optional(person(['Who stands in', 'Quién suple'])),
    },
  }),
  add_weekly_shift: administrationAct({
    do: ['Add a weekly shift', 'Agregar un turno semanal'],
    done: ['added a weekly shift', 'agregó un turno semanal'],
    hint: [
      'Whoever is on duty is paged first when a request claims danger to life, then the deputies, then the whole desk.',
      'Quien está de guardia recibe el primer aviso cuando una solicitud alega riesgo vital; luego sus suplentes y después todo el puesto.',
    ],
    hands: 'ONE',
    fields: {
      ...manned,
      weekdays: codes(['Weekdays', 'Días de la semana'], weekdays),
      shiftHours: manHours(),
      first: day(['First day', 'Primer día']),
      last: optional(
        day(['Last day', 'Último día'], { hint: ['Left empty, it goes on.', 'Si queda vacío, continúa.'] }),
      ),
    },
  }),
  add_single_shift: administrationAct({
    do: ['Add a single shift', 'Agregar un turno único'],
    done: ['added a single shift', 'agregó un turno único'],
    hint: [
      'In its hours it takes the place of the weekly shift of the same place on the rota.',
      'En sus horas reemplaza al turno semanal del mismo lugar.',
    ],
    hands: 'ONE',
    fields: { ...manned, beginsOn: day(['Day on which it begins', 'Día en que comienza']), shiftHours: manHours() },
  }),
  end_shift: administrationAct({
    do: ['End a shift', 'Terminar un turno'],
    done: ['ended a shift', 'terminó un turno'],
    hint: ['The shift no longer counts, from now on.', 'El turno deja de contar desde ahora.'],
    hands: 'ONE',
    fields: { shift: ofOrganization(['Shift', 'Turno'], { offers: 'SHIFTS' }) },
  }),
  change_settings: administrationAct({
    do: ['Change the settings of a person', 'Modificar las preferencias de una persona'],
    done: ['changed settings', 'modificó preferencias'],
    hint: [
      'Mails are written in the language, and pages show and take instants in the zone. Deadlines are counted in their own zone as before.',
      'Los correos se escriben en el idioma, y las páginas muestran y reciben las horas en la zona. Los plazos se cuentan como antes, en su propia zona.',
    ],
    hands: 'ONE',
    fields: {
      person: person(),
      language: choice(['Language', 'Idioma'], memberLanguages),
      zone: optional(
        typedZone(['Time zone', 'Zona horaria'], {
          hint: ['Left empty, it is that of the first office.', 'Si queda vacía, es la de la primera oficina.'],
        }),
      ),
    },
  }),
  change_policies: administrationAct({
    do: ['Change the policies', 'Modificar las políticas'],
    done: ['changed the policies', 'modificó las políticas'],
    hint: [
      'They hold for dossiers that are opened afterwards. Another administrator approves it.',
      'Rigen para los expedientes que se abran después. Otro administrador lo aprueba.',
    ],
    hands: 'TWO',
    fields: {
      soloAtCriticalLife: yesNo([
        'A duty officer may act alone where life is in danger',
        'El oficial de guardia puede actuar solo si peligra la vida',
      ]),
      forwarding: choice(["A provider's answer is forwarded", 'La respuesta de un proveedor se reenvía'], forwardings),
      idleMinutes: number(['A session ends after minutes without use', 'Una sesión termina tras minutos sin uso'], {
        min: 5,
        max: 720,
        initial: 30,
      }),
    },
  }),
  approve_change: administrationAct({
    do: ['Approve', 'Aprobar'],
    done: ['approved a change', 'aprobó un cambio'],
    hint: ['The change takes effect at once.', 'El cambio tiene efecto de inmediato.'],
    hands: 'ONE',
    fields: { change: change() },
  }),
  reject_change: administrationAct({
    do: ['Reject', 'Rechazar'],
    done: ['rejected a change', 'rechazó un cambio'],
    hint: ['Nothing changes.', 'Nada cambia.'],
    hands: 'ONE',
    fields: { change: change() },
  }),
} as const satisfies Record<string, AdministrationAct>;

export type AdministrationActName = keyof typeof ADMINISTRATION_ACTS;
type Details = { [N in AdministrationActName]: DetailOf<(typeof ADMINISTRATION_ACTS)[N]> };
export type AdministrationDetail<N extends AdministrationActName> = Details[N];
/** This is an act as a person or a program has posted it. */
export type PostedAdministration = {
  [N in AdministrationActName]: { name: N; detail: Details[N] };
}[AdministrationActName];

export const ADMINISTRATION_ACT_NAMES = Object.keys(ADMINISTRATION_ACTS) as [
  AdministrationActName,
  ...AdministrationActName[],
];

/** A person does these for themselves. */
export const OWN_ACT_NAMES = [
  'set_absence',
  'end_absence',
  'change_deputy',
  'change_settings',
] as const satisfies AdministrationActName[];
export type OwnActName = (typeof OWN_ACT_NAMES)[number];
/** Whose affair it is, is whoever posts it. */
export type PostedOwn = {
  [N in OwnActName]: { name: N; detail: Omit<Details[N], 'person'> };
}[OwnActName];

/** Returns the fields that a person fills in for themselves. */
export function ownFieldsOf(name: OwnActName): Fields {
  const { person: _self, ...fields }: Fields = ADMINISTRATION_ACTS[name].fields;
  return fields;
}

export const isOwnAct = (name: string): name is OwnActName => OWN_ACT_NAMES.some((own) => own === name);

/** Returns the act that somebody has posted for themselves. */
export function ownAct({ name, detail }: PostedOwn, self: string): PostedAdministration {
  const person = 'person' in ADMINISTRATION_ACTS[name].fields ? { person: self } : {};
  // The detail is that of the act but for the person.
  return { name, detail: { ...detail, ...person } } as PostedAdministration;
}

export const isAdministrationAct = (name: string): name is AdministrationActName =>
  Object.hasOwn(ADMINISTRATION_ACTS, name);
