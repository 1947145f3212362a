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
  MISSING_INSTANT: ['Give date and time of use', 'Indique fecha y hora del uso'],
  MISSING_ZONE: ['Give the time zone', 'Indique la zona horaria'],
  MISSING_URGENCY_REASON: ['Give the reason for the urgency', 'Indique la razón de la urgencia'],
  MALFORMED_EMAIL: [
    'This is no e-mail address. Write name and domain, for example ana.perez@example.com',
    'No es una dirección de correo. Escriba nombre y dominio, por ejemplo ana.perez@example.com',
  ],
  MALFORMED_MSISDN: [
    'This is no international telephone number. Begin with + and the code of the country, for example +51 987 654 321',
    'No es un número de teléfono internacional. Empiece con + y el código del país, por ejemplo +51 987 654 321',
  ],
  MALFORMED_IMSI: [
    'An IMSI has 14 or 15 digits, for example 730 01 0123456789',
    'Un IMSI tiene 14 o 15 cifras, por ejemplo 730 01 0123456789',
  ],
  MALFORMED_ICCID: [
    'The number of a SIM card has 18 to 22 digits, for example 8951 1000 0000 0000 007',
    'El número de una tarjeta SIM tiene entre 18 y 22 cifras, por ejemplo 8951 1000 0000 0000 007',
  ],
  MALFORMED_IMEI: [
    'An IMEI has 14 to 16 digits, for example 35-209900-176148-1; *#06# shows it on the device',
    'Un IMEI tiene entre 14 y 16 cifras, por ejemplo 35-209900-176148-1; *#06# lo muestra en el equipo',
  ],
  MALFORMED_MAC: [
    'A MAC address has 12 hexadecimal digits, for example 00:1A:2B:3C:4D:5E or 001A.2B3C.4D5E',
    'Una dirección MAC tiene 12 cifras hexadecimales, por ejemplo 00:1A:2B:3C:4D:5E o 001A.2B3C.4D5E',
  ],
  MALFORMED_IP: [
    'This is no IP address. Write four numbers up to 255, for example 203.0.113.7, or IPv6, for example 2001:db8::1',
    'No es una dirección IP. Escriba cuatro números hasta 255, por ejemplo 203.0.113.7, o IPv6, por ejemplo 2001:db8::1',
  ],
  MALFORMED_URL: [
    'This is no address of a page. Write it as the browser shows it, for example https://example.com/profile/ana',
    'No es una dirección de página. Escríbala como la muestra el navegador, por ejemplo https://example.com/profile/ana',
  ],
  MALFORMED_DOMAIN: [
    'This is no domain. Write the name with its ending, for example example.com',
    'No es un dominio. Escriba el nombre con su terminación, por ejemplo example.com',
  ],
  MALFORMED_FILE_HASH: [
    'A hash has 32 (MD5), 40 (SHA-1), 64 (SHA-256) or 128 (SHA-512) hexadecimal digits',
    'Una huella tiene 32 (MD5), 40 (SHA-1), 64 (SHA-256) o 128 (SHA-512) cifras hexadecimales',
  ],
  PORT_UNSAID: [
    'No port is given. Many users of mobile and home networks share one IPv4 address, and the port tells them apart; if the log holds none, or this is the address of a server, leave the port empty',
    'No se indica el puerto. Muchos usuarios de redes móviles y domésticas comparten una dirección IPv4 y el puerto los distingue; si el registro no lo contiene, o es la dirección de un servidor, deje el puerto vacío',
  ],
  ADDRESS_INSIDE: [
    'This address is used inside networks only, and no provider can tell a user by it; check whether the log holds a public address too',
    'Esta dirección solo se usa dentro de redes y ningún proveedor puede identificar a un usuario por ella; verifique si el registro contiene también una dirección pública',
  ],
  CHECK_DIGIT: [
    'The check digit does not fit the other digits: one of them may be a slip. Check it against the source',
    'El dígito de control no corresponde a las demás cifras: alguna puede ser un error. Compruébelo con la fuente',
  ],
  NUMBER_UNASSIGNED: [
    'No number of this length and beginning is known in that country: a digit may be missing. Check it against the source',
    'En ese país no se conocen números de esta longitud y comienzo: puede faltar una cifra. Compruébelo con la fuente',
  ],
  HIDDEN_CHARACTERS: [
    'This holds characters that nobody sees, which may have come along when it was pasted. The canonical form leaves them out; check whether they are meant',
    'Contiene caracteres que no se ven y que pueden haberse pegado con el texto. La forma canónica los omite; verifique si son intencionados',
  ],
  HIDDEN_IN_NAME: [
    'This holds characters that nobody sees, and whoever searches or copies what is read will not find it. Check whether they are meant, or type it anew',
    'Contiene caracteres que no se ven, y quien busque o copie lo que se lee no lo encontrará. Verifique si son intencionados o vuelva a escribirlo',
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
  INSTANT_NEVER_WAS: [
    'This time did not exist in that time zone: the clocks went forward over it. Check time and zone against the log',
    'Esa hora no existió en esa zona horaria: los relojes se adelantaron. Compruebe la hora y la zona con el registro',
  ],
  INSTANT_TWICE: [
    'This time came twice in that time zone, because the clocks went back. Write the offset from UTC behind it, for example 2026-11-01T01:30:00-05:00',
    'Esa hora se dio dos veces en esa zona horaria, porque los relojes se atrasaron. Añada la diferencia con UTC, por ejemplo 2026-11-01T01:30:00-05:00',
  ],
  CATEGORY_TWICE: [
    'A kind of data is named twice for this identifier; name each once',
    'Un tipo de datos figura dos veces para este identificador; indique cada uno una sola vez',
  ],
  OTHER_PROVIDER: [
    'This identifier is at another provider, and an order goes to one provider. Split the request: each provider gets a request of its own',
    'Este identificador está en otro proveedor y una orden va a un solo proveedor. Divida la solicitud: cada proveedor tendrá la suya',
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
