/** States without a profile of which one thing or another is recorded; all else about them is unknown and blocks nothing. */
import type { Pack, PackRule } from '../../pack.ts';
import { type Pair, rule } from '../../rule.ts';
import { signedUncc, standing } from './standings.ts';

const MEDELLIN: readonly [string, ...Pair][] = [
  ['AD', 'Andorra', 'Andorra'],
  ['CU', 'Cuba', 'Cuba'],
  ['ES', 'Spain', 'España'],
  ['PY', 'Paraguay', 'Paraguay'],
  ['UY', 'Uruguay', 'Uruguay'],
];
const UNCC = [signedUncc('CU', ['Cuba', 'Cuba']), signedUncc('EC', ['Ecuador', 'Ecuador'])];

function ratifiedMedellin([state, en, es]: readonly [string, ...Pair]): PackRule {
  return rule(
    `${state}.MEDELLIN`,
    'S38',
    [`${en}, Treaty of Medellín`, `${es}, Tratado de Medellín`],
    ['Ratified; its date is not recorded here.', 'Ratificado; su fecha no consta aquí.'],
  );
}

export const otherStates: Pack = {
  id: 'other-states',
  version: '2026.4',
  title: { en: 'Other States: what is recorded', es: 'Otros Estados: lo que consta' },
  inForce: null,
  rules: [
    rule(
      'AT.BUDAPEST',
      'S10',
      ['Austria, Budapest Convention', 'Austria, Convenio de Budapest'],
      [
        'Austria is a Party and has made the reservation of Art. 29(4).',
        'Austria es Parte y formuló la reserva del art. 29(4).',
      ],
    ),
    rule(
      'CZ.BUDAPEST',
      'S9',
      ['Czechia, Budapest Convention', 'Chequia, Convenio de Budapest'],
      [
        'Czechia is a Party, has made the reservation of Art. 29(4) and the declaration of Art. 27(9)(e).',
        'Chequia es Parte, formuló la reserva del art. 29(4) y la declaración del art. 27(9)(e).',
      ],
    ),
    ...MEDELLIN.map(ratifiedMedellin),
    ...UNCC.map((one) => one.rule),
  ],
  standings: [
    standing('AT', 'budapest', 'PARTY', 'BUDAPEST', { reservations: [{ article: '29(4)', rule: 'BUD.29.4' }] }),
    standing('CZ', 'budapest', 'PARTY', 'BUDAPEST', {
      reservations: [{ article: '29(4)', rule: 'BUD.29.4' }],
      declarations: [{ article: '27(9)(e)', rule: 'BUD.27.9.e' }],
    }),
    ...MEDELLIN.map(([state]) => standing(state, 'medellin', 'PARTY', 'MEDELLIN')),
    ...UNCC.map((one) => one.standing),
  ],
  state: null,
};
