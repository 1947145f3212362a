/**
 * These tables list the Parties to the Protocol of San Luis, to the agreement of MERCOSUR with Bolivia and Chile, and
 * to the Treaty of Medellín.
 */
import { type Membership, membership, type NamedInstrument, withUnknown } from './membership.ts';
import type { StateCode } from './states.ts';

const SAN_LUIS: NamedInstrument = {
  id: 'san-luis',
  ruleName: 'SAN_LUIS',
  title: ['San Luis Protocol', 'Protocolo de San Luis'],
};
const ASSOCIATES: NamedInstrument = {
  id: 'mercosur-bolivia-chile',
  ruleName: 'ASSOCIATES',
  title: ['agreement of MERCOSUR with Bolivia and Chile', 'Acuerdo del MERCOSUR con Bolivia y Chile'],
};
const MEDELLIN: NamedInstrument = {
  id: 'medellin',
  ruleName: 'MEDELLIN',
  title: ['Treaty of Medellín', 'Tratado de Medellín'],
};

const brazil: Membership = membership(SAN_LUIS, {
  state: 'BR',
  kind: 'PARTY',
  from: '2000-04-27',
  fact: {
    source: 'N9',
    words: [
      'Party: signed on 25 June 1996, ratified on 28 March 2000, in force for it since 27 April 2000 (Decree 3.468/2000).',
      'Parte: firmado el 25 de junio de 1996, ratificado el 28 de marzo de 2000, en vigor para él desde el 27 de abril de 2000 (Decreto 3.468/2000).',
    ],
  },
});

function signatory(state: StateCode, law: readonly [string, string] = ['', '']): Membership {
  return membership(SAN_LUIS, {
    state,
    kind: 'PARTY',
    fact: {
      source: 'K',
      words: [
        `Party${law[0]}; the day of its ratification is not recorded.`,
        `Parte${law[1]}; no consta el día de su ratificación.`,
      ],
    },
    more: [
      {
        name: 'signed',
        source: 'N9',
        words: ['Signed on 25 June 1996.', 'Firmado el 25 de junio de 1996.'],
      },
    ],
  });
}

function associate(state: StateCode): Membership {
  return membership(ASSOCIATES, {
    state,
    kind: 'PRESUMED',
    fact: {
      source: 'K?',
      words: [
        'Presumed Party by the name of the agreement; not verified.',
        'Se presume Parte por el nombre del acuerdo; no verificado.',
      ],
    },
  });
}

function ratifiedMedellin(state: StateCode): Membership {
  return membership(MEDELLIN, {
    state,
    kind: 'PARTY',
    from: '2022-05-09',
    fact: {
      source: 'S38',
      words: ['Ratified; its date is not recorded here.', 'Ratificado; su fecha no consta aquí.'],
    },
  });
}

const SIGNATORIES: readonly Membership[] = [
  brazil,
  signatory('AR', [' (Law 25.095)', ' (Ley 25.095)']),
  signatory('PY'),
  signatory('UY'),
];

export const regionalMemberships: readonly Membership[] = [
  ...withUnknown(SAN_LUIS, SIGNATORIES, [
    'Not known: not among the four that signed on 25 June 1996; whether it has acceded since is not recorded. Missing: the list of the depositary.',
    'Se desconoce: no figura entre los cuatro que firmaron el 25 de junio de 1996; no consta si se ha adherido después. Falta: la lista del depositario.',
  ]),
  ...withUnknown(ASSOCIATES, (['AR', 'BR', 'CL'] as const).map(associate), [
    'Not known: no table of signatures and ratifications of this agreement was read. Missing: that table.',
    'Se desconoce: no se ha leído ningún cuadro de firmas y ratificaciones de este acuerdo. Falta: ese cuadro.',
  ]),
  ...withUnknown(MEDELLIN, (['AD', 'CU', 'ES', 'PY', 'UY'] as const).map(ratifiedMedellin), [
    'Not known: not among the five that are recorded as having ratified, and it is not recorded that their list is whole. Missing: the list of the depositary.',
    'Se desconoce: no figura entre los cinco cuya ratificación consta y no consta que la lista esté completa. Falta: la lista del depositario.',
  ]),
];
