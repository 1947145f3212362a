/** Holds what people read of a report: the one place where codes become sentences. */
import type { CheckName, FaultCode } from './report.ts';

export interface ReportSentence {
  en: string;
  es: string;
}

export const CHECK_TEXTS = {
  container: {
    en: 'The file is one container without room for anything hidden',
    es: 'El archivo es un solo contenedor sin lugar para nada oculto',
  },
  contents: {
    en: 'Every file in it is whole',
    es: 'Cada archivo contenido está íntegro',
  },
  manifest: {
    en: 'The signed manifests list exactly these files with their SHA-256',
    es: 'Los manifiestos firmados enumeran exactamente estos archivos con su SHA-256',
  },
  bag: {
    en: 'The BagIt manifests agree with the files',
    es: 'Los manifiestos BagIt coinciden con los archivos',
  },
  signature: {
    en: 'The signature is over this manifest and valid',
    es: 'La firma corresponde a este manifiesto y es válida',
  },
  signer: {
    en: 'A key that you trust vouches for the signature, and it is the sender’s',
    es: 'Una clave en la que usted confía respalda la firma, y es la de quien remite',
  },
  timestamp: {
    en: 'The time-stamp covers all of it and comes from an authority that you trust',
    es: 'El sello de tiempo lo cubre todo y procede de una autoridad en la que usted confía',
  },
  descriptor: { en: 'The descriptor is well-formed', es: 'El descriptor está bien formado' },
  evidence: {
    en: 'The evidence is exactly what the descriptor lists',
    es: 'La evidencia es exactamente la que enumera el descriptor',
  },
  documents: {
    en: 'Request, order and decisions are there as listed',
    es: 'La solicitud, la orden y las decisiones están tal como se enumeran',
  },
  snapshot: {
    en: 'The rules are those that the dossier is pinned to',
    es: 'Las reglas son las que quedaron fijadas para el expediente',
  },
  conditions: { en: 'The conditions of use are well-formed', es: 'Las condiciones de uso están bien formadas' },
  custody: {
    en: 'The custody record is unbroken and accounts for every file',
    es: 'El registro de custodia no tiene interrupciones y da cuenta de cada archivo',
  },
  graph: {
    en: 'The CASE description says the same as the other records',
    es: 'La descripción CASE dice lo mismo que los demás registros',
  },
  ledger: {
    en: 'The sender’s signed ledger holds the entries',
    es: 'El libro de registro firmado por quien remite contiene las entradas',
  },
  form: { en: 'It is well-formed', es: 'Está bien formado' },
  checkpoint: {
    en: 'A key that you trust signed the head of the ledger',
    es: 'Una clave en la que usted confía firmó la cabeza del libro de registro',
  },
  inclusion: { en: 'The ledger holds every entry', es: 'El libro de registro contiene cada entrada' },
  sequence: { en: 'No entry between them is left out', es: 'No falta ninguna entrada intermedia' },
  consistency: {
    en: 'Nothing before the older head was rewritten',
    es: 'Nada anterior a la cabeza más antigua fue reescrito',
  },
} as const satisfies Record<CheckName, ReportSentence>;

export const FAULT_TEXTS = {
  NOT_A_PACKAGE: {
    en: 'This is no sealed package: it does not begin as one',
    es: 'No es un paquete sellado: no empieza como tal',
  },
  END_MISSING: {
    en: 'The end is missing, or something stands after it',
    es: 'Falta el final, o hay algo después de él',
  },
  DIRECTORY_OUT_OF_PLACE: {
    en: 'The directory is not where the end says',
    es: 'El directorio no está donde indica el final',
  },
  DIRECTORY_TOO_LARGE: {
    en: 'More files are announced than a package may hold',
    es: 'Se anuncian más archivos de los que admite un paquete',
  },
  DIRECTORY_MALFORMED: { en: 'The directory cannot be read', es: 'El directorio no puede leerse' },
  DIRECTORY_NOT_CANONICAL: {
    en: 'The directory holds more than names, sizes and places',
    es: 'El directorio contiene algo más que nombres, tamaños y posiciones',
  },
  ENTRY_COMPRESSED: {
    en: 'A file is compressed, or its two sizes differ',
    es: 'Un archivo está comprimido o sus dos tamaños difieren',
  },
  ENTRY_ENCRYPTED: { en: 'A file is encrypted', es: 'Un archivo está cifrado' },
  NAME_ABSOLUTE: { en: 'A name begins at the root of a disk', es: 'Un nombre empieza en la raíz de un disco' },
  NAME_TRAVERSAL: { en: 'A name leads out of the package', es: 'Un nombre conduce fuera del paquete' },
  NAME_FORBIDDEN: {
    en: 'A name has no place in a package',
    es: 'Un nombre no tiene lugar en un paquete',
  },
  NAME_DUPLICATE: { en: 'Two files have the same name', es: 'Dos archivos tienen el mismo nombre' },
  ENTRIES_OVERLAP: { en: 'Files lie over each other', es: 'Hay archivos superpuestos' },
  DATA_BETWEEN_ENTRIES: {
    en: 'There are bytes that belong to no file',
    es: 'Hay bytes que no pertenecen a ningún archivo',
  },
  ENTRY_MISSING: { en: 'A file that every package has is missing', es: 'Falta un archivo que todo paquete tiene' },
  ENTRY_ORDER: { en: 'The files are not in their order', es: 'Los archivos no están en su orden' },
  HEADER_CONTRADICTS: {
    en: 'The header of a file contradicts the directory',
    es: 'El encabezado de un archivo contradice al directorio',
  },
  CRC_MISMATCH: { en: 'The check sum of a file is wrong', es: 'La suma de comprobación de un archivo es incorrecta' },
  FILE_ALTERED: {
    en: 'A file is not what was signed',
    es: 'Un archivo no es el que se firmó',
  },
  FILE_NOT_LISTED: { en: 'A file was added', es: 'Se añadió un archivo' },
  FILE_MISSING: { en: 'A file was taken away', es: 'Se quitó un archivo' },
  MANIFEST_NOT_CANONICAL: {
    en: 'A manifest has another form or covers something else',
    es: 'Un manifiesto tiene otra forma o cubre otra cosa',
  },
  BAG_DIFFERS: {
    en: 'A BagIt file does not say what is there',
    es: 'Un archivo BagIt no dice lo que hay',
  },
  CMS_MALFORMED: { en: 'The signature cannot be read', es: 'La firma no puede leerse' },
  SIGNATURE_NOT_DETACHED: {
    en: 'The signature encloses a content of its own',
    es: 'La firma encierra un contenido propio',
  },
  SIGNER_NOT_ENCLOSED: {
    en: 'The certificate of the signer is missing',
    es: 'Falta el certificado de quien firmó',
  },
  SIGNER_NOT_BOUND: {
    en: 'The signature was made with another certificate',
    es: 'La firma se hizo con otro certificado',
  },
  CONTENT_ALTERED: { en: 'The signature is over another manifest', es: 'La firma corresponde a otro manifiesto' },
  SIGNATURE_INVALID: { en: 'The signature is not valid', es: 'La firma no es válida' },
  SIGNER_CHAIN_BROKEN: {
    en: 'The certificates of the signature do not lead to a key of an organization',
    es: 'Los certificados de la firma no conducen a la clave de una organización',
  },
  SIGNER_UNTRUSTED: {
    en: 'No key that you trust vouches for the signature',
    es: 'Ninguna clave en la que usted confía respalda la firma',
  },
  SIGNER_CERTIFICATE_NOT_VALID_THEN: {
    en: 'The certificate was not valid when it was signed',
    es: 'El certificado no era válido cuando se firmó',
  },
  SENDER_IS_ANOTHER: {
    en: 'The package names another sender than the one who signed',
    es: 'El paquete indica un remitente distinto de quien firmó',
  },
  TIMESTAMP_MALFORMED: { en: 'The time-stamp cannot be read', es: 'El sello de tiempo no puede leerse' },
  TIMESTAMP_OTHER_BYTES: {
    en: 'The time-stamp is of something else',
    es: 'El sello de tiempo es de otra cosa',
  },
  TIMESTAMP_SIGNATURE_INVALID: {
    en: 'The signature of the time-stamp is not valid',
    es: 'La firma del sello de tiempo no es válida',
  },
  TIMESTAMP_AUTHORITY_UNTRUSTED: {
    en: 'The time-stamp leads to no authority that you trust',
    es: 'El sello de tiempo no conduce a ninguna autoridad en la que usted confíe',
  },
  TIMESTAMP_AUTHORITY_NOT_ENTITLED: {
    en: 'Who signed the time-stamp has no certificate for time-stamping only',
    es: 'Quien firmó el sello de tiempo no tiene un certificado exclusivo para sellar',
  },
  TIMESTAMP_CERTIFICATE_NOT_VALID_THEN: {
    en: 'The certificate of the time-stamp was not valid at that time',
    es: 'El certificado del sello de tiempo no era válido en ese momento',
  },
  RECORD_TOO_LARGE: { en: 'A record is larger than any may be', es: 'Un registro supera el tamaño permitido' },
  RECORD_NOT_CANONICAL: {
    en: 'A record is no canonical JSON',
    es: 'Un registro no es JSON canónico',
  },
  RECORD_MALFORMED: {
    en: 'A record lacks what it must have, or has more',
    es: 'A un registro le falta lo que debe tener, o le sobra algo',
  },
  EVIDENCE_DIFFERS: {
    en: 'An evidence file is not the one that was listed',
    es: 'Un archivo de evidencia no es el que se enumeró',
  },
  EVIDENCE_NOT_LISTED: { en: 'An evidence file is not listed', es: 'Un archivo de evidencia no está enumerado' },
  EVIDENCE_MISSING: { en: 'A listed evidence file is missing', es: 'Falta un archivo de evidencia enumerado' },
  WITHHELD_INCLUDED: {
    en: 'A file that is said to be withheld is in the package',
    es: 'Un archivo que se dice retenido está en el paquete',
  },
  DOCUMENT_DIFFERS: {
    en: 'A document is not the one that was listed',
    es: 'Un documento no es el que se enumeró',
  },
  DOCUMENT_NOT_LISTED: { en: 'A document is not listed', es: 'Un documento no está enumerado' },
  DOCUMENT_MISSING: { en: 'A listed document is missing', es: 'Falta un documento enumerado' },
  DOCUMENT_KIND_MISSING: {
    en: 'The request, the order or the decision is missing',
    es: 'Falta la solicitud, la orden o la decisión',
  },
  DOCUMENT_NOT_PDF: { en: 'A document is no PDF', es: 'Un documento no es un PDF' },
  SNAPSHOT_DIFFERS: {
    en: 'The rules are not those of the descriptor',
    es: 'Las reglas no son las del descriptor',
  },
  CUSTODY_CHAIN_BROKEN: {
    en: 'A custody entry was altered, added or left out',
    es: 'Una anotación de custodia fue alterada, añadida u omitida',
  },
  CUSTODY_OUT_OF_ORDER: {
    en: 'A custody entry is older than the one before it',
    es: 'Una anotación de custodia es anterior a la precedente',
  },
  CUSTODY_FILE_UNKNOWN: {
    en: 'A custody entry concerns a file that is neither handed over nor withheld',
    es: 'Una anotación de custodia se refiere a un archivo ni entregado ni retenido',
  },
  CUSTODY_FILE_UNACCOUNTED: {
    en: 'No custody entry concerns an evidence file',
    es: 'Ninguna anotación de custodia se refiere a un archivo de evidencia',
  },
  CUSTODY_NOT_IN_LEDGER: {
    en: 'A custody entry names a ledger entry that is not proven here',
    es: 'Una anotación de custodia cita una entrada del libro que aquí no se prueba',
  },
  GRAPH_DIFFERS: {
    en: 'The CASE description is not the one that follows from the records',
    es: 'La descripción CASE no es la que resulta de los registros',
  },
  NOTE_MALFORMED: { en: 'The signed head cannot be read', es: 'La cabeza firmada no puede leerse' },
  NOTE_UNSIGNED: {
    en: 'No key that you trust signed the head',
    es: 'Ninguna clave en la que usted confía firmó la cabeza',
  },
  NOTE_SIGNATURE_INVALID: {
    en: 'The signature of the head is not valid',
    es: 'La firma de la cabeza no es válida',
  },
  CHECKPOINT_MALFORMED: { en: 'The head is malformed', es: 'La cabeza está mal formada' },
  ORIGIN_MISMATCH: { en: 'The head is of another ledger', es: 'La cabeza es de otro libro de registro' },
  LEDGER_KEY_UNTRUSTED: {
    en: 'You trust no key of that organization',
    es: 'Usted no confía en ninguna clave de esa organización',
  },
  LEDGER_IS_ANOTHERS: {
    en: 'An entry is of another organization’s ledger',
    es: 'Una entrada es del libro de otra organización',
  },
  LEDGER_HEAD_TOO_OLD: {
    en: 'The head is older than an entry',
    es: 'La cabeza es anterior a una entrada',
  },
  LEDGER_PROOF_INVALID: {
    en: 'The proof of an entry does not lead to the head',
    es: 'La prueba de una entrada no conduce a la cabeza',
  },
  LEDGER_ENTRY_TWICE: { en: 'An entry is there twice', es: 'Una entrada aparece dos veces' },
  LEDGER_GAP: { en: 'An entry was left out', es: 'Se omitió una entrada' },
  LEDGER_PAST_REWRITTEN: {
    en: 'The ledger is not the continuation of its older head: its past was rewritten',
    es: 'El libro no continúa su cabeza más antigua: su pasado fue reescrito',
  },
} as const satisfies Record<FaultCode, ReportSentence>;

/**
 * Says whether the delivered package is the one that its message named. This checks the delivery and not the package
 * itself.
 */
export const DELIVERY: ReportSentence = {
  en: 'The package is the one that the message named',
  es: 'El paquete es el que nombró el mensaje',
};

const unknown = (code: string): ReportSentence => ({ en: code, es: code });

/**
 * Returns the sentence of a check by its code. For a code that only another version knows, the sentence is the code
 * itself.
 */
export function checkSentence(check: string): ReportSentence {
  const texts: Record<string, ReportSentence> = { ...CHECK_TEXTS, delivery: DELIVERY };
  return texts[check] ?? unknown(check);
}

/** Returns the sentence of a finding in the same way. */
export function faultSentence(code: string): ReportSentence {
  const texts: Record<string, ReportSentence> = FAULT_TEXTS;
  return texts[code] ?? unknown(code);
}
