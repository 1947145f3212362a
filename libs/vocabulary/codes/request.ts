/** English and Spanish stand side by side: a code without a sentence in both fails the type check. */
import type { AttachmentKind, DataCategory, IdentifierType, OffenceCode, Urgency } from '../values/request-codes.ts';
import type { Words } from '../words.ts';

export const identifierTypes = {
  EMAIL: ['E-mail address', 'Correo electrónico'],
  MSISDN: ['Telephone number', 'Número de teléfono'],
  IMSI: ['IMSI', 'IMSI'],
  ICCID: ['SIM card number (ICCID)', 'Número de tarjeta SIM (ICCID)'],
  IMEI: ['IMEI', 'IMEI'],
  MAC: ['MAC address', 'Dirección MAC'],
  IP: ['IP address with port, instant and zone', 'Dirección IP con puerto, instante y zona horaria'],
  URL: ['Web address (URL)', 'Dirección web (URL)'],
  DOMAIN: ['Domain name', 'Nombre de dominio'],
  USERNAME: ['User name', 'Nombre de usuario'],
  PLATFORM_USER_ID: ['User number of the platform', 'Número de usuario de la plataforma'],
  DEVICE_ID: ['Device identifier', 'Identificador de dispositivo'],
  COOKIE_ID: ['Cookie identifier', 'Identificador de cookie'],
  PAYMENT_ACCOUNT: ['Payment account', 'Cuenta de pago'],
  CRYPTO_ADDRESS: ['Crypto-asset address', 'Dirección de criptoactivo'],
  MESSAGE_ID: ['Message identifier', 'Identificador de mensaje'],
  FILE_HASH: ['File hash', 'Resumen de archivo (hash)'],
  VOIP_ID: ['VoIP identifier', 'Identificador VoIP'],
  APP_STORE_ID: ['App store account', 'Cuenta de tienda de aplicaciones'],
  OTHER: ['Other', 'Otro'],
} as const satisfies Record<IdentifierType, Words>;

export const dataCategories = {
  SUBSCRIBER: ['Subscriber information', 'Datos relativos a los abonados'],
  TRAFFIC: ['Traffic data', 'Datos relativos al tráfico'],
  CONTENT: ['Content', 'Contenido'],
  OTHER_COMPUTER_DATA: ['Other stored computer data', 'Otros datos informáticos almacenados'],
} as const satisfies Record<DataCategory, Words>;

export const offences = {
  ART_2: ['Illegal access (Art. 2)', 'Acceso ilícito (art. 2)'],
  ART_3: ['Illegal interception (Art. 3)', 'Interceptación ilícita (art. 3)'],
  ART_4: ['Data interference (Art. 4)', 'Ataques a la integridad de los datos (art. 4)'],
  ART_5: ['System interference (Art. 5)', 'Ataques a la integridad del sistema (art. 5)'],
  ART_6: ['Misuse of devices (Art. 6)', 'Abuso de los dispositivos (art. 6)'],
  ART_7: ['Computer-related forgery (Art. 7)', 'Falsificación informática (art. 7)'],
  ART_8: ['Computer-related fraud (Art. 8)', 'Fraude informático (art. 8)'],
  ART_9: ['Child pornography (Art. 9)', 'Pornografía infantil (art. 9)'],
  ART_10: ['Copyright and related rights (Art. 10)', 'Propiedad intelectual y derechos afines (art. 10)'],
  ART_11: ['Attempt, aiding or abetting (Art. 11)', 'Tentativa y complicidad (art. 11)'],
  ART_12: ['Corporate liability (Art. 12)', 'Responsabilidad de personas jurídicas (art. 12)'],
  OTHER_BY_COMPUTER: [
    'Other offence committed by computer (Art. 14(2)(b))',
    'Otro delito cometido por sistema informático (art. 14(2)(b))',
  ],
  OTHER_E_EVIDENCE: [
    'Other offence with electronic evidence (Art. 14(2)(c))',
    'Otro delito con prueba electrónica (art. 14(2)(c))',
  ],
} as const satisfies Record<OffenceCode, Words>;

export const urgencies = {
  CRITICAL_LIFE: ['Risk to life', 'Riesgo para la vida'],
  HIGH_VOLATILE: ['High: data may be lost soon', 'Alta: los datos pueden perderse pronto'],
  NORMAL: ['Normal', 'Normal'],
} as const satisfies Record<Urgency, Words>;

export const attachmentKinds = {
  COURT_DECISION: ['Court decision', 'Resolución judicial'],
  STATEMENT_OF_FACTS: ['Statement of facts', 'Exposición de los hechos'],
  OTHER: ['Other document', 'Otro documento'],
} as const satisfies Record<AttachmentKind, Words>;
