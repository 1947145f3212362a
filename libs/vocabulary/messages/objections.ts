/** Authorities and provider say this about identifiers to which the provider objects (docs/rules 2.5, scenario 8). */
import { objectionDecisions } from '../codes/decisions.ts';
import { made, sometimes } from '../field.ts';
import { choice } from '../fields/choice.ts';
import { number } from '../fields/number.ts';
import { attachments } from '../fields/files.ts';
import { targets } from '../fields/targets.ts';
import { text } from '../fields/text.ts';
import { message } from '../message.ts';

export const objectionMessages = {
  identifier_question: message({
    words: ['Question about identifiers', 'Pregunta sobre identificadores'],
    from: ['receiving'],
    to: 'requesting',
    enter: 'FORM',
    fields: {
      targets: targets(['Identifiers', 'Identificadores']),
      question: text(['Question', 'Pregunta'], { rows: 8 }),
    },
  }),
  identifier_explanation: message({
    words: ['Explanation of identifiers', 'Aclaración de identificadores'],
    from: ['requesting'],
    to: 'receiving',
    enter: 'FORM',
    fields: {
      targets: targets(['Identifiers', 'Identificadores']),
      answer: text(['Answer', 'Respuesta'], { rows: 10 }),
      enclosures: made(sometimes(attachments(['Enclosures', 'Documentos adjuntos']))),
    },
  }),
  objection_decision: message({
    words: ['Decision on objections', 'Decisión sobre objeciones'],
    from: ['receiving'],
    to: 'requesting',
    enter: 'FORM',
    fields: {
      targets: targets(['Identifiers', 'Identificadores']),
      decision: choice(['Decision', 'Decisión'], objectionDecisions),
      /** Where the provider owes nothing of them, the requesting State reads why. */
      reasons: sometimes(text(['Reasons', 'Motivos'])),
    },
  }),
  objection_answer: message({
    words: ['Answer to objections', 'Respuesta a objeciones'],
    from: ['receiving'],
    to: 'provider',
    fields: {
      targets: made(targets(['Identifiers', 'Identificadores'])),
      decision: made(choice(['Decision', 'Decisión'], objectionDecisions)),
      reasons: made(text(['Reasons', 'Motivos'])),
      confirmHours: made(sometimes(number(['Hours to confirm', 'Horas para confirmar'], { min: 1, max: 1_000 }))),
    },
  }),
} as const;
