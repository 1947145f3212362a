/** People do these acts where another side does not use Comity, and write letters between the sides. */
import { act } from '../act.ts';
import { ways } from '../codes/deliveries.ts';
import { choice } from '../fields/choice.ts';
import { enteredBody, enteredCode, enteredMessage } from '../fields/entered.ts';
import { attachment, attachments } from '../fields/files.ts';
import { instant } from '../fields/instant.ts';
import { chosenDocument, digestOf } from '../fields/named.ts';
import { sentNumber, side, zone } from '../fields/plain.ts';
import { reasons, text } from '../fields/text.ts';

export const byHandActs = {
  record_sending: act({
    do: ['Record how it was sent', 'Dejar constancia del envío'],
    done: ['recorded how a message was sent by hand', 'dejó constancia de un envío a mano'],
    hint: [
      'How, when and to whom it went, with the proof. Only then does it count as delivered.',
      'Cómo, cuándo y a quién se envió, con la prueba. Solo entonces cuenta como entregado.',
    ],
    page: 'SENDING',
    fields: {
      to: side(['To', 'Para']),
      number: sentNumber(['Number of the message', 'Número del mensaje'], {
        ask: ['Number {number}', 'Número {number}'],
      }),
      way: choice(['Way', 'Vía'], ways),
      sentAt: instant(['Sent', 'Enviado']),
      zone: zone(['Time zone', 'Zona horaria']),
      recipient: text(['Sent to', 'Enviado a'], { max: 500 }),
      proof: attachment(['Proof of sending', 'Prueba del envío']),
    },
  }),
  enter_message: act({
    do: ['Enter what the other side said', 'Ingresar lo que dijo la otra parte'],
    done: ['entered by hand what the other side said', 'ingresó a mano lo que dijo la otra parte'],
    hint: [
      'With the original attached. It counts once another person has compared the two.',
      'Con el original adjunto. Cuenta cuando otra persona haya cotejado ambos.',
    ],
    page: 'ENTERING',
    fields: {
      from: side(['From', 'De']),
      message: enteredMessage(['Message', 'Mensaje']),
      code: enteredCode(['Message', 'Mensaje']),
      body: enteredBody(['Message', 'Mensaje']),
      way: choice(['Way', 'Vía'], ways),
      receivedAt: instant(['Received', 'Recibido']),
      zone: zone(['Time zone', 'Zona horaria']),
      sender: text(['Came from', 'Provino de'], { max: 500 }),
      original: attachment(['Original', 'Original recibido']),
    },
  }),
  confirm_entry: act({
    do: ['Confirm what was entered', 'Confirmar lo ingresado'],
    done: ['compared what was entered with the original', 'cotejó lo ingresado con el original'],
    hint: [
      'You have read the original and it says what was entered. Not for the person who entered it.',
      'Ha leído el original y dice lo que se ingresó. No lo hace quien lo ingresó.',
    ],
    page: 'CHECKING',
    fields: { entry: sentNumber(['Entry', 'Ingreso']) },
  }),
  return_entry: act({
    do: ['Return what was entered', 'Devolver lo ingresado'],
    done: ['returned what was entered by hand', 'devolvió lo ingresado a mano'],
    hint: [
      'It does not say what the original says; it is entered again.',
      'No dice lo que dice el original; se ingresa de nuevo.',
    ],
    page: 'CHECKING',
    fields: { entry: sentNumber(['Entry', 'Ingreso']), reason: reasons(['Reason', 'Motivo']) },
  }),
  write: act({
    do: ['Write to the other side', 'Escribir a la otra parte'],
    done: ['wrote a letter', 'escribió una carta'],
    hint: [
      'It stays on the dossier and goes to the other side whole; it stops no deadline.',
      'Queda en el expediente y llega íntegra a la otra parte; no detiene ningún plazo.',
    ],
    page: 'LETTERS',
    fields: {
      to: side(['To', 'Para']),
      letter: text(['Letter', 'Carta']),
      attachments: attachments(['Attached file', 'Archivo adjunto']),
    },
  }),
  acknowledge_late_report: act({
    do: ['Take note of what was reported after the end', 'Tomar nota de lo informado después del fin'],
    done: ['took note of what was reported after the end', 'tomó nota de lo informado después del fin'],
    hint: [
      'It changes nothing of what has ended. Whom else it concerns is told by a letter or in another dossier.',
      'No cambia nada de lo terminado. A quien más le concierna se avisa por carta o en otro expediente.',
    ],
    fields: {},
  }),
  acknowledge_message: act({
    do: ['Acknowledge a letter', 'Acusar lectura de una carta'],
    done: ['acknowledged a letter', 'acusó lectura de una carta'],
    hint: ['The other side is told who read it and when.', 'Se comunica a la otra parte quién la leyó y cuándo.'],
    page: 'LETTERS',
    fields: {
      from: side(['From', 'De']),
      letter: chosenDocument(['Letter', 'Carta'], { offers: 'UNACKNOWLEDGED_LETTERS', keeps: 'TEXT' }),
      reader: digestOf(['Read by', 'Leída por'], { keeps: 'TEXT' }),
    },
  }),
} as const;
