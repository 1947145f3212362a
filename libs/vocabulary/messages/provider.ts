/** A provider sends these messages to the State that has ordered; some of them that State passes on. */
import { message } from '../message.ts';
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
import { line } from '../fields/line.ts';
import { LOSS_EXPLAINED, lossFields } from '../fields/loss.ts';
import { answeredOrder, digestOf } from '../fields/named.ts';
import { newEnds } from '../fields/new-ends.ts';
import { number } from '../fields/number.ts';
import { path } from '../fields/path.ts';
import { state, stateCode } from '../fields/state.ts';
import { targets } from '../fields/targets.ts';
import { text } from '../fields/text.ts';
import { yesNo } from '../fields/yes-no.ts';

export const providerMessages = {
  order_acknowledgement: message({
    words: ['Order acknowledged', 'Acuse de la orden'],
    from: ['provider'],
    to: 'receiving',
    enter: 'FORM',
    fields: { at: instant(['Date and time', 'Fecha y hora'], { ask: ['When that was', 'Cuándo ocurrió'], now: true }) },
  }),
  clarification_question: message({
    words: ["Provider's question", 'Pregunta del proveedor'],
    from: ['provider'],
    to: 'receiving',
    enter: 'FORM',
    fields: {
      question: text(['Question', 'Pregunta'], { ask: ['Question to the authority', 'Pregunta a la autoridad'] }),
    },
  }),
  objection: message({
    words: ['Objection', 'Objeción'],
    from: ['provider'],
    to: 'receiving',
    enter: 'ANSWERS',
    providerAnswer: true,
    fields: { objections: objections(['Objections', 'Objeciones']), explanation: text(['Explanation', 'Explicación']) },
  }),
  preservation_confirmation: message({
    words: ['Confirmation of preservation', 'Confirmación de conservación'],
    from: ['provider'],
    to: 'receiving',
    enter: 'ANSWERS',
    providerAnswer: true,
    fields: { results: preservedResults(['Per identifier and data', 'Por identificador y datos']) },
  }),
  not_preserved_report: message({
    words: ['Report of what is not preserved', 'Informe de lo no conservado'],
    from: ['provider'],
    to: 'receiving',
    enter: 'ANSWERS',
    providerAnswer: true,
    fields: { results: notPreservedResults(['Per identifier and data', 'Por identificador y datos']) },
  }),
  loss_report: message({
    words: ['Report that preserved data are gone', 'Informe de pérdida de datos conservados'],
    from: ['provider'],
    to: 'receiving',
    enter: 'FORM',
    fields: { ...lossFields(), explanation: text(['Explanation', 'Explicación'], LOSS_EXPLAINED) },
  }),
  renewal_confirmation: message({
    words: ['Confirmation of renewal', 'Confirmación de renovación'],
    from: ['provider'],
    to: 'receiving',
    enter: 'FORM',
    fields: {
      holds: newEnds(['Data kept', 'Datos conservados'], {
        ask: ['New last day of each hold', 'Nuevo último día de cada conservación'],
      }),
    },
  }),
  release_confirmation: message({
    words: ['Confirmation of release', 'Confirmación de liberación'],
    from: ['provider'],
    to: 'receiving',
    enter: 'FORM',
    fields: { at: instant(['Date and time', 'Fecha y hora'], { ask: ['When that was', 'Cuándo ocurrió'], now: true }) },
  }),
  other_provider_report: message({
    words: ['Another provider took part', 'Intervino otro proveedor'],
    from: ['provider'],
    to: 'receiving',
    enter: 'FORM',
    paper: 'OTHER_PROVIDER_REPORT',
    fields: {
      provider: intoDocument(line(['Other service provider', 'Otro proveedor de servicios'], { max: 200 })),
      state: state(['State', 'Estado'], {
        ask: ['State in which it is', 'Estado en que se encuentra'],
        schema: stateCode,
      }),
      elements: intoDocument(path(['Path of the communication', 'Vía de la comunicación'])),
      targets: made(targets(['Identifiers', 'Identificadores'])),
      path: digestOf(['Other provider and path', 'Otro proveedor y vía'], {
        ask: ['Other provider', 'Otro proveedor'],
        keeps: 'PATH',
      }),
    },
  }),
  identifiers_released: message({
    words: ['Identifiers released', 'Identificadores liberados'],
    from: ['provider', 'receiving'],
    to: 'requesting',
    enter: 'FORM',
    fields: {
      targets: targets(['Identifiers', 'Identificadores']),
      at: instant(['Date and time', 'Fecha y hora'], { ask: ['When that was', 'Cuándo ocurrió'], now: true }),
    },
  }),
  recall_confirmation: message({
    words: ['Confirmation that the work stopped', 'Confirmación de que cesó el trabajo'],
    from: ['provider'],
    to: 'receiving',
    enter: 'FORM',
    fields: {
      destroyed: number(['Files destroyed', 'Archivos destruidos'], {
        ask: ['Files that had been produced and are destroyed', 'Archivos que se habían presentado y están destruidos'],
        min: 0,
        max: 1_000_000,
        initial: 0,
      }),
      uploads: number(['Uploads given up', 'Cargas abandonadas'], {
        ask: ['Uploads that had begun and were never produced', 'Cargas que habían empezado y nunca se presentaron'],
        min: 0,
        max: 1_000_000,
        initial: 0,
      }),
      certificate: text(['Certificate', 'Certificado'], { rows: 8 }),
    },
  }),
  user_notification_report: message({
    words: ['User was notified', 'Aviso al usuario'],
    from: ['provider', 'receiving'],
    to: 'requesting',
    enter: 'FORM',
    fields: {
      targets: targets(['Identifiers', 'Identificadores']),
      notifiedAt: instant(['User notified at', 'Aviso al usuario el'], {
        ask: ['When the user was told', 'Cuándo se informó al usuario'],
      }),
    },
  }),
  production: message({
    words: ['Production', 'Presentación de datos'],
    from: ['provider'],
    to: 'receiving',
    enter: 'PRODUCTION',
    onMedium: true,
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
      underOrder: answeredOrder(['Order that is answered', 'Orden que se contesta'], { unsaid: true }),
    },
  }),
} as const;
