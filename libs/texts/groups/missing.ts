/** English and Spanish stand side by side: a code without a sentence in both fails the type check. */
import type { MissingCode } from '@comity/law/missing';
import type { Pair } from '../pair.ts';

export const missing = {
  MISSING_REQUESTED_STATE: ['Choose the requested State', 'Elija el Estado requerido'],
  MISSING_AUTHORITY: [
    'Name the authority that seeks the preservation',
    'Indique la autoridad que solicita la conservación',
  ],
  MISSING_OFFENCE: ['Name the offence under investigation', 'Indique el delito investigado'],
  MISSING_PROVISION: ['Cite the provision of your law', 'Cite la disposición de su ley'],
  MISSING_FACTS: ['Summarise the facts', 'Exponga brevemente los hechos'],
  MISSING_TARGETS: ['Name at least one identifier', 'Indique al menos un identificador'],
  MISSING_IDENTIFIER: ['Write the identifier', 'Escriba el identificador'],
  MISSING_CATEGORIES: [
    'Choose the kinds of data for this identifier',
    'Elija los tipos de datos para este identificador',
  ],
  MISSING_NEXUS: ['Say how the data relate to the offence', 'Explique la relación de los datos con el delito'],
  MISSING_CUSTODIAN: [
    'Say what is known of the custodian or the location of the system: choose the service provider, or write what points to it',
    'Indique lo que se sepa del custodio o de la ubicación del sistema: elija el proveedor de servicios o escriba lo que conduzca a él',
  ],
  CUSTODIAN_TO_FIND: [
    'No provider of the directory is chosen. The request can go out: the requested State finds the custodian from what you write here',
    'No se ha elegido un proveedor del directorio. La solicitud puede enviarse: el Estado requerido halla el custodio con lo que usted escriba aquí',
  ],
  STATE_UNREACHED: [
    'The directory has no authority of another State under this name; choose one of the list',
    'El directorio no tiene autoridad de otro Estado con ese nombre; elija uno de la lista',
  ],
  MISSING_NECESSITY: ['Say why preservation is necessary', 'Explique por qué es necesaria la conservación'],
  MISSING_INTENT: [
    'State the intent to submit a request for mutual assistance',
    'Declare la intención de presentar una solicitud de asistencia mutua',
  ],
  MISSING_PORT: [
    'Give the port: without it the address identifies nobody',
    'Indique el puerto: sin él la dirección no identifica a nadie',
  ],
  MISSING_INSTANT: ['Give date and time of use', 'Indique fecha y hora del uso'],
  MISSING_ZONE: ['Give the time zone', 'Indique la zona horaria'],
  MISSING_URGENCY_REASON: ['Give the reason for the urgency', 'Indique la razón de la urgencia'],
  MALFORMED_IDENTIFIER: [
    'This does not have the form of its type; check it',
    'No tiene la forma de su tipo; verifíquelo',
  ],
  RANGE_REVERSED: ['The end lies before the beginning', 'El final es anterior al comienzo'],
  PERIOD_AHEAD: [
    'The period lies wholly in the future, and only data that are already stored can be asked for; correct the days, or leave them empty',
    'El período está enteramente en el futuro y solo pueden pedirse datos ya almacenados; corrija las fechas o déjelas vacías',
  ],
  INSTANT_AHEAD: [
    'The moment of use lies in the future, and only data that are already stored can be asked for; correct date and time',
    'El momento de uso está en el futuro y solo pueden pedirse datos ya almacenados; corrija fecha y hora',
  ],
  CATEGORY_TWICE: [
    'A kind of data is named twice for this identifier; name each once',
    'Un tipo de datos figura dos veces para este identificador; indique cada uno una sola vez',
  ],
  PERIOD_ENDS_AHEAD: [
    'The period ends in the future; only the data that are stored when the order is carried out can be preserved or given. Check the last day',
    'El período termina en el futuro; solo pueden conservarse o entregarse los datos almacenados cuando se ejecute la orden. Verifique el último día',
  ],
  SAME_DATA_TWICE: [
    'An identifier above asks for the same kind of data of the same account on the same days; check whether both rows are meant',
    'Un identificador anterior pide el mismo tipo de datos de la misma cuenta en los mismos días; verifique si se quieren ambas filas',
  ],
  PROVIDER_ELSEWHERE: [
    'The directory has this provider in a State other than the requested one. Check whether the requested State can order it, for instance because the data are kept there, and say so under the custodian or the location of the system; else choose the State of the provider',
    'Según el directorio, este proveedor está en un Estado distinto del requerido. Verifique si el Estado requerido puede darle órdenes, por ejemplo porque los datos se guardan allí, y dígalo en lo que se sabe del custodio o de la ubicación del sistema; si no, elija el Estado del proveedor',
  ],
  MISSING_PENALTY: ['State the maximum penalty', 'Indique la pena máxima'],
  MISSING_SOUGHT: ['Say precisely what assistance is sought', 'Indique con precisión la asistencia que se pide'],
  MISSING_LEGAL_BASIS: ['State the legal basis in your law', 'Indique la base jurídica en su derecho'],
  MISSING_PERSONS: ['Name the persons concerned', 'Indique las personas afectadas'],
  MISSING_PROCEDURE: [
    'State the special procedure, if one is wanted',
    'Indique el procedimiento especial, si lo desea',
  ],
  MISSING_RETURN_CONTACT: ['Say to whom the data are to be returned', 'Indique a quién deben enviarse los datos'],
  MISSING_OTHER_MEANS: [
    'Say whether the data are sought by other means',
    'Indique si los datos se piden por otros medios',
  ],
  MISSING_PRESERVATION: ['Name the preservation that this request follows', 'Indique la conservación a la que sigue'],
  MISSING_TRANSLATION: ['Add a translation', 'Añada una traducción'],
} as const satisfies Record<MissingCode, Pair>;
