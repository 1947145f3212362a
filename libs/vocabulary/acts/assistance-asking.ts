/** The requesting State does these acts on a formal request, from its translation to what becomes of the evidence. */
import { act } from '../act.ts';
import { considerations } from '../fields/considerations.ts';
import { disposalAnswers, disposals } from '../codes/decisions.ts';
import { translations } from '../codes/outcomes.ts';
import { omittable } from '../field.ts';
import { choice } from '../fields/choice.ts';
import { day } from '../fields/day.ts';
import { line } from '../fields/line.ts';
import { requestLanguage } from '../fields/plain.ts';
import { reasons, text } from '../fields/text.ts';
import { translationText } from '../fields/translation.ts';

export const assistanceAskingActs = {
  add_translation: act({
    do: ['Add a translation', 'Añadir una traducción'],
    done: ['added a translation', 'añadió una traducción'],
    hint: [
      'It goes with the request; one made by a machine is labelled as such.',
      'Acompaña a la solicitud; la hecha por máquina se rotula como tal.',
    ],
    paper: 'TRANSLATION',
    // The request waits for its translation; once it is sent, one that comes later is seldom what is wanted.
    fields: {
      language: requestLanguage(['Language', 'Idioma'], {
        ask: ['Language of the translation', 'Idioma de la traducción'],
        hint: [
          'Only languages that the requested State accepts, where they are recorded.',
          'Solo idiomas que el Estado requerido acepta, si constan.',
        ],
      }),
      made: choice(['How it was made', 'Cómo se hizo'], translations, {
        ask: ['How the translation was made', 'Cómo se hizo la traducción'],
        hint: [
          'A machine translation is labelled as such wherever it is read.',
          'La traducción automática se rotula como tal dondequiera que se lea.',
        ],
      }),
      translation: translationText(['Translation', 'Traducción'], {
        ask: ['Text of the translation', 'Texto de la traducción'],
        hint: [
          'The whole request, as it will be read abroad. At most 60,000 characters.',
          'La solicitud entera, tal como se leerá en el extranjero. Como máximo 60 000 caracteres.',
        ],
      }),
    },
  }),
  accept_conditions: act({
    consequence: 'GIVES',
    do: ['Accept the conditions', 'Aceptar las condiciones'],
    done: ['accepted the conditions', 'aceptó las condiciones'],
    hint: [
      'Acceptance in writing binds; a second person approves.',
      'La aceptación por escrito obliga; otra persona aprueba.',
    ],
    deliberated: true,
    shown: true,
    fields: { considerations: considerations() },
  }),
  decline_conditions: act({
    consequence: 'ENDS',
    do: ['Say that the conditions cannot be met', 'Comunicar que no pueden cumplirse las condiciones'],
    done: ['said that the conditions cannot be met', 'comunicó que no pueden cumplirse las condiciones'],
    hint: [
      'The State that gives decides whether it gives all the same; a second person approves. It cannot be taken back.',
      'El Estado que facilita decide si lo hace de todos modos; otra persona aprueba. No puede retirarse.',
    ],
    shown: true,
    fields: {
      reason: reasons(['Reason', 'Motivo'], {
        ask: ['Why the conditions cannot be met', 'Por qué no pueden cumplirse las condiciones'],
        hint: ['It is sent to the State that proposed them.', 'Se envía al Estado que las propuso.'],
      }),
    },
  }),
  state_original_sent: act({
    do: ['State that the original was sent', 'Declarar enviado el original'],
    done: ['stated that the original was sent', 'declaró enviado el original'],
    hint: [
      'The formal confirmation that the channel asks for is then on its way.',
      'La confirmación formal que exige el canal queda en camino.',
    ],
    fields: {
      reference: line(['Reference', 'Referencia'], { ask: ['Reference of the original', 'Referencia del original'] }),
      date: day(['Date', 'Fecha'], { ask: ['Date on which it was sent', 'Fecha de envío'] }),
    },
  }),
  accept_evidence: act({
    consequence: 'GIVES',
    do: ['Accept the evidence', 'Aceptar las pruebas'],
    done: ['accepted the evidence', 'aceptó las pruebas'],
    hint: [
      'A receipt for the evidence that was checked; a second person approves.',
      'Un recibo de las pruebas verificadas; otra persona aprueba.',
    ],
    deliberated: true,
    shown: true,
    fields: { considerations: considerations() },
  }),
  ask_supplement: act({
    do: ['Ask for what is missing', 'Pedir lo que falta'],
    done: ['asked for what is missing', 'pidió lo que falta'],
    hint: ['The request stays open; what is here stays here.', 'La solicitud sigue abierta; lo recibido se conserva.'],
    fields: {
      reason: reasons(['Reason', 'Motivo'], {
        ask: ['What is missing, and why it is needed', 'Qué falta y por qué se necesita'],
        hint: [
          'It is sent to the requested State. Name identifiers, kinds of data and dates.',
          'Se envía al Estado requerido. Indique identificadores, tipos de datos y fechas.',
        ],
        rows: 8,
      }),
    },
  }),
  report_use: act({
    do: ['Report the use made', 'Informar el uso'],
    done: ['reported the use made', 'informó el uso'],
    hint: ['The State that gave the evidence may ask for this.', 'El Estado que facilitó las pruebas puede pedirlo.'],
    fields: {
      report: text(['Report on the use', 'Informe de uso'], {
        ask: ['How the evidence was used', 'Cómo se usaron las pruebas'],
        hint: ['It is sent to the State that gave the evidence.', 'Se envía al Estado que facilitó las pruebas.'],
        rows: 10,
      }),
    },
  }),
  ask_secondary_use: act({
    do: ['Ask to use it for another purpose', 'Pedir otro uso'],
    done: ['asked to use the evidence for another purpose', 'pidió otro uso de las pruebas'],
    hint: [
      'Without prior consent it may not be used for anything else.',
      'Sin consentimiento previo no puede usarse para otra cosa.',
    ],
    fields: {
      purpose: text(['Other purpose', 'Otra finalidad'], {
        ask: ['For what else the evidence is to be used', 'Para qué otro fin se usarían las pruebas'],
        hint: [
          'Name the case, the authority and the offence. Until the other State consents, the evidence is used for the stated case only.',
          'Indique el caso, la autoridad y el delito. Mientras el otro Estado no consienta, las pruebas se usan solo en el caso indicado.',
        ],
        rows: 8,
      }),
      keepUntil: omittable(
        day(['Keep until the end of', 'Guardar hasta el fin del'], {
          ask: ['Last day until which the evidence is to be kept', 'Último día hasta el que se guardarían las pruebas'],
          hint: [
            'Only if you ask to keep it longer than its condition allows. Nothing changes until the other State consents.',
            'Solo si pide guardarlas más de lo que permite su condición. Nada cambia hasta que el otro Estado consienta.',
          ],
        }),
      ),
    },
  }),
  wait_for_review: act({
    do: ['Wait for the review of the postponement', 'Esperar la revisión del aplazamiento'],
    done: ['decided to wait for the review of the postponement', 'decidió esperar la revisión del aplazamiento'],
    hint: [
      'The other State has named the day of its review. On that day it is asked again how to go on, if nothing was decided. To go on otherwise, write to it or withdraw.',
      'El otro Estado indicó el día de su revisión. Ese día se vuelve a preguntar cómo seguir, si nada se decidió. Para seguir de otro modo, escríbale o desista.',
    ],
    fields: {},
  }),
  accept_no_result: act({
    consequence: 'ENDS',
    do: ['Accept that there is no result', 'Aceptar que no hay resultado'],
    done: ['accepted that there is no result', 'aceptó que no hay resultado'],
    hint: [
      'The request ends here; a second person approves. What is held stays held until a person releases it.',
      'La solicitud termina aquí; otra persona aprueba. Lo conservado sigue así hasta que una persona lo libere.',
    ],
    deliberated: true,
    shown: true,
    fields: { considerations: considerations() },
  }),
  dispose: act({
    consequence: 'DESTROYS',
    do: ['Return, destroy or keep', 'Devolver, destruir o conservar'],
    done: ['recorded what became of the evidence', 'dejó constancia del destino de las pruebas'],
    hint: [
      'Cannot be taken back. The certificate goes to the State that gave the evidence.',
      'No puede deshacerse. El certificado va al Estado que facilitó las pruebas.',
    ],
    shown: true,
    fields: {
      how: choice(['What becomes of the evidence', 'Destino de las pruebas'], disposals, {
        ask: ['What becomes of the evidence', 'Qué se hace con las pruebas'],
        offers: disposalAnswers,
      }),
      certificate: reasons(['Certificate', 'Certificado'], {
        hint: [
          'Who did it, when and how; or why it is kept. It is sent to the State that gave the evidence.',
          'Quién lo hizo, cuándo y cómo; o por qué se conservan. Se envía al Estado que facilitó las pruebas.',
        ],
        rows: 8,
      }),
    },
  }),
} as const;
