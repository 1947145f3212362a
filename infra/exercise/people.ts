/**
 * The organizations and people of the local exercise are one list for two readers: the demo OpenID Connect issuer (who
 * can sign in) and the seed of the database (who is a member of what). Membership and roles are read from the database
 * only; the issuer knows nothing but subject, name and e-mail.
 *
 * Every organization here is part of one exercise, and every address is in the reserved domain `example` (RFC 2606), so
 * no mail or message can reach a real authority or provider.
 */
import { BRAZIL_AND_CANADA } from './brazil-canada.ts';
import { type ExerciseOrganization, OFFICE_HOURS, ROUND_THE_CLOCK } from './organization.ts';

export type { ExerciseOrganization };

/** Makes the e-mail address of a person of the exercise; `example` is reserved by RFC 2606 and never resolves. */
export function exerciseEmail(subject: string): string {
  return `${subject}@comity.example`;
}

export const EXERCISE_ORGANIZATIONS: ExerciseOrganization[] = [
  {
    code: 'PE',
    kind: 'STATE',
    state: 'PE',
    name: { en: 'Peru', es: 'Perú' },
    offices: [
      {
        code: 'prosecution',
        kind: 'PROSECUTORS_OFFICE',
        name: { en: "Cybercrime prosecutor's office, Lima", es: 'Fiscalía especializada en ciberdelincuencia, Lima' },
        city: 'Lima',
        zone: 'America/Lima',
        languages: ['es'],
        hours: OFFICE_HOURS,
        address247: null,
      },
      {
        code: 'poc',
        kind: 'CONTACT_POINT_24_7',
        name: { en: '24/7 contact point, Lima', es: 'Punto de contacto 24/7, Lima' },
        city: 'Lima',
        zone: 'America/Lima',
        languages: ['es', 'en'],
        hours: ROUND_THE_CLOCK,
        address247: '247.pe@comity.example',
      },
      {
        code: 'central',
        kind: 'CENTRAL_AUTHORITY',
        name: { en: 'Central authority, Lima', es: 'Autoridad central, Lima' },
        city: 'Lima',
        zone: 'America/Lima',
        languages: ['es', 'en'],
        hours: OFFICE_HOURS,
        address247: null,
      },
      {
        code: 'court',
        kind: 'COURT',
        name: { en: 'Court of preparatory investigation, Lima', es: 'Juzgado de Investigación Preparatoria, Lima' },
        city: 'Lima',
        zone: 'America/Lima',
        languages: ['es'],
        hours: OFFICE_HOURS,
        address247: null,
      },
    ],
    people: [
      {
        subject: 'pe-prosecutor',
        name: { en: 'Prosecutor, Lima', es: 'Fiscal, Lima' },
        locale: 'es',
        roles: { prosecution: ['REQ_PROSECUTOR'] },
      },
      {
        subject: 'pe-prosecutor-2',
        name: { en: 'Second prosecutor, Lima', es: 'Segunda fiscal, Lima' },
        locale: 'es',
        roles: { prosecution: ['REQ_PROSECUTOR'] },
      },
      {
        subject: 'pe-poc',
        name: { en: '24/7 duty officer, Lima', es: 'Oficial de turno 24/7, Lima' },
        locale: 'es',
        roles: { poc: ['REQ_POC_24_7', 'RCV_POC_24_7'] },
      },
      {
        subject: 'pe-central',
        name: { en: 'Central authority officer, Lima', es: 'Funcionaria de la autoridad central, Lima' },
        locale: 'es',
        roles: { central: ['REQ_CENTRAL_AUTHORITY', 'RCV_CENTRAL_AUTHORITY'] },
      },
      {
        subject: 'pe-translator',
        name: { en: 'Translator, Lima', es: 'Traductora, Lima' },
        locale: 'es',
        roles: { central: ['TRANSLATOR'] },
      },
      {
        subject: 'pe-auditor',
        name: { en: 'Auditor, Lima', es: 'Auditora, Lima' },
        locale: 'es',
        roles: { central: ['AUDITOR'] },
      },
      {
        subject: 'pe-court',
        name: { en: 'Judge, Lima', es: 'Jueza, Lima' },
        locale: 'es',
        roles: { court: ['RCV_COURT'] },
      },
    ],
  },
  {
    code: 'CL',
    kind: 'STATE',
    state: 'CL',
    name: { en: 'Chile', es: 'Chile' },
    offices: [
      {
        code: 'poc',
        kind: 'CONTACT_POINT_24_7',
        name: { en: '24/7 contact point, Santiago', es: 'Punto de contacto 24/7, Santiago' },
        city: 'Santiago',
        zone: 'America/Santiago',
        languages: ['es', 'en'],
        hours: ROUND_THE_CLOCK,
        address247: '247.cl@comity.example',
      },
      {
        code: 'central',
        kind: 'CENTRAL_AUTHORITY',
        name: { en: 'Central authority, Santiago', es: 'Autoridad central, Santiago' },
        city: 'Santiago',
        zone: 'America/Santiago',
        languages: ['es', 'en'],
        hours: OFFICE_HOURS,
        address247: null,
      },
      {
        code: 'prosecution',
        kind: 'EXECUTING_AUTHORITY',
        name: { en: 'Executing prosecution service, Santiago', es: 'Fiscalía ejecutora, Santiago' },
        city: 'Santiago',
        zone: 'America/Santiago',
        languages: ['es'],
        hours: OFFICE_HOURS,
        address247: null,
      },
      {
        code: 'court',
        kind: 'COURT',
        name: { en: 'Court of guarantee, Santiago', es: 'Juzgado de Garantía, Santiago' },
        city: 'Santiago',
        zone: 'America/Santiago',
        languages: ['es'],
        hours: OFFICE_HOURS,
        address247: null,
      },
    ],
    people: [
      {
        subject: 'cl-prosecutor',
        name: { en: 'Prosecutor, Santiago', es: 'Fiscal, Santiago' },
        locale: 'es',
        roles: { prosecution: ['REQ_PROSECUTOR'] },
      },
      {
        subject: 'cl-poc',
        name: { en: '24/7 duty officer, Santiago', es: 'Oficial de turno 24/7, Santiago' },
        locale: 'es',
        roles: { poc: ['RCV_POC_24_7', 'REQ_POC_24_7'] },
      },
      {
        subject: 'cl-poc-2',
        name: { en: 'Second 24/7 duty officer, Santiago', es: 'Segundo oficial de turno 24/7, Santiago' },
        locale: 'es',
        roles: { poc: ['RCV_POC_24_7', 'REQ_POC_24_7'] },
      },
      {
        subject: 'cl-central',
        name: { en: 'Central authority officer, Santiago', es: 'Funcionaria de la autoridad central, Santiago' },
        locale: 'es',
        roles: { central: ['RCV_CENTRAL_AUTHORITY', 'REQ_CENTRAL_AUTHORITY'] },
      },
      {
        subject: 'cl-executing',
        name: { en: 'Executing prosecutor, Santiago', es: 'Fiscal ejecutora, Santiago' },
        locale: 'es',
        roles: { prosecution: ['RCV_EXECUTING_AUTHORITY'] },
      },
      {
        subject: 'cl-executing-2',
        name: { en: 'Second executing prosecutor, Santiago', es: 'Segundo fiscal ejecutor, Santiago' },
        locale: 'es',
        roles: { prosecution: ['RCV_EXECUTING_AUTHORITY'] },
      },
      {
        subject: 'cl-auditor',
        name: { en: 'Auditor, Santiago', es: 'Auditor, Santiago' },
        locale: 'es',
        roles: { central: ['AUDITOR'] },
      },
      {
        subject: 'cl-court',
        name: { en: 'Judge, Santiago', es: 'Juez de garantía, Santiago' },
        locale: 'es',
        roles: { court: ['RCV_COURT'] },
      },
    ],
  },
  {
    code: 'US',
    kind: 'STATE',
    state: 'US',
    name: { en: 'United States', es: 'Estados Unidos' },
    offices: [
      {
        code: 'poc',
        kind: 'CONTACT_POINT_24_7',
        name: { en: '24/7 contact point, Washington', es: 'Punto de contacto 24/7, Washington' },
        city: 'Washington',
        zone: 'America/New_York',
        languages: ['en'],
        hours: ROUND_THE_CLOCK,
        address247: '247.us@comity.example',
      },
      {
        code: 'central',
        kind: 'CENTRAL_AUTHORITY',
        name: { en: 'Central authority, Washington', es: 'Autoridad central, Washington' },
        city: 'Washington',
        zone: 'America/New_York',
        languages: ['en', 'es'],
        hours: OFFICE_HOURS,
        address247: null,
      },
      {
        code: 'prosecution',
        kind: 'EXECUTING_AUTHORITY',
        name: { en: 'Executing authority, Washington', es: 'Autoridad ejecutora, Washington' },
        city: 'Washington',
        zone: 'America/New_York',
        languages: ['en'],
        hours: OFFICE_HOURS,
        address247: null,
      },
      {
        code: 'court',
        kind: 'COURT',
        name: { en: 'District court, Washington', es: 'Tribunal de distrito, Washington' },
        city: 'Washington',
        zone: 'America/New_York',
        languages: ['en'],
        hours: OFFICE_HOURS,
        address247: null,
      },
    ],
    people: [
      {
        subject: 'us-prosecutor',
        name: { en: 'Prosecutor, Washington', es: 'Fiscal, Washington' },
        locale: 'en',
        roles: { prosecution: ['REQ_PROSECUTOR'] },
      },
      {
        subject: 'us-poc',
        name: { en: '24/7 duty officer, Washington', es: 'Oficial de turno 24/7, Washington' },
        locale: 'en',
        roles: { poc: ['RCV_POC_24_7', 'REQ_POC_24_7'] },
      },
      {
        subject: 'us-poc-2',
        name: { en: 'Second 24/7 duty officer, Washington', es: 'Segundo oficial de turno 24/7, Washington' },
        locale: 'en',
        roles: { poc: ['RCV_POC_24_7', 'REQ_POC_24_7'] },
      },
      {
        subject: 'us-central',
        name: { en: 'Central authority officer, Washington', es: 'Funcionario de la autoridad central, Washington' },
        locale: 'en',
        roles: { central: ['RCV_CENTRAL_AUTHORITY', 'REQ_CENTRAL_AUTHORITY'] },
      },
      {
        subject: 'us-executing',
        name: { en: 'Executing attorney, Washington', es: 'Fiscal ejecutora, Washington' },
        locale: 'en',
        roles: { prosecution: ['RCV_EXECUTING_AUTHORITY'] },
      },
      {
        subject: 'us-executing-2',
        name: { en: 'Second executing attorney, Washington', es: 'Segundo fiscal ejecutor, Washington' },
        locale: 'en',
        roles: { prosecution: ['RCV_EXECUTING_AUTHORITY'] },
      },
      {
        subject: 'us-court',
        name: { en: 'Judge, Washington', es: 'Jueza, Washington' },
        locale: 'en',
        roles: { court: ['RCV_COURT'] },
      },
    ],
  },
  {
    code: 'CORREO-AUSTRAL',
    kind: 'PROVIDER',
    state: 'CL',
    name: { en: 'Correo Austral (fictional provider)', es: 'Correo Austral (proveedor ficticio)' },
    offices: [
      {
        code: 'legal',
        kind: 'LEGAL_TEAM',
        name: { en: 'Legal team, Correo Austral', es: 'Equipo legal, Correo Austral' },
        city: 'Santiago',
        zone: 'America/Santiago',
        languages: ['es', 'en'],
        hours: OFFICE_HOURS,
        address247: 'guardia@correo-austral.example',
      },
    ],
    people: [
      {
        subject: 'cl-liaison',
        name: { en: 'Liaison, Correo Austral', es: 'Enlace, Correo Austral' },
        locale: 'es',
        roles: { legal: ['PROVIDER_LIAISON'] },
      },
      {
        subject: 'cl-liaison-2',
        name: { en: 'Second liaison, Correo Austral', es: 'Segunda enlace, Correo Austral' },
        locale: 'es',
        roles: { legal: ['PROVIDER_LIAISON'] },
      },
    ],
  },
  {
    code: 'NORTHLIGHT',
    kind: 'PROVIDER',
    state: 'US',
    name: { en: 'Northlight Mail (fictional provider)', es: 'Northlight Mail (proveedor ficticio)' },
    offices: [
      {
        code: 'legal',
        kind: 'LEGAL_TEAM',
        name: { en: 'Legal team, Northlight Mail', es: 'Equipo legal, Northlight Mail' },
        city: 'Seattle',
        zone: 'America/Los_Angeles',
        languages: ['en'],
        hours: OFFICE_HOURS,
        address247: 'duty@northlight.example',
      },
    ],
    people: [
      {
        subject: 'us-liaison',
        name: { en: 'Liaison, Northlight Mail', es: 'Enlace, Northlight Mail' },
        locale: 'en',
        roles: { legal: ['PROVIDER_LIAISON'] },
      },
      {
        subject: 'us-liaison-2',
        name: { en: 'Second liaison, Northlight Mail', es: 'Segundo enlace, Northlight Mail' },
        locale: 'en',
        roles: { legal: ['PROVIDER_LIAISON'] },
      },
    ],
  },
  {
    code: 'HARBOUR',
    kind: 'PROVIDER',
    state: 'US',
    name: { en: 'Harbour Post (fictional provider, reached by hand)', es: 'Harbour Post (proveedor ficticio, a mano)' },
    offices: [
      {
        code: 'legal',
        kind: 'LEGAL_TEAM',
        name: { en: 'Legal team, Harbour Post', es: 'Equipo legal, Harbour Post' },
        city: 'Boston',
        zone: 'America/New_York',
        languages: ['en'],
        hours: OFFICE_HOURS,
        address247: 'legal@harbour-post.example',
        reached: 'EMAIL',
      },
    ],
    people: [],
  },
  {
    code: 'CR',
    kind: 'STATE',
    state: 'CR',
    name: { en: 'Costa Rica (exercise, reached by hand)', es: 'Costa Rica (ejercicio, a mano)' },
    offices: [
      {
        code: 'central',
        kind: 'CENTRAL_AUTHORITY',
        name: { en: 'Central authority, San José', es: 'Autoridad central, San José' },
        city: 'San José',
        zone: 'America/Costa_Rica',
        languages: ['es'],
        hours: OFFICE_HOURS,
        address247: null,
        reached: 'DIPLOMATIC_CHANNEL',
      },
    ],
    people: [],
  },
  ...BRAZIL_AND_CANADA,
  {
    code: 'OPERATIONS',
    kind: 'OPERATOR',
    state: 'PE',
    name: { en: 'Operations of this installation', es: 'Operación de esta instalación' },
    offices: [
      {
        code: 'operations',
        kind: 'OPERATIONS',
        name: { en: 'Operations', es: 'Operación' },
        city: 'Lima',
        zone: 'America/Lima',
        languages: ['es', 'en'],
        hours: ROUND_THE_CLOCK,
        address247: null,
      },
    ],
    people: [
      {
        subject: 'operator',
        name: { en: 'Operator', es: 'Operadora' },
        locale: 'en',
        roles: { operations: ['OPERATOR'] },
      },
    ],
  },
];
