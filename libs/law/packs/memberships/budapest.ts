/** This table says where each State stands in the Budapest Convention (docs/rules 1.1 and 1.8). */
import { BUDAPEST_PARTIES, type BudapestParty } from './budapest-parties.ts';
import { inWords, type Membership, membership, type NamedInstrument } from './membership.ts';
import type { StateCode } from './states.ts';

const BUDAPEST: NamedInstrument = {
  id: 'budapest',
  ruleName: 'BUDAPEST',
  title: ['Budapest Convention', 'Convenio de Budapest'],
};

function party({ state, from, source, reserved, declared, more }: BudapestParty): Membership {
  const [since, desde] = inWords(from);
  return membership(BUDAPEST, {
    state,
    kind: 'PARTY',
    from,
    fact: { source, words: [`Party since ${since}.`, `Parte desde el ${desde}.`] },
    more,
    ...(reserved === true && { reservations: { '29(4)': '29_4' } }),
    ...(declared && { declarations: { '27(9)(e)': '27_9_e' } }),
  });
}

/** The declarations of Ecuador are published, so its membership was read in a source; the day of its entry was not. */
const ecuador = membership(BUDAPEST, {
  state: 'EC',
  kind: 'PARTY',
  from: '2025-04-01',
  fact: {
    source: 'N6',
    words: [
      'Party: its declarations of 4 December 2025 are published.',
      'Parte: sus declaraciones del 4 de diciembre de 2025 están publicadas.',
    ],
  },
  more: [
    {
      name: 'from',
      source: 'K',
      words: ['In force for it since 1 April 2025.', 'En vigor para él desde el 1 de abril de 2025.'],
    },
    {
      name: 'authorities',
      source: 'N6',
      words: [
        'Art. 24(7): National Court of Justice; Arts 27(2) and 35: Fiscalía General del Estado.',
        'Art. 24(7): Corte Nacional de Justicia; arts. 27(2) y 35: Fiscalía General del Estado.',
      ],
    },
    {
      name: '29_4',
      source: 'K?',
      words: [
        'No reservation to Art. 29(4) is known; the texts of its reservations were not read.',
        'No se conoce reserva al art. 29(4); no se han leído los textos de sus reservas.',
      ],
    },
  ],
});

const OUTSIDE_THE_AMERICAS: readonly Membership[] = [
  membership(BUDAPEST, {
    state: 'AT',
    kind: 'PARTY',
    fact: { source: 'S10', words: ['Party; the day is not recorded.', 'Parte; no consta el día.'] },
    more: [
      {
        name: '29_4',
        source: 'S10',
        words: ['Has made the reservation of Art. 29(4).', 'Formuló la reserva del art. 29(4).'],
      },
    ],
    reservations: { '29(4)': '29_4' },
  }),
  membership(BUDAPEST, {
    state: 'CZ',
    kind: 'PARTY',
    fact: { source: 'S9', words: ['Party; the day is not recorded.', 'Parte; no consta el día.'] },
    more: [
      {
        name: '29_4',
        source: 'S9',
        words: ['Has made the reservation of Art. 29(4).', 'Formuló la reserva del art. 29(4).'],
      },
      {
        name: '27_9_e',
        source: 'S9',
        words: [
          'Has declared under Art. 27(9)(e) that requests made under paragraph 9 are addressed to its central authority.',
          'Declaró, según el art. 27(9)(e), que las solicitudes formuladas con arreglo al párrafo 9 se dirijan a su autoridad central.',
        ],
      },
    ],
    reservations: { '29(4)': '29_4' },
    declarations: { '27(9)(e)': '27_9_e' },
  }),
];

const NOT_PARTIES: readonly StateCode[] = [
  'AG',
  'BS',
  'BB',
  'BZ',
  'BO',
  'CU',
  'DM',
  'SV',
  'GY',
  'HT',
  'HN',
  'JM',
  'NI',
  'KN',
  'LC',
  'VC',
  'SR',
  'VE',
];
/** These States are invited to accede or are observers of the Committee, and none of them is a Party. */
const INVITED: readonly StateCode[] = ['GT', 'TT', 'UY'];

function notParty(state: StateCode): Membership {
  return membership(BUDAPEST, {
    state,
    kind: 'NOT_PARTY',
    fact: { source: 'K', words: ['Not a Party.', 'No es Parte.'] },
  });
}

const invited = (state: StateCode): Membership =>
  membership(BUDAPEST, {
    state,
    kind: 'NOT_PARTY',
    fact: { source: 'K?', words: ['Invited or observer, not a Party.', 'Invitado u observador, no es Parte.'] },
  });

const mexico = membership(BUDAPEST, {
  state: 'MX',
  kind: 'NOT_PARTY',
  fact: { source: 'S22', words: ['Not a Party.', 'No es Parte.'] },
});

export const budapestMemberships: readonly Membership[] = [
  ...BUDAPEST_PARTIES.map(party),
  ecuador,
  ...OUTSIDE_THE_AMERICAS,
  ...NOT_PARTIES.map(notParty),
  ...INVITED.map(invited),
  mexico,
];
