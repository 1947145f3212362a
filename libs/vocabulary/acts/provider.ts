/** A provider does these acts: it reports facts, per identifier and kind of data. */
import { act } from '../act.ts';
import { intoDocument, made } from '../field.ts';
import {
  filesPerTarget,
  notPreservedResults,
  objections,
  preservedResults,
  producedFiles,
  producedResults,
} from '../fields/answers.ts';
import { instant } from '../fields/instant.ts';
import { LOSS_EXPLAINED, lossFields } from '../fields/loss.ts';
import { line } from '../fields/line.ts';
import { digestOf } from '../fields/named.ts';
import { newEnds } from '../fields/new-ends.ts';
import { count } from '../fields/plain.ts';
import { targets } from '../fields/targets.ts';
import { reasons, text } from '../fields/text.ts';
import { yesNo } from '../fields/yes-no.ts';

export const providerActs = {
  ask_clarification: act({
    do: ['Ask the authority', 'Preguntar a la autoridad'],
    done: ['asked the authority', 'preguntó a la autoridad'],
    hint: ['Your deadline goes on.', 'Su plazo sigue corriendo.'],
    fields: {
      question: text(['Question', 'Pregunta'], { ask: ['Question to the authority', 'Pregunta a la autoridad'] }),
    },
  }),
  object: act({
    do: ['Object', 'Objetar'],
    done: ['objected', 'objetó'],
    hint: ['Per identifier, with a code; the rest goes on.', 'Por identificador, con un código; lo demás continúa.'],
    page: 'ORDER',
    providerAnswer: true,
    fields: { objections: objections(['Objections', 'Objeciones']), explanation: text(['Explanation', 'Explicación']) },
  }),
  confirm_preservation: act({
    do: ['Confirm preservation', 'Confirmar la conservación'],
    done: ['confirmed preservation', 'confirmó la conservación'],
    hint: ['The authority learns what is kept and until when.', 'La autoridad sabrá qué se conserva y hasta cuándo.'],
    page: 'ORDER',
    providerAnswer: true,
    fields: { results: preservedResults(['Per identifier and data', 'Por identificador y datos']) },
  }),
  report_not_preserved: act({
    do: ['Report what is not preserved', 'Informar lo no conservado'],
    done: ['reported what is not preserved', 'informó lo no conservado'],
    hint: [
      'The authority learns the reason per identifier and category.',
      'La autoridad conocerá la razón por identificador y categoría.',
    ],
    page: 'ORDER',
    providerAnswer: true,
    fields: { results: notPreservedResults(['Per identifier and data', 'Por identificador y datos']) },
  }),
  report_loss: act({
    do: ['Report that preserved data are gone', 'Informar que se perdieron datos conservados'],
    done: ['reported that preserved data are gone', 'informó que se perdieron datos conservados'],
    hint: [
      'Both States are alerted. What is still kept stays preserved.',
      'Se alerta a ambos Estados. Lo que aún se conserva sigue conservado.',
    ],
    fields: { ...lossFields(), explanation: text(['Explanation', 'Explicación'], LOSS_EXPLAINED) },
  }),
  confirm_extension: act({
    do: ['Confirm the new end', 'Confirmar el nuevo término'],
    done: ['confirmed the new end', 'confirmó el nuevo término'],
    hint: ['Same snapshot, later end.', 'La misma copia, con término posterior.'],
    fields: {
      holds: newEnds(['Data kept', 'Datos conservados'], {
        ask: ['New last day of each hold', 'Nuevo último día de cada conservación'],
        hint: [
          'Leave a field empty if that hold stays as it is.',
          'Deje vacío el campo si esa conservación queda como está.',
        ],
      }),
    },
  }),
  confirm_release: act({
    consequence: 'DESTROYS',
    do: ['Confirm the release', 'Confirmar la liberación'],
    done: ['confirmed the release', 'confirmó la liberación'],
    hint: [
      'What the authority let go is no longer kept; after a release of the whole the dossier is closed.',
      'Lo que la autoridad liberó ya no se conserva; tras la liberación total el expediente queda cerrado.',
    ],
    fields: {
      releasedAt: instant(['Released at', 'Liberados el'], {
        ask: ['When the data were released', 'Cuándo se liberaron los datos'],
        now: true,
      }),
    },
  }),
  confirm_recall: act({
    consequence: 'DESTROYS',
    do: ['Confirm that the work stopped', 'Confirmar que cesó el trabajo'],
    done: ['confirmed that the work stopped', 'confirmó que cesó el trabajo'],
    hint: [
      'The request was withdrawn. Uploads are closed already; what you had produced is destroyed here, and the authority gets your certificate. A second person approves.',
      'Se desistió de la solicitud. Las cargas ya están cerradas; lo que había presentado se destruye aquí, y la autoridad recibe su certificado. Otra persona aprueba.',
    ],
    shown: true,
    fields: {
      uploads: made(count(['Uploads given up', 'Cargas abandonadas'])),
      certificate: reasons(['Certificate', 'Certificado'], {
        hint: [
          'Who stopped the work and destroyed the copies, when and how. It is sent to the authority. Do not put facts of the case into it.',
          'Quién detuvo el trabajo y destruyó las copias, cuándo y cómo. Se envía a la autoridad. No incluya hechos del caso.',
        ],
        rows: 8,
      }),
    },
  }),
  report_user_notified: act({
    do: ['Report that the user was notified', 'Informar que se avisó al usuario'],
    done: ['reported that the user was notified', 'informó que se avisó al usuario'],
    hint: [
      'Both States are alerted at once; it cannot be taken back.',
      'Se alerta de inmediato a ambos Estados; no puede deshacerse.',
    ],
    fields: {
      targets: targets(['Identifiers', 'Identificadores']),
      notifiedAt: instant(['User notified at', 'Aviso al usuario el'], {
        ask: ['When the user was told', 'Cuándo se informó al usuario'],
      }),
    },
  }),
  produce: act({
    consequence: 'GIVES',
    do: ['Produce data', 'Presentar datos'],
    done: ['produced data', 'presentó datos'],
    hint: [
      'Per identifier and data category, with the files uploaded and your statement as custodian.',
      'Por identificador y categoría de datos, con los archivos subidos y su declaración como custodio.',
    ],
    page: 'ORDER',
    providerAnswer: true,
    fields: {
      results: producedResults(['Per identifier and data', 'Por identificador y datos']),
      production: digestOf(["Custodian's certificate", 'Certificado del custodio'], {
        keeps: 'PRODUCTION',
        unsaid: true,
      }),
      files: producedFiles(['Files', 'Archivos']),
      perTarget: filesPerTarget(['Files per identifier', 'Archivos por identificador'], { unsaid: true }),
      custodian: intoDocument(line(['Custodian', 'Custodio'], { max: 300 })),
      method: intoDocument(text(['Method', 'Método'])),
      statement: intoDocument(text(['Statement', 'Declaración'])),
      complete: yesNo(['Everything that was ordered', 'Todo lo ordenado']),
    },
  }),
} as const;
