/** The stage of mutual assistance. */
import type { PackRule } from '../../pack.ts';

export const assistance: PackRule[] = [
  {
    id: 'COM.INSTRUMENT',
    citation: {
      en: 'Comity, design choice',
      es: 'Comity, decisión de diseño',
    },
    text: {
      en: 'Where several treaties bind both States, the request is written under the first of: San Luis Protocol, Nassau Convention, Second Additional Protocol (CETS 224, Art. 8), Budapest Convention. The authorities may agree otherwise.',
      es: 'Si varios tratados obligan a ambos Estados, la solicitud se redacta según el primero de estos: Protocolo de San Luis, Convención de Nassau, Segundo Protocolo Adicional (STCE 224, art. 8), Convenio de Budapest. Las autoridades pueden acordar otra cosa.',
    },
    source: 'D',
    status: 'VERIFIED',
    validFrom: null,
    validTo: null,
  },
  {
    id: 'COM.NO_INSTRUMENT',
    citation: {
      en: 'Comity, design choice',
      es: 'Comity, decisión de diseño',
    },
    text: {
      en: 'Where no treaty between the two States is recorded, nothing of the form is blocked on its account; the law of the requested State decides, including on refusal.',
      es: 'Si no consta tratado entre ambos Estados, nada del formulario se bloquea por ello; decide el derecho del Estado requerido, también sobre la denegación.',
    },
    source: 'D',
    status: 'VERIFIED',
    validFrom: null,
    validTo: null,
  },
  {
    id: 'COM.MLA_ACK',
    citation: {
      en: 'Comity, design choice',
      es: 'Comity, decisión de diseño',
    },
    text: {
      en: 'The requested central authority acknowledges a formal request within 5 days, with its own reference and a named desk officer.',
      es: 'La autoridad central requerida acusa recibo de la solicitud formal en 5 días, con referencia propia y funcionario designado.',
    },
    source: 'D',
    status: 'VERIFIED',
    validFrom: null,
    validTo: null,
  },
  {
    id: 'COM.MLA_ACK_URGENT',
    citation: {
      en: 'Comity, design choice',
      es: 'Comity, decisión de diseño',
    },
    text: {
      en: 'An urgent formal request is acknowledged within 24 hours.',
      es: 'La solicitud formal urgente recibe acuse en 24 horas.',
    },
    source: 'D',
    status: 'VERIFIED',
    validFrom: null,
    validTo: null,
  },
  {
    id: 'COM.COMPLETENESS',
    citation: {
      en: 'Comity, design choice',
      es: 'Comity, decisión de diseño',
    },
    text: {
      en: 'Completeness is checked within 10 days: one consolidated list of what is missing, by article.',
      es: 'La completitud se revisa en 10 días: una sola lista consolidada de lo que falta, por artículo.',
    },
    source: 'D',
    status: 'VERIFIED',
    validFrom: null,
    validTo: null,
  },
  {
    id: 'COM.ADMISSIBILITY',
    citation: {
      en: 'Comity, design choice',
      es: 'Comity, decisión de diseño',
    },
    text: {
      en: 'Admissibility is decided within 30 days by two people, with reasons.',
      es: 'La admisibilidad se decide en 30 días por dos personas, con motivos.',
    },
    source: 'D',
    status: 'VERIFIED',
    validFrom: null,
    validTo: null,
  },
  {
    id: 'COM.ASSIGN_EXECUTION',
    citation: {
      en: 'Comity, design choice',
      es: 'Comity, decisión de diseño',
    },
    text: {
      en: 'Execution is assigned within 5 days to a prosecutor or court.',
      es: 'La ejecución se asigna en 5 días a una fiscalía o tribunal.',
    },
    source: 'D',
    status: 'VERIFIED',
    validFrom: null,
    validTo: null,
  },
  {
    id: 'COM.ANSWER_CONDITIONS',
    citation: {
      en: 'Comity, design choice',
      es: 'Comity, decisión de diseño',
    },
    text: {
      en: 'Conditions that are proposed are answered within 10 days; an acceptance in writing binds.',
      es: 'Las condiciones propuestas se contestan en 10 días; la aceptación escrita vincula.',
    },
    source: 'D',
    status: 'VERIFIED',
    validFrom: null,
    validTo: null,
  },
  {
    id: 'COM.VERIFY_RECEIPT',
    citation: {
      en: 'Comity, design choice',
      es: 'Comity, decisión de diseño',
    },
    text: {
      en: 'What was handed over is verified within 72 hours: a receipt, or the list of files whose hash differs.',
      es: 'Lo entregado se verifica en 72 horas: recibo, o lista de los archivos cuyo resumen (hash) difiere.',
    },
    source: 'D',
    status: 'VERIFIED',
    validFrom: null,
    validTo: null,
  },
  {
    id: 'COM.RECONSIDER_RELEASE',
    citation: {
      en: 'Comity, design choice',
      es: 'Comity, decisión de diseño',
    },
    text: {
      en: 'After a refusal the data are released only when the requester was told and 10 days for reconsideration have passed.',
      es: 'Tras una denegación, los datos solo se liberan cuando el requirente fue avisado y han pasado 10 días para reconsideración.',
    },
    source: 'D',
    status: 'VERIFIED',
    validFrom: null,
    validTo: null,
  },
  {
    id: 'COM.POSTPONEMENT',
    citation: {
      en: 'Comity, design choice',
      es: 'Comity, decisión de diseño',
    },
    text: {
      en: 'A postponement has a date of review at most 90 days ahead and says whether the hold continues; by default it does.',
      es: 'El aplazamiento tiene fecha de revisión a no más de 90 días y dice si la conservación continúa; por omisión continúa.',
    },
    source: 'D',
    status: 'VERIFIED',
    validFrom: null,
    validTo: null,
  },
  {
    id: 'COM.CHANNEL',
    citation: {
      en: 'Comity, design choice',
      es: 'Comity, decisión de diseño',
    },
    text: {
      en: 'The channel decides the formality: Iber@ asks for no confirmation; e-mail starts the term for the original; INTERPOL only in urgency.',
      es: 'La vía decide la formalidad: Iber@ no pide confirmación; el correo electrónico abre el plazo para el original; INTERPOL solo en urgencia.',
    },
    source: 'D',
    status: 'VERIFIED',
    validFrom: null,
    validTo: null,
  },
  {
    id: 'COM.CONDITION',
    citation: {
      en: 'Comity, design choice',
      es: 'Comity, decisión de diseño',
    },
    text: {
      en: 'Conditions of use that this service knows: confidentiality, stated case only, no death penalty, no onward transfer, no disclosure to the defence until a date, return, destruction by a date, report on use, redaction, limit in time, safeguards for personal data, certificate of admissibility.',
      es: 'Condiciones de uso que este servicio conoce: confidencialidad, solo el caso indicado, sin pena de muerte, sin transferencia ulterior, sin revelación a la defensa hasta una fecha, devolución, destrucción antes de una fecha, informe de uso, supresión de partes, límite temporal, salvaguardias de datos personales, certificado de admisibilidad.',
    },
    source: 'D',
    status: 'VERIFIED',
    validFrom: null,
    validTo: null,
  },
  {
    id: 'COM.LANGUAGE',
    citation: {
      en: 'Comity, design choice',
      es: 'Comity, decisión de diseño',
    },
    text: {
      en: 'Where the instrument asks for no translation with certainty, a missing one warns; a translation never holds up a preservation.',
      es: 'Si el instrumento no exige traducción con certeza, su falta solo advierte; una traducción nunca detiene una conservación.',
    },
    source: 'D',
    status: 'VERIFIED',
    validFrom: null,
    validTo: null,
  },
  {
    id: 'COM.COURT',
    citation: {
      en: 'Comity, design choice',
      es: 'Comity, decisión de diseño',
    },
    text: {
      en: 'A production order is granted by a second authority, and by a court where a verified rule of the requested State demands one for the data.',
      es: 'La orden de presentación la dicta una segunda autoridad, y un tribunal si una regla verificada del Estado requerido lo exige para los datos.',
    },
    source: 'D',
    status: 'VERIFIED',
    validFrom: null,
    validTo: null,
  },
  {
    id: 'COM.PRODUCTION',
    citation: {
      en: 'Comity, design choice',
      es: 'Comity, decisión de diseño',
    },
    text: {
      en: 'The provider answers within the days that the order names, per identifier and category of data.',
      es: 'El proveedor responde en los días que fija la orden, por identificador y categoría de datos.',
    },
    source: 'D',
    status: 'VERIFIED',
    validFrom: null,
    validTo: null,
  },
  {
    id: 'COM.CHALLENGE',
    citation: {
      en: 'Comity, design choice',
      es: 'Comity, decisión de diseño',
    },
    text: {
      en: 'While a court has the order before it nothing is handed over; preservation goes on.',
      es: 'Mientras un tribunal conoce de la orden nada se entrega; la conservación continúa.',
    },
    source: 'D',
    status: 'VERIFIED',
    validFrom: null,
    validTo: null,
  },
  {
    id: 'COM.WITHHOLD',
    citation: {
      en: 'Comity, design choice',
      es: 'Comity, decisión de diseño',
    },
    text: {
      en: 'The receiving authority may withhold a file with a reason; what is withheld is listed in the package.',
      es: 'La autoridad receptora puede retener un archivo con motivo; lo retenido se enumera en el paquete.',
    },
    source: 'D',
    status: 'VERIFIED',
    validFrom: null,
    validTo: null,
  },
  {
    id: 'COM.TRANSMIT',
    citation: {
      en: 'Comity, design choice',
      es: 'Comity, decisión de diseño',
    },
    text: {
      en: 'Evidence leaves in one sealed package, by two people, after its conditions are accepted in writing; the sender keeps the original.',
      es: 'Las pruebas salen en un paquete sellado, por dos personas, una vez aceptadas por escrito sus condiciones; el remitente conserva el original.',
    },
    source: 'D',
    status: 'VERIFIED',
    validFrom: null,
    validTo: null,
  },
  {
    id: 'COM.SECONDARY_USE',
    citation: {
      en: 'Comity, design choice',
      es: 'Comity, decisión de diseño',
    },
    text: {
      en: 'Evidence is used for another purpose only with the prior consent of the State that gave it.',
      es: 'Las pruebas se usan con otra finalidad solo con consentimiento previo del Estado que las facilitó.',
    },
    source: 'D',
    status: 'VERIFIED',
    validFrom: null,
    validTo: null,
  },
  {
    id: 'COM.DISPOSAL',
    citation: {
      en: 'Comity, design choice',
      es: 'Comity, decisión de diseño',
    },
    text: {
      en: 'Evidence is returned, destroyed with a certificate or kept, as its conditions say and by two people.',
      es: 'Las pruebas se devuelven, se destruyen con certificado o se conservan, según sus condiciones y por dos personas.',
    },
    source: 'D',
    status: 'VERIFIED',
    validFrom: null,
    validTo: null,
  },
];
