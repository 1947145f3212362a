/**
 * An objection of a provider to single identifiers is clarified between the two States and decided per identifier (docs/rules
 * 2.5, scenario 8). What the provider wrote stays with the authority: it asks in its own words.
 */
import { act } from '../act.ts';
import { objectionAnswers, objectionDecisions } from '../codes/decisions.ts';
import { choice } from '../fields/choice.ts';
import { givenDocuments } from '../fields/files.ts';
import { targets } from '../fields/targets.ts';
import { reasons, text } from '../fields/text.ts';

export const objectionActs = {
  ask_about_identifiers: act({
    do: ['Ask the requesting State about identifiers', 'Preguntar al Estado requirente sobre identificadores'],
    done: ['asked the requesting State about identifiers', 'preguntó al Estado requirente sobre identificadores'],
    hint: [
      'Your own words go to it, never those of the provider. Everything else goes on meanwhile.',
      'Recibe sus palabras, nunca las del proveedor. Entretanto todo lo demás continúa.',
    ],
    fields: {
      targets: targets(['Identifiers', 'Identificadores'], { offers: 'OBJECTED_IDENTIFIERS' }),
      question: text(['Question', 'Pregunta'], {
        ask: ['What the requesting State should explain', 'Lo que debe aclarar el Estado requirente'],
        rows: 8,
      }),
    },
  }),
  explain_identifiers: act({
    do: ['Explain identifiers', 'Aclarar identificadores'],
    done: ['explained identifiers', 'aclaró identificadores'],
    hint: [
      'The requested State reads it and decides on the objection of the provider.',
      'El Estado requerido lo lee y decide sobre la objeción del proveedor.',
    ],
    fields: {
      targets: targets(['Identifiers', 'Identificadores'], { offers: 'QUESTIONED_IDENTIFIERS' }),
      answer: text(['Answer', 'Respuesta'], { rows: 10 }),
      enclosures: givenDocuments(['Enclosures', 'Documentos adjuntos'], {
        ask: ['Documents that show it, if there are any', 'Documentos que lo muestran, si los hay'],
        hint: ['Three files at the most.', 'Tres archivos como máximo.'],
      }),
    },
  }),
  decide_objections: act({
    consequence: 'ENDS',
    do: ['Decide on objections of the provider', 'Decidir sobre objeciones del proveedor'],
    done: ['decided on objections of the provider', 'decidió sobre objeciones del proveedor'],
    hint: [
      'Rejected, the order stands for these identifiers. Upheld, the provider owes nothing for them, and the requesting State is told. A second person approves.',
      'Si se rechaza, la orden se mantiene para esos identificadores. Si se acoge, el proveedor nada debe por ellos y se informa al Estado requirente. Otra persona aprueba.',
    ],
    shown: true,
    fields: {
      targets: targets(['Identifiers', 'Identificadores'], { offers: 'OBJECTED_IDENTIFIERS' }),
      decision: choice(['Decision', 'Decisión'], objectionDecisions, {
        offers: objectionAnswers,
      }),
      reasons: reasons(['Reasons', 'Motivos'], {
        hint: [
          'They are sent to the provider and, where the objection is upheld, to the requesting State. Do not put facts of the case into them.',
          'Se envían al proveedor y, si la objeción se acoge, también al Estado requirente. No incluya hechos del caso.',
        ],
      }),
    },
  }),
} as const;
