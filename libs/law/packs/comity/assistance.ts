import type { PackRule } from '../../pack.ts';
import { choice } from './choice.ts';

/**
 * These rules of the project concern the stage of mutual assistance: they set the service levels of docs/rules 2.13
 * d-g, and what treaties leave open.
 */
export const assistance: PackRule[] = [
  choice(
    'INSTRUMENT',
    'Where several treaties bind both States, the request is written under the first of: San Luis Protocol, Nassau Convention, Budapest Convention. The authorities may agree otherwise. Art. 8 of the Second Additional Protocol (CETS 224) is a procedure beside these, at the choice of the requesting State.',
    'Si varios tratados obligan a ambos Estados, la solicitud se redacta según el primero de estos: Protocolo de San Luis, Convención de Nassau, Convenio de Budapest. Las autoridades pueden acordar otra cosa. El art. 8 del Segundo Protocolo Adicional (STCE 224) es un procedimiento junto a estos, a elección del Estado requirente.',
  ),
  choice(
    'NO_INSTRUMENT',
    'Where no treaty between the two States is recorded, nothing of the form is blocked on its account; the law of the requested State decides, including on refusal.',
    'Si no consta tratado entre ambos Estados, nada del formulario se bloquea por ello; decide el derecho del Estado requerido, también sobre la denegación.',
  ),
  choice(
    'MLA_ACK',
    'The requested central authority acknowledges a formal request within 5 days, with its own reference and a named desk officer.',
    'La autoridad central requerida acusa recibo de la solicitud formal en 5 días, con referencia propia y funcionario designado.',
  ),
  choice(
    'MLA_ACK_URGENT',
    'An urgent formal request is acknowledged within 24 hours.',
    'La solicitud formal urgente recibe acuse en 24 horas.',
  ),
  choice(
    'COMPLETENESS',
    'Completeness is checked within 10 days: one consolidated list of what is missing, by article.',
    'La completitud se revisa en 10 días: una sola lista consolidada de lo que falta, por artículo.',
  ),
  choice(
    'ADMISSIBILITY',
    'Admissibility is decided within 30 days by two people, with reasons.',
    'La admisibilidad se decide en 30 días por dos personas, con motivos.',
  ),
  choice(
    'ASSIGN_EXECUTION',
    'Execution is assigned within 5 days to a prosecutor or court.',
    'La ejecución se asigna en 5 días a una fiscalía o tribunal.',
  ),
  choice(
    'ANSWER_CONDITIONS',
    'Conditions that are proposed are answered within 10 days; an acceptance in writing binds.',
    'Las condiciones propuestas se contestan en 10 días; la aceptación escrita vincula.',
  ),
  choice(
    'VERIFY_RECEIPT',
    'What was handed over is verified within 72 hours: a receipt, or the list of files whose hash differs.',
    'Lo entregado se verifica en 72 horas: recibo, o lista de los archivos cuyo resumen (hash) difiere.',
  ),
  choice(
    'RECONSIDER_RELEASE',
    'After a refusal, or after the notice of an intended release, the data are released only when the requester was told and 10 days for reconsideration have passed, or it has answered.',
    'Tras una denegación, o tras el aviso de una liberación prevista, los datos solo se liberan cuando el requirente fue avisado y han pasado 10 días para reconsideración, o ha contestado.',
  ),
  choice(
    'POSTPONEMENT',
    'A postponement has a date of review at most 90 days ahead and says whether the hold continues; by default it does, and between Parties to the Budapest Convention always.',
    'El aplazamiento tiene fecha de revisión a no más de 90 días y dice si la conservación continúa; por omisión continúa, y entre Partes en el Convenio de Budapest siempre.',
  ),
  choice(
    'CHANNEL',
    'The channel decides the formality: Iber@ asks for no confirmation; e-mail starts the term for the original; INTERPOL only in urgency.',
    'La vía decide la formalidad: Iber@ no pide confirmación; el correo electrónico abre el plazo para el original; INTERPOL solo en urgencia.',
  ),
  choice(
    'CONDITION',
    'Conditions of use that this service knows: confidentiality, stated case only, no death penalty, no onward transfer, no disclosure to the defence until a date, return, destruction by a date, report on use, redaction, limit in time, safeguards for personal data, certificate of admissibility.',
    'Condiciones de uso que este servicio conoce: confidencialidad, solo el caso indicado, sin pena de muerte, sin transferencia ulterior, sin revelación a la defensa hasta una fecha, devolución, destrucción antes de una fecha, informe de uso, supresión de partes, límite temporal, salvaguardias de datos personales, certificado de admisibilidad.',
  ),
  choice(
    'LANGUAGE',
    'Where the instrument asks for no translation with certainty, a missing one warns; a translation never holds up a preservation.',
    'Si el instrumento no exige traducción con certeza, su falta solo advierte; una traducción nunca detiene una conservación.',
  ),
  choice(
    'COURT',
    'A production order is granted by a second authority, and by a court where a verified rule of the requested State demands one for the data.',
    'La orden de presentación la dicta una segunda autoridad, y un tribunal si una regla verificada del Estado requerido lo exige para los datos.',
  ),
  choice(
    'PRODUCTION',
    'The provider answers within the days that the order names, per identifier and category of data.',
    'El proveedor responde en los días que fija la orden, por identificador y categoría de datos.',
  ),
  choice(
    'CHALLENGE',
    'While a court has the order before it nothing is handed over; preservation goes on.',
    'Mientras un tribunal conoce de la orden nada se entrega; la conservación continúa.',
  ),
  choice(
    'WITHHOLD',
    'The receiving authority may withhold a file with a reason; what is withheld is listed in the package.',
    'La autoridad receptora puede retener un archivo con motivo; lo retenido se enumera en el paquete.',
  ),
  choice(
    'TRANSMIT',
    'Evidence leaves in one sealed package, by two people, after its conditions are accepted in writing; the sender keeps the original.',
    'Las pruebas salen en un paquete sellado, por dos personas, una vez aceptadas por escrito sus condiciones; el remitente conserva el original.',
  ),
  choice(
    'SECONDARY_USE',
    'Evidence is used for another purpose only with the prior consent of the State that gave it.',
    'Las pruebas se usan con otra finalidad solo con consentimiento previo del Estado que las facilitó.',
  ),
  choice(
    'DISPOSAL',
    'Evidence is returned, destroyed with a certificate or kept, as its conditions say and by two people.',
    'Las pruebas se devuelven, se destruyen con certificado o se conservan, según sus condiciones y por dos personas.',
  ),
  choice(
    'NO_RESULT',
    'Where everything that was ordered was answered and nothing of it can be given, two people report execution without result, with the cause for each identifier and kind of data; the requesting State accepts it or asks once more. Nothing that is held is released by it.',
    'Si todo lo ordenado fue contestado y nada puede darse, dos personas comunican la ejecución sin resultado, con la causa por identificador y tipo de datos; el Estado requirente la acepta o pide de nuevo. Con ello no se libera nada de lo conservado.',
  ),
  choice(
    'LEGAL_HOLD',
    'A person of the organization where evidence lies may order that it stays, with a reason and the proceeding it serves. While such a hold stands nothing of the evidence is destroyed or returned there; two people lift it, each hold by itself.',
    'Una persona de la organización donde están las pruebas puede ordenar que permanezcan, con motivo y el procedimiento al que sirve. Mientras dure esa retención legal nada de ellas se destruye ni se devuelve allí; la levantan dos personas, cada una por separado.',
  ),
  choice(
    'RETENTION',
    'Evidence is kept to the end of the day that an accepted condition of use names, else of the day that a person sets with a reason. A day set by a condition is moved later only with the consent of the State that set it. When it passes nothing is deleted: a person decides.',
    'Las pruebas se guardan hasta el fin del día que indica una condición de uso aceptada o, a falta de ella, del que fije una persona con motivo. El día fijado por una condición solo se aplaza con consentimiento del Estado que la fijó. Cuando pasa nada se borra: decide una persona.',
  ),
];
