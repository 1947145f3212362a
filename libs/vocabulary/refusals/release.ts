/** These refusals concern the release of preserved data. */
import type { RefusalDefinition } from './definition.ts';

export const releaseRefusals = {
  RELEASE_BEFORE_FLOOR: {
    words: [
      'The data stay preserved for at least the treaty floor, unless the requester withdraws its request. Ask it, or wait until the floor is over.',
      'Los datos permanecen conservados al menos durante el plazo mínimo del tratado, salvo que el Estado requirente desista. Consúltele o espere a que venza ese plazo.',
    ],
  },
  FORMAL_REQUEST_PENDING: {
    words: [
      'A formal request for these data is not decided yet. They stay preserved until it is.',
      'Hay una solicitud formal sobre estos datos aún sin decidir. Permanecen conservados hasta que se decida.',
    ],
  },
  RELEASE_NOT_ANNOUNCED: {
    words: [
      'The requesting State has not withdrawn and was not told of a release. Announce it with its reason first; it may then answer.',
      'El Estado requirente no ha desistido y no fue avisado de una liberación. Anúnciela antes con su motivo; podrá entonces contestar.',
    ],
  },
  RELEASE_ANNOUNCED: {
    words: [
      'A release is announced already. Decide on it or give it up.',
      'Ya hay una liberación anunciada. Decídala o renuncie a ella.',
    ],
  },
  EMERGENCY_CLAIMED: {
    words: ['A risk to life is already claimed.', 'Ya se alega riesgo vital.'],
  },
  RECONSIDERATION_OPEN: {
    words: [
      'The requesting State may still ask for reconsideration. Release after that day.',
      'El Estado requirente aún puede pedir reconsideración. Libere después de ese día.',
    ],
  },
  NO_SECONDARY_USE_ASKED: { words: ['No other use was asked for.', 'No se ha pedido otro uso.'] },
  MUST_RETURN: {
    words: [
      'The accepted conditions demand return or destruction.',
      'Las condiciones aceptadas exigen devolver o destruir.',
    ],
    field: 'how',
  },
} as const satisfies Record<string, RefusalDefinition>;
