/** Problems of the api that are not refusals of the engine: code, HTTP status, and the sentence in both languages. */
import type { Pair } from '../pair.ts';

export const problems = {
  NOT_SIGNED_IN: [
    'Sign in first: the request carries no valid access token.',
    'Inicie sesión: la solicitud no lleva un token de acceso válido.',
  ],
  NOT_A_MEMBER: [
    'You are signed in, but no organization here has you as a member. Ask its administrator.',
    'Ha iniciado sesión, pero ninguna organización lo tiene como miembro. Consulte a su administrador.',
  ],
  NOT_ENTITLED: ['Your role does not include this.', 'Su función no incluye esto.'],
  DOSSIER_UNKNOWN: [
    'There is no such dossier for you. Check the reference.',
    'No existe tal expediente para usted. Verifique la referencia.',
  ],
  DRAFT_UNKNOWN: ['There is no such draft for your office.', 'No existe tal borrador para su oficina.'],
  DRAFT_CHANGED: [
    'Somebody has changed the draft meanwhile. Compare with the present version; nothing was overwritten.',
    'Alguien cambió el borrador entretanto. Compare con la versión actual; nada se sobrescribió.',
  ],
  DRAFT_SUBMITTED: [
    'The draft was submitted. It can be changed after it is returned.',
    'El borrador fue presentado. Podrá cambiarse cuando sea devuelto.',
  ],
  DRAFT_KIND_FIXED: [
    'A draft stays the kind of request that it was begun as. Begin another one for the other kind.',
    'Un borrador sigue siendo del tipo con que se inició. Inicie otro para el otro tipo.',
  ],
  DOCUMENT_UNKNOWN: ['There is no such document in this dossier.', 'No existe tal documento en este expediente.'],
  BODY_INVALID: [
    'Some fields are not as they should be; each is named with what is wrong.',
    'Algunos campos no son correctos; cada uno se indica con su error.',
  ],
  BODY_TOO_LARGE: [
    'The body is larger than 256 kB. Shorten the texts.',
    'El contenido supera 256 kB. Acorte los textos.',
  ],
  JSON_BROKEN: [
    'The body is not JSON. Check it where the message says.',
    'El contenido no es JSON. Revíselo donde se indica.',
  ],
  MEDIA_TYPE: ['Send JSON with content-type application/json.', 'Envíe JSON con content-type application/json.'],
  KEY_REQUIRED: [
    'Send an Idempotency-Key header of 1 to 200 visible characters, so that a repetition does nothing twice.',
    'Envíe un encabezado Idempotency-Key de 1 a 200 caracteres visibles, para que una repetición no haga nada dos veces.',
  ],
  KEY_REUSED: [
    'This Idempotency-Key was used with another body. Take a new key for a new act.',
    'Esta Idempotency-Key se usó con otro contenido. Use una clave nueva para un acto nuevo.',
  ],
  ENGINE_DOWN: [
    'The engine does not answer in time. Nothing is half done; try again with the same key.',
    'El motor no responde a tiempo. Nada quedó a medias; reintente con la misma clave.',
  ],
  ISSUER_DOWN: [
    'The sign-in service does not answer, so your access token cannot be checked. Nothing was done; try again.',
    'El servicio de inicio de sesión no responde y no se puede verificar su token. No se hizo nada; reintente.',
  ],
  DATABASE_DOWN: [
    'The database does not answer. Nothing was done; try again with the same key.',
    'La base de datos no responde. No se hizo nada; reintente con la misma clave.',
  ],
  NOT_AN_EXERCISE: [
    'Only exercises have a clock that can be moved.',
    'Solo los ejercicios tienen un reloj que puede adelantarse.',
  ],
  MAIL_UNKNOWN: ['There is no such mail that waits for you.', 'No existe tal correo que espere su decisión.'],
  ENTRY_UNKNOWN: ['The ledger has no such entry.', 'El registro no tiene tal entrada.'],
  ROUTE_UNKNOWN: ['There is no such address here.', 'No existe tal dirección aquí.'],
  RECIPIENT_UNKNOWN: [
    'The directory knows no organization for this State or provider.',
    'El directorio no conoce organización para este Estado o proveedor.',
  ],
  COLLEAGUE_UNKNOWN: [
    'This person does not work in that office, or the office does not see the dossier.',
    'Esta persona no trabaja en esa oficina, o la oficina no ve el expediente.',
  ],
  MESSAGE_REJECTED: [
    'The message was not accepted; the reason is named.',
    'El mensaje no fue aceptado; se indica la razón.',
  ],
  INTERNAL: [
    'Something went wrong here. Nothing was lost; try again with the same key.',
    'Algo falló aquí. Nada se perdió; reintente con la misma clave.',
  ],
} as const satisfies Record<string, Pair>;

export type ProblemCode = keyof typeof problems;

/** RFC 9110 status of each problem. */
export const PROBLEM_STATUS: Record<ProblemCode, number> = {
  NOT_SIGNED_IN: 401,
  NOT_A_MEMBER: 403,
  NOT_ENTITLED: 403,
  DOSSIER_UNKNOWN: 404,
  DRAFT_UNKNOWN: 404,
  DRAFT_CHANGED: 409,
  DRAFT_SUBMITTED: 409,
  DRAFT_KIND_FIXED: 422,
  DOCUMENT_UNKNOWN: 404,
  BODY_INVALID: 422,
  BODY_TOO_LARGE: 413,
  JSON_BROKEN: 400,
  MEDIA_TYPE: 415,
  KEY_REQUIRED: 400,
  KEY_REUSED: 422,
  ENGINE_DOWN: 503,
  ISSUER_DOWN: 503,
  DATABASE_DOWN: 503,
  NOT_AN_EXERCISE: 409,
  MAIL_UNKNOWN: 404,
  ENTRY_UNKNOWN: 404,
  ROUTE_UNKNOWN: 404,
  RECIPIENT_UNKNOWN: 422,
  COLLEAGUE_UNKNOWN: 422,
  MESSAGE_REJECTED: 422,
  INTERNAL: 500,
};
