/**
 * Each problem of the api that is not a refusal of the engine has a code, an HTTP status, and a sentence in both
 * languages.
 */
import { ADMINISTRATION_REFUSALS, ADMINISTRATION_STATUS } from '@comity/vocabulary/administration/refusals';
import type { Pair } from '../pair.ts';

export const problems = {
  NOT_SIGNED_IN: [
    'Sign in first: the request carries no valid access token.',
    'Inicie sesión: la solicitud no lleva un token de acceso válido.',
  ],
  SESSION_OVER: [
    'This session is over: it was ended, or not used for too long. Sign in again.',
    'Esta sesión ha terminado: se cerró, o no se usó durante demasiado tiempo. Inicie sesión de nuevo.',
  ],
  SEARCH_UNKNOWN: [
    'This search is no longer kept, or is not yours: search again.',
    'Esta búsqueda ya no se conserva, o no es suya: búsquela de nuevo.',
  ],
  SESSION_UNKNOWN: ['There is no such open session of yours.', 'No tiene abierta tal sesión.'],
  LOGOUT_TOKEN: [
    'This is no valid logout token of the issuer; the reason is named.',
    'Este no es un token de cierre de sesión válido del emisor; se indica el motivo.',
  ],
  NOT_A_MEMBER: [
    'You are signed in, but no organization here has you as a member. Ask its administrator.',
    'Ha iniciado sesión, pero ninguna organización lo tiene como miembro. Consulte a su administrador.',
  ],
  EXERCISE_SIGN_IN: [
    'Your organization is a real one, and the sign-in of an exercise, where everybody may be anybody, does not open it.',
    'Su organización es real, y no se entra en ella con el inicio de sesión de un ejercicio, donde cualquiera puede ser cualquiera.',
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
  DRAFT_ON_BEHALF: [
    'This request came by hand. It is entered and checked by two people, not submitted.',
    'Esta solicitud llegó a mano. La ingresan y cotejan dos personas; no se presenta.',
  ],
  DRAFT_AMENDS: [
    'This draft amends a request that was sent. It is sent from the page of the amendment.',
    'Este borrador modifica una solicitud ya enviada. Se envía desde la página de la modificación.',
  ],
  DRAFT_AMENDS_ONLY: [
    'An amendment changes identifiers, kinds of data, periods and the case number. Anything else needs a new request.',
    'Una modificación cambia identificadores, categorías de datos, períodos y el número de caso. Lo demás requiere una solicitud nueva.',
  ],
  DRAFT_KIND_FIXED: [
    'A draft stays the kind of request that it was begun as. Begin another one for the other kind.',
    'Un borrador sigue siendo del tipo con que se inició. Inicie otro para el otro tipo.',
  ],
  IDENTIFIERS_UNDECIDED: [
    'Say of each identifier that was objected to or is not preserved whether the request takes it over, and why.',
    'Diga de cada identificador objetado o no conservado si la solicitud lo incluye, y por qué.',
  ],
  NO_IDENTIFIER_TAKEN: [
    'Every identifier would be left out. Take at least one over.',
    'Quedarían excluidos todos los identificadores. Incluya al menos uno.',
  ],
  DRAFT_PRESERVATION_FIXED: [
    'A formal request follows the preservation from which it was begun. Begin another one from the other preservation.',
    'Una solicitud formal sigue a la conservación desde la que se inició. Inicie otra desde la otra conservación.',
  ],
  DOCUMENT_UNKNOWN: ['There is no such document in this dossier.', 'No existe tal documento en este expediente.'],
  ATTACHMENT_UNKNOWN: [
    'A file that is named here was not given to this dossier. Attach it again.',
    'Un archivo que se nombra aquí no se entregó a este expediente. Adjúntelo de nuevo.',
  ],
  ATTACHMENT_TOO_LARGE: [
    'The file is empty or larger than 1 MiB. Attach a smaller copy.',
    'El archivo está vacío o supera 1 MiB. Adjunte una copia menor.',
  ],
  ATTACHED_TOO_LARGE: [
    'A document of a request has at most 20 MiB and is not empty. Attach a smaller copy: a scan in grey at 150 dots per inch is much smaller than a photograph.',
    'Un documento de una solicitud tiene como máximo 20 MiB y no está vacío. Adjunte una copia menor: una digitalización en grises a 150 puntos por pulgada ocupa mucho menos que una fotografía.',
  ],
  ATTACHED_TYPE: [
    'By its content the file is neither a PDF nor a picture (JPEG, PNG), whatever its name says. Save the document as a PDF and attach that.',
    'Por su contenido, el archivo no es un PDF ni una imagen (JPEG, PNG), diga lo que diga su nombre. Guarde el documento como PDF y adjunte ese archivo.',
  ],
  ATTACHED_TOO_MANY: [
    'A request has at most 10 attached documents. Put several into one PDF, or take one away.',
    'Una solicitud admite como máximo 10 documentos adjuntos. Reúna varios en un PDF, o quite alguno.',
  ],
  ATTACHED_TOGETHER: [
    'The attached documents together are larger than 40 MiB, which is what one message can carry. Attach smaller copies, take one away, or send the rest in a letter after the request.',
    'Los documentos adjuntos superan en conjunto 40 MiB, que es lo que puede llevar un mensaje. Adjunte copias menores, quite alguno, o envíe el resto en una carta después de la solicitud.',
  ],
  BODY_INVALID: [
    'Some fields are not as they should be; each is named with what is wrong.',
    'Algunos campos no son correctos; cada uno se indica con su error.',
  ],
  TABLE_INVALID: [
    'Nothing was answered: some lines of the table are not as they should be. Each is named with its cure.',
    'No se respondió nada: algunas líneas de la tabla no son correctas. Cada una se indica con su remedio.',
  ],
  TABLE_TOO_LONG: [
    'More orders match than one table holds. Narrow the list, for example to what is due before a day.',
    'Hay más órdenes de las que caben en una tabla. Acote la lista, por ejemplo a lo que vence antes de un día.',
  ],
  BODY_TOO_LARGE: [
    'The texts together are larger than 1 MB. Shorten them, or give a long text as a file.',
    'Los textos superan en conjunto 1 MB. Acórtelos, o entregue un texto largo como archivo.',
  ],
  JSON_BROKEN: [
    'The body is not JSON. Check it where the message says.',
    'El contenido no es JSON. Revíselo donde se indica.',
  ],
  MEDIA_TYPE: ['Send JSON with content-type application/json.', 'Envíe JSON con content-type application/json.'],
  BODY_COMPRESSED: [
    'Send the body as it is, without compressing it: leave out the header Content-Encoding.',
    'Envíe el contenido tal cual, sin comprimirlo: omita el encabezado Content-Encoding.',
  ],
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
  RUN_LOST: [
    'The engine has lost the run of this dossier, so nothing can be recorded at this moment. Nothing was done and nothing is lost; the run is begun again within a minute. Then try again with the same key.',
    'El motor ha perdido la ejecución de este expediente y por ahora nada puede asentarse. No se hizo nada ni se perdió nada; la ejecución se reinicia en el plazo de un minuto. Reintente entonces con la misma clave.',
  ],
  ISSUER_DOWN: [
    'The sign-in service does not answer, so your access token cannot be checked. Nothing was done; try again.',
    'El servicio de inicio de sesión no responde y no se puede verificar su token. No se hizo nada; reintente.',
  ],
  DATABASE_DOWN: [
    'The database does not answer. Nothing was done; try again with the same key.',
    'La base de datos no responde. No se hizo nada; reintente con la misma clave.',
  ],
  OTHERS_AT_ONCE: [
    'Several people changed the same thing at this moment. Nothing of yours was done; try again with the same key.',
    'Varias personas cambiaron lo mismo en este momento. Nada de lo suyo se hizo; reintente con la misma clave.',
  ],
  WRITTEN_MEANWHILE: [
    'Somebody else has just done the same. Nothing was done a second time; load the page again to see what is there.',
    'Otra persona acaba de hacer lo mismo. Nada se hizo por segunda vez; recargue la página para ver lo que hay.',
  ],
  NO_ANSWER_IN_TIME: [
    'A part of the system does not answer in time. Nothing is half done; try again with the same key.',
    'Una parte del sistema no responde a tiempo. Nada quedó a medias; reintente con la misma clave.',
  ],
  NOT_AN_EXERCISE: [
    'Only exercises have a clock that can be moved.',
    'Solo los ejercicios tienen un reloj que puede adelantarse.',
  ],
  MAIL_UNKNOWN: ['There is no such mail that waits for you.', 'No existe tal correo que espere su decisión.'],
  ALARM_UNKNOWN: [
    'There is no such alarm that ends by being seen, or no mail has told of it yet. Look at the page again.',
    'No existe tal alarma que termine al verse, o ningún correo ha avisado de ella todavía. Vuelva a mirar la página.',
  ],
  DOCUMENT_NOT_GENUINE: [
    'What is kept of this document is not what was recorded: somebody has changed it past Comity. Tell the operator; nothing of it is shown until it is restored.',
    'Lo que se guarda de este documento no es lo que se asentó: alguien lo modificó al margen de Comity. Avise al operador; nada de él se muestra hasta que se restablezca.',
  ],
  PACK_UNKNOWN: [
    'There is no such law pack, or not in this version.',
    'No existe tal conjunto de normas, o no en esta versión.',
  ],
  ENTRY_UNKNOWN: ['The ledger has no such entry.', 'El registro no tiene tal entrada.'],
  ROUTE_UNKNOWN: ['There is no such address here.', 'No existe tal dirección aquí.'],
  PROVIDER_LISTED: [
    'The directory has a service provider of this name in this State already. Choose it there.',
    'El directorio ya tiene un proveedor de servicios con ese nombre en ese Estado. Elíjalo allí.',
  ],
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
  EVIDENCE_UNKNOWN: ['There is no such file for you.', 'No existe tal archivo para usted.'],
  EVIDENCE_REMOVED: [
    'The file was removed. Its entry stays in the list of the dossier.',
    'El archivo fue eliminado. Su entrada permanece en la lista del expediente.',
  ],
  EVIDENCE_UNFINISHED: [
    'The file is not here whole yet. It can be opened when its upload has ended.',
    'El archivo aún no está completo. Podrá abrirse cuando termine su carga.',
  ],
  EVIDENCE_NOT_NOW: [
    'In its present state this dossier takes no files from you.',
    'En su estado actual este expediente no recibe archivos suyos.',
  ],
  EVIDENCE_QUARANTINED: [
    'The package did not pass its check and is in quarantine. It is given out when a sound one is here.',
    'El paquete no superó la comprobación y está en cuarentena. Se entregará cuando llegue uno íntegro.',
  ],
  EVIDENCE_SET_ASIDE: [
    'Nobody may open this file any more: the order was annulled or the request withdrawn. It is returned or destroyed.',
    'Ya nadie puede abrir este archivo: la orden fue anulada o se desistió de la solicitud. Se devuelve o se destruye.',
  ],
  EVIDENCE_HANDED_OVER: [
    'The evidence was handed over. From then on only the authority that executed the request, and who audits, opens it here.',
    'Las pruebas fueron entregadas. Desde entonces aquí solo las abren la autoridad que ejecutó la solicitud y quien audita.',
  ],
  MANIFEST_UNREADABLE: [
    'Lines of the list cannot be read. Write one file a line, as sha256sum does: the SHA-256, two spaces, the name.',
    'Hay líneas de la lista que no se leen. Escriba un archivo por línea, como sha256sum: el SHA-256, dos espacios, el nombre.',
  ],
  PRODUCTION_UNFINISHED: [
    'These files are not here whole yet. Finish their uploads or withdraw them, then produce.',
    'Estos archivos aún no están completos. Termine de subirlos o retírelos, y luego entregue.',
  ],
  FILE_ANSWERS_NOTHING: [
    'Say for each of these files which identifier and kind of data it answers, or remove it: a file that answers nothing is not handed over.',
    'Indique a qué identificador y tipo de datos responde cada uno de estos archivos, o quítelo: un archivo que no responde a nada no se entrega.',
  ],
  PRODUCTION_MISMATCH: [
    'These files are not what their manifest says. Withdraw them and upload them again, then produce.',
    'Estos archivos no coinciden con su manifiesto. Retírelos y súbalos de nuevo, y luego entregue.',
  ],
  EVIDENCE_REFUSED: [
    'This evidence is not given out to whoever asks in this way; the reason is named.',
    'Esta prueba no se entrega a quien la pide así; se indica el motivo.',
  ],
  EVIDENCE_DAMAGED: [
    'The stored bytes of this file are not what was written. Nothing of it is given out; tell the operator.',
    'Los bytes guardados de este archivo no son los que se escribieron. No se entrega nada; avise al operador.',
  ],
  RANGE_INVALID: [
    'The file has no such range of bytes; its size is named.',
    'El archivo no tiene tal rango de bytes; se indica su tamaño.',
  ],
  UPLOAD_INVALID: [
    'The upload is not described as it should be; each field is named with what is wrong.',
    'La carga no está descrita correctamente; cada campo se indica con su error.',
  ],
  UPLOAD_PROTOCOL: [
    'This is not how tus 1.0 brings a file; what is wrong is named.',
    'Así no se carga un archivo con tus 1.0; se indica el error.',
  ],
  TOO_MANY_REQUESTS: [
    'Too many requests came in the last minute. Wait a moment and try again; nothing was lost.',
    'Llegaron demasiadas solicitudes en el último minuto. Espere un momento e intente de nuevo; no se perdió nada.',
  ],
  UPLOAD_VERSION: [
    'Uploads are taken by version 1.0.0 of tus; name it in the header Tus-Resumable.',
    'Las cargas se reciben con la versión 1.0.0 de tus; indíquela en el encabezado Tus-Resumable.',
  ],
  UPLOAD_MEDIA_TYPE: [
    'The bytes of an upload are sent as application/offset+octet-stream.',
    'Los bytes de una carga se envían como application/offset+octet-stream.',
  ],
  UPLOAD_OFFSET: [
    'The upload goes on at another byte. Ask with HEAD where, and send from there.',
    'La carga continúa en otro byte. Pregunte con HEAD en cuál y envíe desde allí.',
  ],
  UPLOAD_TOO_LARGE: [
    'The file, or what was sent of it, is larger than allowed or announced. A file may have 20 GiB.',
    'El archivo, o lo enviado, supera lo permitido o lo anunciado. Un archivo puede tener 20 GiB.',
  ],
  UPLOAD_OVERTAKEN: [
    'Another request has taken over this upload. What was stored is kept; ask with HEAD where it goes on.',
    'Otra solicitud continuó esta carga. Lo guardado se conserva; pregunte con HEAD dónde continúa.',
  ],
  UPLOAD_BROKEN_OFF: [
    'The upload broke off. What was stored is kept; ask with HEAD where it goes on.',
    'La carga se interrumpió. Lo guardado se conserva; pregunte con HEAD dónde continúa.',
  ],
  QUOTA_FULL: [
    'Your organization has no room left for a file of this size; how much is left is named.',
    'Su organización no tiene espacio para un archivo de este tamaño; se indica cuánto queda.',
  ],
  STORAGE_FULL: [
    'The storage has no room left. What was stored is kept; tell the operator, and go on when there is room.',
    'El almacenamiento no tiene espacio. Lo guardado se conserva; avise al operador y continúe cuando haya espacio.',
  ],
  INTERNAL: [
    'Something went wrong here. Nothing was lost; try again with the same key.',
    'Algo falló aquí. Nada se perdió; reintente con la misma clave.',
  ],
  ...ADMINISTRATION_REFUSALS,
} as const satisfies Record<string, Pair>;

export type ProblemCode = keyof typeof problems;

/** Gives the RFC 9110 status of each problem. */
export const PROBLEM_STATUS: Record<ProblemCode, number> = {
  NOT_SIGNED_IN: 401,
  SESSION_OVER: 401,
  SEARCH_UNKNOWN: 404,
  SESSION_UNKNOWN: 404,
  LOGOUT_TOKEN: 400,
  NOT_A_MEMBER: 403,
  EXERCISE_SIGN_IN: 403,
  NOT_ENTITLED: 403,
  DOSSIER_UNKNOWN: 404,
  DRAFT_UNKNOWN: 404,
  DRAFT_CHANGED: 409,
  DRAFT_SUBMITTED: 409,
  DRAFT_ON_BEHALF: 409,
  DRAFT_AMENDS: 409,
  DRAFT_AMENDS_ONLY: 422,
  DRAFT_KIND_FIXED: 422,
  IDENTIFIERS_UNDECIDED: 422,
  NO_IDENTIFIER_TAKEN: 422,
  DRAFT_PRESERVATION_FIXED: 422,
  ATTACHMENT_UNKNOWN: 422,
  ATTACHMENT_TOO_LARGE: 413,
  ATTACHED_TOO_LARGE: 413,
  ATTACHED_TYPE: 422,
  ATTACHED_TOO_MANY: 422,
  ATTACHED_TOGETHER: 422,
  DOCUMENT_UNKNOWN: 404,
  BODY_INVALID: 422,
  TABLE_INVALID: 422,
  TABLE_TOO_LONG: 422,
  BODY_TOO_LARGE: 413,
  JSON_BROKEN: 400,
  MEDIA_TYPE: 415,
  BODY_COMPRESSED: 415,
  KEY_REQUIRED: 400,
  KEY_REUSED: 422,
  ENGINE_DOWN: 503,
  RUN_LOST: 503,
  ISSUER_DOWN: 503,
  DATABASE_DOWN: 503,
  OTHERS_AT_ONCE: 503,
  WRITTEN_MEANWHILE: 409,
  NO_ANSWER_IN_TIME: 503,
  NOT_AN_EXERCISE: 409,
  MAIL_UNKNOWN: 404,
  ALARM_UNKNOWN: 404,
  DOCUMENT_NOT_GENUINE: 500,
  PACK_UNKNOWN: 404,
  ENTRY_UNKNOWN: 404,
  ROUTE_UNKNOWN: 404,
  PROVIDER_LISTED: 409,
  RECIPIENT_UNKNOWN: 422,
  COLLEAGUE_UNKNOWN: 422,
  MESSAGE_REJECTED: 422,
  EVIDENCE_UNKNOWN: 404,
  EVIDENCE_REMOVED: 410,
  EVIDENCE_UNFINISHED: 409,
  EVIDENCE_NOT_NOW: 409,
  EVIDENCE_QUARANTINED: 409,
  EVIDENCE_SET_ASIDE: 403,
  EVIDENCE_HANDED_OVER: 403,
  MANIFEST_UNREADABLE: 422,
  PRODUCTION_UNFINISHED: 409,
  FILE_ANSWERS_NOTHING: 422,
  PRODUCTION_MISMATCH: 409,
  EVIDENCE_REFUSED: 403,
  EVIDENCE_DAMAGED: 500,
  RANGE_INVALID: 416,
  UPLOAD_INVALID: 422,
  UPLOAD_PROTOCOL: 400,
  TOO_MANY_REQUESTS: 429,
  UPLOAD_VERSION: 412,
  UPLOAD_MEDIA_TYPE: 415,
  UPLOAD_OFFSET: 409,
  UPLOAD_TOO_LARGE: 413,
  UPLOAD_OVERTAKEN: 423,
  UPLOAD_BROKEN_OFF: 400,
  QUOTA_FULL: 507,
  STORAGE_FULL: 507,
  INTERNAL: 500,
  ...ADMINISTRATION_STATUS,
};
