/**
 * This table lists the signatures of the Second Additional Protocol CETS 224 (docs/rules 1.2), as a table of mid-2025
 * shows them.
 */
import { inWords, type Membership, membership, type NamedInstrument, withUnknown } from './membership.ts';
import type { StateCode } from './states.ts';

const CETS_224: NamedInstrument = {
  id: 'cets-224',
  ruleName: 'CETS224',
  title: ['Second Additional Protocol (CETS 224)', 'Segundo Protocolo Adicional (STCE 224)'],
};

const SIGNED: readonly [StateCode, day: string][] = [
  ['AR', '2023-02-16'],
  ['CA', '2023-06-20'],
  ['CL', '2022-05-12'],
  ['CO', '2022-05-12'],
  ['CR', '2022-06-13'],
  ['DO', '2023-01-30'],
  ['PE', '2024-12-12'],
  ['PY', '2024-09-24'],
  ['US', '2022-05-12'],
];
const ABSENT: readonly StateCode[] = ['BR', 'EC', 'GD', 'PA'];

function signed(state: StateCode, day: string): Membership {
  const [en, es] = inWords(day);
  return membership(CETS_224, {
    state,
    kind: 'SIGNED',
    from: day,
    fact: {
      source: 'N8',
      words: [
        `Signed on ${en}; no ratification in the table of mid-2025. A signature alone does not bind.`,
        `Firmado el ${es}; sin ratificación en el cuadro de mediados de 2025. La firma sola no obliga.`,
      ],
    },
  });
}

const RECORDED: readonly Membership[] = [
  ...SIGNED.map(([state, day]) => signed(state, day)),
  ...ABSENT.map((state) =>
    membership(CETS_224, {
      state,
      kind: 'NOT_PARTY',
      fact: {
        source: 'N8',
        words: [
          'Not a Party: not in the table of mid-2025.',
          'No es Parte: no figura en el cuadro de mediados de 2025.',
        ],
      },
    }),
  ),
];

export const cets224Memberships: readonly Membership[] = withUnknown(CETS_224, RECORDED, [
  'Not known: the table that was read ends at the letter R and is of mid-2025; whether this State stands in it is not recorded. Missing: the list of signatures and ratifications of the Council of Europe.',
  'Se desconoce: el cuadro leído termina en la letra R y es de mediados de 2025; no consta si este Estado figura en él. Falta: la lista de firmas y ratificaciones del Consejo de Europa.',
]);
