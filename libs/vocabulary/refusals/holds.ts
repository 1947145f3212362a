/** These refusals concern preserved data and their ends, and instants that contradict each other. */
import type { RefusalDefinition } from './definition.ts';

export const holdsRefusals = {
  HOLD_UNKNOWN: { words: ['This hold is not known here.', 'Esta conservación no consta aquí.'] },
  HOLD_EXISTS: {
    words: [
      'Data are already preserved for this. If they are gone, report the loss.',
      'Ya hay datos conservados para esto. Si se perdieron, informe la pérdida.',
    ],
  },
  END_BEFORE_SNAPSHOT: {
    words: [
      'The end lies before the snapshot. Check both instants.',
      'El término es anterior a la copia. Verifique ambos instantes.',
    ],
  },
  LOST_BEFORE_SNAPSHOT: {
    words: [
      'At that instant the copy was not made yet. Check it; what the copy never held has a reason of its own.',
      'En ese instante la copia aún no se había hecho. Verifíquelo; para lo que la copia nunca contuvo hay un motivo propio.',
    ],
    field: 'since',
  },
  NO_LOSS_OPEN: {
    words: [
      'No loss of data waits to be read here. Somebody may have done it already.',
      'Ninguna pérdida de datos espera aquí ser leída. Quizá alguien ya lo hizo.',
    ],
  },
  INSTANT_IN_FUTURE: {
    words: [
      'This instant lies in the future. Check date, time and zone.',
      'Este instante está en el futuro. Verifique fecha, hora y zona horaria.',
    ],
  },
  BEFORE_WHAT_IT_FOLLOWS: {
    words: [
      'This lies before what it follows. Check date, time and zone.',
      'Esto es anterior a aquello que le precede. Verifique fecha, hora y zona horaria.',
    ],
  },
  RANGE_REVERSED: {
    words: [
      'The range ends before it begins. Check both instants.',
      'El período termina antes de empezar. Verifique ambos instantes.',
    ],
  },
  SERVED_BEFORE_ISSUE: {
    words: [
      'The order was not issued yet at that instant. Check date, time and zone.',
      'En ese instante la orden aún no se había dictado. Verifique fecha, hora y zona horaria.',
    ],
    field: 'servedAt',
  },
  END_IN_PAST: { words: ['The end lies in the past. Give a later one.', 'El término ya pasó. Indique uno posterior.'] },
  END_NOT_LATER: {
    words: ['The new end is not later than the present one.', 'El nuevo término no es posterior al actual.'],
  },
} as const satisfies Record<string, RefusalDefinition>;
