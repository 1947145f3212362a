/**
 * This table lists the signatures of the UN Convention against Cybercrime (docs/rules 1.6), which is not in force and
 * binds nobody.
 */
import { inWords, type Membership, membership, type NamedInstrument, withUnknown } from './membership.ts';
import type { StateCode } from './states.ts';

const UNCC: NamedInstrument = {
  id: 'uncc',
  ruleName: 'UNCC',
  title: ['UN Convention against Cybercrime', 'Convención de las Naciones Unidas contra la Ciberdelincuencia'],
};

const OPENING = '2025-10-25';
const SIGNED_AT_THE_OPENING: readonly StateCode[] = ['BR', 'CL', 'CR', 'CU', 'DO', 'EC', 'JM', 'NI', 'PE'];
/** These States were looked for in the list of signatures, which is complete to the letter T, and were not found. */
const ABSENT: readonly StateCode[] = ['AR', 'BS', 'BB', 'BZ', 'BO', 'CO', 'SV', 'GT', 'GY', 'HN', 'MX', 'PA', 'PY'];

function signed(state: StateCode): Membership {
  const [en, es] = inWords(OPENING);
  return membership(UNCC, {
    state,
    kind: 'SIGNED',
    from: OPENING,
    fact: {
      source: 'N7',
      words: [
        `Signed in Hanoi on ${en}; not in force, and a signature alone does not bind.`,
        `Firmada en Hanói el ${es}; no está en vigor y la firma sola no obliga.`,
      ],
    },
  });
}

function absent(state: StateCode, source: string): Membership {
  return membership(UNCC, {
    state,
    kind: 'NOT_PARTY',
    fact: { source, words: ['Not among the signatories that were read.', 'No figura entre los firmantes leídos.'] },
  });
}

function unread(state: StateCode): Membership {
  return membership(UNCC, {
    state,
    kind: 'UNKNOWN',
    fact: {
      source: 'K?',
      words: [
        'Not known: the list of signatures that was read breaks off before this State.',
        'Se desconoce: la lista de firmas leída se corta antes de este Estado.',
      ],
    },
  });
}

const SIGNED_LATER: Membership = membership(UNCC, {
  state: 'CA',
  kind: 'SIGNED',
  fact: {
    source: 'N7',
    words: [
      'Signed in July 2026, by secondary sources; the day is not recorded. Not in force, and a signature alone does not bind.',
      'Firmada en julio de 2026, según fuentes secundarias; no consta el día. No está en vigor y la firma sola no obliga.',
    ],
  },
});

const RECORDED: readonly Membership[] = [
  ...SIGNED_AT_THE_OPENING.map(signed),
  SIGNED_LATER,
  ...ABSENT.map((state) => absent(state, 'N7')),
  absent('US', 'K'),
  unread('UY'),
  unread('VE'),
];

export const unccMemberships: readonly Membership[] = withUnknown(UNCC, RECORDED, [
  'Not known: not among the signatures that are recorded, and it is not recorded that this State was looked for. Missing: the list of signatures of the United Nations.',
  'Se desconoce: no figura entre las firmas que constan y no consta que se haya buscado a este Estado. Falta: la lista de firmas de las Naciones Unidas.',
]);
