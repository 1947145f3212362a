/** These refusals concern evidence that was produced: disclosure, keeping, return and destruction. */
import type { RefusalDefinition } from './definition.ts';

export const evidenceRefusals = {
  NO_TRAFFIC_HELD: {
    words: [
      'No traffic data are kept under this order, so they cannot show who else took part.',
      'No se conservan datos de tráfico en virtud de esta orden, de modo que no pueden mostrar quién más intervino.',
    ],
  },
  ALREADY_REPORTED: {
    words: [
      'Exactly this was reported before. If something else was found, state it.',
      'Exactamente esto ya fue informado. Si se encontró otra cosa, indíquela.',
    ],
  },
  DISCLOSURE_UNDECIDED: {
    words: [
      'A report that a provider in another State took part waits for a decision. Decide first whether that provider is named.',
      'Un informe de que participó un proveedor de otro Estado espera una decisión. Decida antes si se nombra a ese proveedor.',
    ],
  },
  NO_DISCLOSURE_OPEN: {
    words: [
      'No report of another provider waits for a decision here. Reload the page to see what was decided.',
      'Ningún informe sobre otro proveedor espera aquí una decisión. Recargue la página para ver lo decidido.',
    ],
  },
  NO_EVIDENCE_HERE: { words: ['No evidence lies here.', 'Aquí no hay pruebas.'] },
  LEGAL_HOLD_STANDS: {
    words: [
      'A legal hold stands on this evidence: nothing of it is destroyed or returned, and the dossier is not closed over it. Two people can lift it.',
      'Pesa una retención legal sobre estas pruebas: nada de ellas se destruye ni se devuelve, ni se cierra el expediente. Dos personas pueden levantarla.',
    ],
  },
  USE_REPORT_OWED: {
    words: [
      'The State that gave the evidence has asked how it was used. Report on the use first; then the dossier can be closed with the evidence kept.',
      'El Estado que entregó las pruebas preguntó cómo se usaron. Informe primero del uso; después se puede cerrar el expediente conservando las pruebas.',
    ],
  },
  LEGAL_HOLD_UNKNOWN: {
    words: [
      'No such legal hold stands. Somebody may have lifted it already; reload the page.',
      'No existe esa retención legal. Quizá alguien ya la levantó; recargue la página.',
    ],
    field: 'hold',
  },
  RETENTION_DATE_INVALID: {
    words: [
      'The day must lie ahead, and belong to a condition that ends the keeping or use of evidence. Choose another.',
      'El día debe ser futuro y corresponder a una condición que ponga fin a la guarda o al uso. Elija otro.',
    ],
    field: 'keepUntil',
  },
  RETENTION_BOUND: {
    words: [
      'A condition of the State that gave the evidence sets an earlier day. Ask that State for its consent first.',
      'Una condición del Estado que facilitó las pruebas fija un día anterior. Pida antes el consentimiento de ese Estado.',
    ],
    field: 'keepUntil',
  },
  CONDITION_DATE_MISSING: {
    words: [
      'Destruction by a date and a limit in time need their day. Enter the last day on which the evidence may be kept.',
      'La destrucción antes de una fecha y el límite temporal requieren su día. Indique el último día en que pueden guardarse.',
    ],
    field: 'keepUntil',
  },
  RESULT_INCOMPLETE: {
    words: [
      'Say for every identifier and kind of data that was ordered why nothing can be given.',
      'Indique, por cada identificador y tipo de datos ordenado, por qué no puede darse nada.',
    ],
  },
  SOMETHING_PRODUCED: {
    words: [
      'Something was produced. Review it and hand it over, in part if need be; or ask for it.',
      'Algo se presentó. Examínelo y entréguelo, en parte si hace falta; o pídalo.',
    ],
  },
} as const satisfies Record<string, RefusalDefinition>;
