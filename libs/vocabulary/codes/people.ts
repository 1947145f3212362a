/** English and Spanish stand side by side: a code without a sentence in both fails the type check. */
import type { Side } from '../values/plain.ts';
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
} as const satisfies Record<
  | 'PROSECUTORS_OFFICE'
  | 'CENTRAL_AUTHORITY'
  | 'CONTACT_POINT_24_7'
  | 'EXECUTING_AUTHORITY'
  | 'COURT'
  | 'LEGAL_TEAM'
  | 'OPERATIONS',
  Words
>;
