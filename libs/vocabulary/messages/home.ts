/**
 * A dossier tells another one of the same organization this, and its worker tells it this; letters go between any two
 * sides.
 */
import { message } from '../message.ts';
import { lossReasons } from '../codes/outcomes.ts';
import { made, sometimes } from '../field.ts';
import { choice } from '../fields/choice.ts';
import { day } from '../fields/day.ts';
import { attachments } from '../fields/files.ts';
import { instant } from '../fields/instant.ts';
import { line } from '../fields/line.ts';
import { chosenDocument, digestOf } from '../fields/named.ts';
import { count } from '../fields/plain.ts';
import { text } from '../fields/text.ts';
import { yesNo } from '../fields/yes-no.ts';

export const homeMessages = {
  assistance_sent: message({
    words: ['The formal request was sent', 'Se envió la solicitud formal'],
    from: ['requesting'],
    to: 'HOME',
    fields: { reference: made(line(['Reference', 'Referencia'])), date: made(day(['Date', 'Fecha'])) },
  }),
  assistance_arrived: message({
    words: ['The formal request has arrived', 'Llegó la solicitud formal'],
    from: ['receiving'],
    to: 'HOME',
    fields: { reference: made(line(['Reference', 'Referencia'])), date: made(day(['Date', 'Fecha'])) },
  }),
  assistance_refused: message({
    words: ['The formal request was refused', 'Se denegó la solicitud formal'],
    from: ['receiving'],
    to: 'HOME',
    fields: {
      reference: made(sometimes(line(['Reference', 'Referencia']))),
      at: made(instant(['Date and time', 'Fecha y hora'], { ask: ['When that was', 'Cuándo ocurrió'] })),
    },
  }),
  assistance_withdrawn: message({
    words: ['The formal request was withdrawn', 'Se desistió de la solicitud formal'],
    from: ['receiving'],
    to: 'HOME',
    fields: {
      reference: made(line(['Reference', 'Referencia'])),
      at: made(instant(['Date and time', 'Fecha y hora'], { ask: ['When that was', 'Cuándo ocurrió'] })),
    },
  }),
  assistance_executed: message({
    words: ['The formal request was executed', 'Se ejecutó la solicitud formal'],
    from: ['receiving'],
    to: 'HOME',
    fields: {
      reference: made(line(['Reference', 'Referencia'])),
      at: made(instant(['Date and time', 'Fecha y hora'], { ask: ['When that was', 'Cuándo ocurrió'] })),
    },
  }),
  assistance_postponed: message({
    words: ['The formal request was postponed', 'Se aplazó la solicitud formal'],
    from: ['receiving'],
    to: 'HOME',
    fields: {
      reviewOn: made(
        day(['Review on', 'Revisión el'], {
          ask: ['Day on which the postponement is looked at again', 'Día en que se revisa el aplazamiento'],
        }),
      ),
      holdContinues: made(
        yesNo(['The data stay preserved', 'Los datos siguen conservados'], {
          ask: ['Do the data stay preserved meanwhile?', '¿Siguen conservados los datos entretanto?'],
        }),
      ),
    },
  }),
  assistance_without_result: message({
    words: ['The formal request ended without result', 'La solicitud formal terminó sin resultado'],
    from: ['receiving'],
    to: 'HOME',
    fields: {
      reference: made(sometimes(line(['Reference', 'Referencia']))),
      at: made(instant(['Date and time', 'Fecha y hora'], { ask: ['When that was', 'Cuándo ocurrió'] })),
      holdContinues: made(
        yesNo(['The data stay preserved', 'Los datos siguen conservados'], {
          ask: ['Do the data stay preserved meanwhile?', '¿Siguen conservados los datos entretanto?'],
        }),
      ),
    },
  }),
  preserved_data_lost: message({
    words: ['Preserved data are gone', 'Se perdieron datos conservados'],
    from: ['requesting', 'receiving'],
    to: 'HOME',
    fields: {
      reason: made(choice(['Reason', 'Motivo'], lossReasons)),
      incident: made(line(['Reference of the provider', 'Referencia del proveedor'])),
      somethingKept: made(yesNo(['Other data are still preserved', 'Otros datos siguen conservados'])),
    },
  }),
  package_sealed: message({
    words: ['Package sealed', 'Paquete sellado'],
    from: ['receiving'],
    to: 'HOME',
    fields: {
      package: digestOf(['SHA-256 of the package', 'SHA-256 del paquete']),
      bytes: count(['Size in bytes', 'Tamaño en bytes'], { min: 1, max: Number.MAX_SAFE_INTEGER }),
      files: count(['Files', 'Archivos']),
    },
  }),
  correspondence: message({
    words: ['Letter', 'Carta'],
    from: ['requesting', 'receiving', 'provider'],
    to: 'ANY',
    enter: 'FORM',
    fields: {
      letter: text(['Letter', 'Carta'], { rows: 10 }),
      attachments: made(attachments(['Attached file', 'Archivo adjunto'])),
    },
  }),
  correspondence_read: message({
    words: ['Letter acknowledged', 'Acuse de lectura de una carta'],
    from: ['requesting', 'receiving', 'provider'],
    to: 'ANY',
    enter: 'FORM',
    fields: {
      letter: chosenDocument(['Letter', 'Carta'], { offers: 'UNACKNOWLEDGED_LETTERS', keeps: 'TEXT' }),
      reader: text(['Read by', 'Leída por'], {
        ask: ['Who acknowledges it', 'Quién acusa su lectura'],
        hint: ['Name and office, as the original says.', 'Nombre y oficina, como consta en el original.'],
        rows: 2,
      }),
      at: instant(['Date and time', 'Fecha y hora'], { ask: ['When that was', 'Cuándo ocurrió'], now: true }),
    },
  }),
} as const;
