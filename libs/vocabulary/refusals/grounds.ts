/** These refusals concern the grounds on which assistance is denied: what the rules of the dossier let nobody refuse. */
import type { RefusalDefinition } from './definition.ts';

export const groundsRefusals = {
  GROUND_NOT_ALLOWED: {
    words: [
      'The rules of this request do not allow this ground. Choose one of those listed.',
      'Las normas de esta solicitud no admiten este motivo. Elija uno de los indicados.',
    ],
    field: 'ground',
  },
  GROUND_REACHES_PART: {
    words: [
      'This ground does not reach one of the offences that the request names: that one carries the request.',
      'Este motivo no alcanza uno de los delitos que la solicitud nombra: ese sostiene la solicitud.',
    ],
    field: 'ground',
  },
  OFFENCES_DIFFER: {
    words: [
      'A request is refused as a whole only where the ground applies to each of its offences, and to no other. One to which it does not apply carries the request: grant it for that one, or in part.',
      'Una solicitud se deniega por entero solo si el motivo se aplica a cada uno de sus delitos, y a ningún otro. Aquel al que no se aplica sostiene la solicitud: concédala por ese, o en parte.',
    ],
    field: 'offences',
  },
  HOLD_MUST_CONTINUE: {
    words: [
      'The data stay preserved until the request is decided, and a postponement is no decision on it.',
      'Los datos siguen conservados hasta que se decida la solicitud, y el aplazamiento no es una decisión sobre ella.',
    ],
    field: 'holdContinues',
  },
  REPORT_WITHOUT_CONDITION: {
    words: [
      'A report on use relates to a condition of use, and there is none to which it could relate.',
      'El informe de uso se refiere a una condición de uso, y no hay ninguna a la que pueda referirse.',
    ],
  },
  CONDUCT_ANALYSIS_REQUIRED: {
    words: [
      'Refusing for lack of dual criminality needs the analysis of the conduct.',
      'Denegar por falta de doble incriminación exige el análisis de la conducta.',
    ],
    field: 'conductAnalysis',
  },
} as const satisfies Record<string, RefusalDefinition>;
