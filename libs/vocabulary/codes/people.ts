/** English and Spanish stand side by side: a code without a sentence in both fails the type check. */
import type { Side } from '../values/plain.ts';
import type { DutyPlace } from '../values/duty.ts';
import type { InvitationStatus, OfficeKind } from '../values/organizations.ts';
import type { Role } from '../values/roles.ts';
import type { Words } from '../words.ts';

export const roles = {
  REQ_PROSECUTOR: ['Requesting prosecutor', 'Fiscal requirente'],
  REQ_CENTRAL_AUTHORITY: ['Central authority (requesting)', 'Autoridad central (requirente)'],
  REQ_POC_24_7: ['24/7 contact point (requesting)', 'Punto de contacto 24/7 (requirente)'],
  RCV_POC_24_7: ['24/7 contact point (receiving)', 'Punto de contacto 24/7 (requerido)'],
  RCV_CENTRAL_AUTHORITY: ['Central authority (receiving)', 'Autoridad central (requerida)'],
  RCV_EXECUTING_AUTHORITY: ['Executing authority', 'Autoridad ejecutora'],
  RCV_COURT: ['Court', 'Tribunal'],
  PROVIDER_LIAISON: ["Provider's liaison", 'Enlace del proveedor'],
  TRANSLATOR: ['Translator', 'Traductor'],
  AUDITOR: ['Auditor', 'Auditor'],
  OPERATOR: ['Operator', 'Operador'],
  ADMINISTRATOR: ['Administrator', 'Administrador'],
} as const satisfies Record<Role, Words>;

export const sides = {
  requesting: ['Requesting State', 'Estado requirente'],
  receiving: ['Requested State', 'Estado requerido'],
  provider: ['Service provider', 'Proveedor de servicios'],
} as const satisfies Record<Side, Words>;

export const officeKinds = {
  PROSECUTORS_OFFICE: ["Prosecutor's office", 'Fiscalía'],
  CENTRAL_AUTHORITY: ['Central authority', 'Autoridad central'],
  CONTACT_POINT_24_7: ['24/7 contact point', 'Punto de contacto 24/7'],
  EXECUTING_AUTHORITY: ['Executing authority', 'Autoridad ejecutora'],
  COURT: ['Court', 'Tribunal'],
  LEGAL_TEAM: ['Legal team', 'Equipo legal'],
  OPERATIONS: ['Operations', 'Operación'],
  ADMINISTRATION: ['Administration', 'Administración'],
} as const satisfies Record<OfficeKind, Words>;

export const invitationStatuses = {
  SENT: ['Not opened yet', 'Aún no abierta'],
  OPENED: ['Opened, not accepted', 'Abierta, no aceptada'],
  ACCEPTED: ['Accepted', 'Aceptada'],
  EXPIRED: ['Expired', 'Vencida'],
  WITHDRAWN: ['Withdrawn', 'Retirada'],
  SUPERSEDED: ['Replaced by a later one', 'Reemplazada por otra posterior'],
} as const satisfies Record<InvitationStatus, Words>;

export const dutyPlaces = {
  FIRST: ['On duty', 'De guardia'],
  DEPUTY: ['Deputy', 'Suplente'],
  SECOND_DEPUTY: ['Second deputy', 'Segundo suplente'],
} as const satisfies Record<DutyPlace, Words>;
