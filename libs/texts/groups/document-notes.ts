/** These sentences stand inside documents. */
import type { Pair } from '../pair.ts';

export const documentNotes = {
  CODE_EXPLAINED: [
    'The code follows from the contents. Whoever keeps the dossier can issue this document again and compare: another code means other contents.',
    'El código resulta del contenido. Quien lleva el expediente puede expedir de nuevo este documento y comparar: otro código significa otro contenido.',
  ],
  INTERNAL: [
    'For this organization only: it holds considerations that were not sent to anyone outside.',
    'Solo para esta organización: contiene consideraciones que no se enviaron a nadie fuera de ella.',
  ],
  EXERCISE: [
    'Exercise. It concerns no real case and has no legal effect.',
    'Ejercicio. No se refiere a ningún caso real y no tiene efectos jurídicos.',
  ],
  WRITTEN_IN: ['Written in {language}.', 'Redactado en {language}.'],
  LETTER_ANSWER: [
    'Please acknowledge receipt and answer in writing under the reference {reference}. An answer that names identifiers should say for each of them what applies.',
    'Sírvase acusar recibo y contestar por escrito con la referencia {reference}. Si la respuesta se refiere a identificadores, indique para cada uno lo que corresponda.',
  ],
  ENCLOSED_APART: [
    'This document is enclosed as a file of its own; its SHA-256 names it.',
    'Este documento se adjunta como archivo aparte; su SHA-256 lo identifica.',
  ],
  ENTERED: [
    'Received by hand ({way}) on {at}; entered by {by}, compared with the original by {checkedBy}.',
    'Recibido a mano ({way}) el {at}; ingresado por {by}, cotejado con el original por {checkedBy}.',
  ],
  BY_HAND: ['entered by hand: {way}', 'ingresado a mano: {way}'],
  NO_HOLDS: ['No data are held.', 'No hay datos conservados.'],
  NO_MESSAGES: ['No message was exchanged.', 'No se intercambiaron mensajes.'],
  NO_CLOCKS: ['No deadline has run.', 'No ha corrido ningún plazo.'],
  PRINTED_AT: ['Printed at entry {seq}.', 'Reproducido en el asiento {seq}.'],
  LEDGER_WAITS: ['being entered', 'por asentar'],
  ONLY_ELSEWHERE: [
    'The text is not in this file; the digest names it.',
    'El texto no está en este archivo; el resumen digital lo identifica.',
  ],
  NOT_TYPESET: [
    'Characters that the typeface of this file does not have are shown as [U+code].',
    'Los caracteres que la letra de este archivo no tiene se muestran como [U+código].',
  ],
  LEDGER_EXPLAINED: [
    'Each entry is a leaf of the append-only ledger of this organization (RFC 6962); its hash proves the entry, and the entry names every document by its SHA-256.',
    'Cada asiento es una hoja del libro de solo anexado de esta organización (RFC 6962); su hash prueba el asiento, y el asiento nombra cada documento por su SHA-256.',
  ],
} as const satisfies Record<string, Pair>;

export type DocumentNote = keyof typeof documentNotes;
