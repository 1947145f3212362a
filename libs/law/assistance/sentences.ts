/** Holds the sentences of the explanation, English and Spanish side by side. */
import type { Governing } from '@comity/vocabulary/values/law-codes';
import type { Pair } from '../rule.ts';

/** The treaties that the explanation names as not applied, or as open too. */
export const NAMES = {
  'san-luis': ['San Luis Protocol', 'Protocolo de San Luis'],
  nassau: ['Nassau Convention (A-55)', 'Convención de Nassau (A-55)'],
  'cets-224': ['Second Additional Protocol (CETS 224)', 'Segundo Protocolo Adicional (STCE 224)'],
} as const satisfies Partial<Record<Governing, Pair>>;

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
    `The request of ${en} to ${toEn} is written under Art. 8 of the Second Additional Protocol (CETS 224), which covers subscriber information and traffic data; content stays under Art. 27 of the Budapest Convention.`,
    `La solicitud de ${es} a ${toEs} se redacta según el art. 8 del Segundo Protocolo Adicional (STCE 224), que cubre datos de abonados y de tráfico; el contenido sigue bajo el art. 27 del Convenio de Budapest.`,
  ],
  budapest: ([en, es], [toEn, toEs]) => [
    `The request of ${en} to ${toEn} is written under Arts 25, 27 and 31 of the Budapest Convention.`,
    `La solicitud de ${es} a ${toEs} se redacta según los arts. 25, 27 y 31 del Convenio de Budapest.`,
  ],
  none: ([en, es], [toEn, toEs]) => [
    `No treaty on mutual assistance between ${en} and ${toEn} is recorded here; nothing is blocked on that account, and the law of the requested State decides. State the legal basis, such as reciprocity.`,
    `No consta aquí tratado de asistencia mutua entre ${es} y ${toEs}; nada se bloquea por ello y decide el derecho del Estado requerido. Indique la base jurídica, como la reciprocidad.`,
  ],
};

export const SENTENCES = {
  governs: GOVERNS,
  presumed: ([en, es]: Pair): Pair => [
    `The participation of ${en} is presumed and has not been verified: check it before sending.`,
    `La participación de ${es} se presume y no está verificada: compruébela antes de enviar.`,
  ],
  residual: [
    'Art. 27 of the Budapest Convention applies because no other treaty or arrangement in force between the two is recorded here (Art. 27(1)); Arts 29, 30 and 35 apply anyway.',
    'El art. 27 del Convenio de Budapest se aplica porque no consta aquí otro tratado o acuerdo vigente entre ambos (art. 27(1)); los arts. 29, 30 y 35 se aplican en todo caso.',
  ],
  replaced: [
    'Art. 27(2)-(9) of the Budapest Convention does not apply because another treaty on mutual assistance is in force between the two (Art. 27(1)); Arts 29, 30 and 35 apply anyway.',
    'El art. 27(2) a (9) del Convenio de Budapest no se aplica porque rige entre ambos otro tratado de asistencia mutua (art. 27(1)); los arts. 29, 30 y 35 se aplican en todo caso.',
  ],
  replacedPresumably: [
    'If so, Art. 27(2)-(9) of the Budapest Convention does not apply because another treaty on mutual assistance is in force between the two (Art. 27(1)); if not, Art. 27 applies. Arts 29, 30 and 35 apply anyway.',
    'De ser así, el art. 27(2) a (9) del Convenio de Budapest no se aplica porque rige entre ambos otro tratado de asistencia mutua (art. 27(1)); de lo contrario se aplica el art. 27. Los arts. 29, 30 y 35 se aplican en todo caso.',
  ],
  noBudapest: ([en, es]: Pair): Pair => [
    `No participation of ${en} in the Budapest Convention is recorded here: neither Art. 27 nor Arts 29, 30 and 35 are relied on.`,
    `No consta aquí la participación de ${es} en el Convenio de Budapest: no se invocan el art. 27 ni los arts. 29, 30 y 35.`,
  ],
  alsoOpen: ([en, es]: Pair): Pair => [
    `Also open to both: ${en}; which of them comes first is a choice of this project and no law.`,
    `También disponible para ambos: ${es}; cuál va primero es decisión de este proyecto y no ley.`,
  ],
  notRecorded: ([en, es]: Pair): Pair => [
    `Not applied, as it is not recorded that both States are Parties: ${en}.`,
    `No se aplica, pues no consta que ambos Estados sean Partes: ${es}.`,
  ],
  associates: [
    'The agreement of MERCOSUR with Bolivia and Chile (February 2002) may apply too; most of its articles are not recorded here.',
    'También puede aplicarse el Acuerdo del MERCOSUR con Bolivia y Chile (febrero de 2002); la mayoría de sus artículos no consta aquí.',
  ],
  bilateral: [
    'Bilateral treaties are not recorded here: check whether one is in force between the two.',
    'Los tratados bilaterales no constan aquí: compruebe si alguno rige entre ambos.',
  ],
  noProfile: ([en, es]: Pair): Pair => [
    `The domestic law of ${en} is not recorded here; nothing is asked or blocked on its account.`,
    `El derecho interno de ${es} no consta aquí; nada se pide ni se bloquea por ello.`,
  ],
} as const satisfies Record<string, unknown>;
