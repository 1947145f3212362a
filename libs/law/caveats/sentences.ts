/** Holds the sentences of caveats, English and Spanish side by side. */
import type { Instrument } from '@comity/vocabulary/values/law-codes';
import type { PackRule } from '../pack.ts';
import type { Pair } from '../rule.ts';

export const NAMES: Record<Instrument, Pair> = {
  budapest: ['Budapest Convention', 'Convenio de Budapest'],
  'cets-224': ['Second Additional Protocol (CETS 224)', 'Segundo Protocolo Adicional (STCE 224)'],
  nassau: ['Nassau Convention (A-55)', 'Convención de Nassau (A-55)'],
  'nassau-protocol': ['Optional Protocol (A-59)', 'Protocolo Facultativo (A-59)'],
  'san-luis': ['San Luis Protocol', 'Protocolo de San Luis'],
  'mercosur-bolivia-chile': [
    'agreement of MERCOSUR with Bolivia and Chile',
    'Acuerdo del MERCOSUR con Bolivia y Chile',
  ],
  medellin: ['Treaty of Medellín', 'Tratado de Medellín'],
  uncc: ['UN Convention against Cybercrime', 'Convención de las Naciones Unidas contra la Ciberdelincuencia'],
};

export const CAVEATS = {
  rule: ({ citation, text }: PackRule): Pair => [
    `Not verified: ${citation.en}: ${text.en}`,
    `Sin verificar: ${citation.es}: ${text.es}`,
  ],
  nothingRecorded: ([en, es]: Pair, [treaty, tratado]: Pair): Pair => [
    `Not known: whether ${en} is a Party to the ${treaty}; nothing is recorded here.`,
    `Se desconoce: si ${es} es Parte en el ${tratado}; nada consta aquí.`,
  ],
  undated: ([en, es]: Pair, [treaty, tratado]: Pair): Pair => [
    `Not recorded: since which day ${en} is a Party (${treaty}).`,
    `No consta: desde qué día ${es} es Parte (${tratado}).`,
  ],
  noTreaty: [
    'No treaty on mutual assistance between the two is recorded here; nothing is blocked on that account. State the legal basis, such as reciprocity.',
    'No consta aquí tratado de asistencia mutua entre ambos; nada se bloquea por ello. Indique la base jurídica, como la reciprocidad.',
  ],
  alsoOpen: ([en, es]: Pair): Pair => [
    `Also open to both: ${en}. Which of them comes first is a choice of this project.`,
    `También disponible para ambos: ${es}. Cuál va primero es decisión de este proyecto.`,
  ],
  procedureBeside: [
    'Beside the treaty, Art. 8 of the Second Additional Protocol (CETS 224) is open to both for subscriber information and traffic data, at the choice of the requesting State.',
    'Junto al tratado, ambos disponen del art. 8 del Segundo Protocolo Adicional (STCE 224) para datos de abonados y de tráfico, a elección del Estado requirente.',
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
