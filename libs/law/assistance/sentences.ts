/** Holds the sentences of the explanation, English and Spanish side by side. */
import type { Governing } from '@comity/vocabulary/values/law-codes';
import type { Pair } from '../rule.ts';

type SentenceAboutPair = (requesting: Pair, requested: Pair) => Pair;
const GOVERNS: Record<Governing, SentenceAboutPair> = {
  nassau: ([en, es], [toEn, toEs]) => [
    `The request of ${en} to ${toEn} is written under the Inter-American Convention on Mutual Assistance in Criminal Matters (Nassau, A-55).`,
    `La solicitud de ${es} a ${toEs} se redacta según la Convención Interamericana sobre Asistencia Mutua en Materia Penal (Nassau, A-55).`,
  ],
  'san-luis': ([en, es], [toEn, toEs]) => [
    `The request of ${en} to ${toEn} is written under the Protocol of San Luis (MERCOSUR).`,
    `La solicitud de ${es} a ${toEs} se redacta según el Protocolo de San Luis (MERCOSUR).`,
  ],
  'cets-224': ([en, es], [toEn, toEs]) => [
    `The request of ${en} to ${toEn} is written under Art. 8 of the Second Additional Protocol (CETS 224), which covers subscriber information and traffic data.`,
    `La solicitud de ${es} a ${toEs} se redacta según el art. 8 del Segundo Protocolo Adicional (STCE 224), que cubre datos de abonados y de tráfico.`,
  ],
  budapest: ([en, es], [toEn, toEs]) => [
    `The request of ${en} to ${toEn} is written under Arts 25, 27 and 31 of the Budapest Convention.`,
    `La solicitud de ${es} a ${toEs} se redacta según los arts. 25, 27 y 31 del Convenio de Budapest.`,
  ],
  none: ([en, es], [toEn, toEs]) => [
    `The request of ${en} to ${toEn} rests on no treaty on mutual assistance; the law of the requested State decides.`,
    `La solicitud de ${es} a ${toEs} no se apoya en tratado de asistencia mutua; decide el derecho del Estado requerido.`,
  ],
};

export const SENTENCES = {
  governs: GOVERNS,
  residual: [
    'Arts 27 and 28 of the Budapest Convention apply because no treaty on mutual assistance is in force between the two (Arts 27(1) and 28(1)); Arts 29, 30 and 35 apply anyway.',
    'Los arts. 27 y 28 del Convenio de Budapest se aplican porque no rige entre ambos ningún tratado de asistencia mutua (arts. 27(1) y 28(1)); los arts. 29, 30 y 35 se aplican en todo caso.',
  ],
  beside: [
    'Art. 8 of the Second Additional Protocol applies whether or not a treaty on mutual assistance is in force between the two (Art. 5 of that Protocol); Arts 25, 29, 30 and 35 of the Budapest Convention apply anyway.',
    'El art. 8 del Segundo Protocolo Adicional se aplica rija o no entre ambos un tratado de asistencia mutua (art. 5 de ese Protocolo); los arts. 25, 29, 30 y 35 del Convenio de Budapest se aplican en todo caso.',
  ],
  replaced: [
    'Arts 27(2)-(9) and 28 of the Budapest Convention do not apply, because a treaty on mutual assistance is in force between the two (Arts 27(1) and 28(1)); Arts 25, 29, 30 and 35 apply anyway.',
    'Los arts. 27(2) a (9) y 28 del Convenio de Budapest no se aplican, porque rige entre ambos un tratado de asistencia mutua (arts. 27(1) y 28(1)); los arts. 25, 29, 30 y 35 se aplican en todo caso.',
  ],
  noBudapest: [
    'The Budapest Convention is not relied on between the two.',
    'Entre ambos no se invoca el Convenio de Budapest.',
  ],
} as const satisfies Record<string, unknown>;
