/** This table says which States are Parties to the Optional Protocol A-59 to the Nassau Convention (docs/rules 1.3). */
import { inWords, type Membership, membership, type NamedInstrument, boundFrom, withUnknown } from './membership.ts';
import type { StateCode } from './states.ts';

const PROTOCOL: NamedInstrument = {
  id: 'nassau-protocol',
  ruleName: 'A59',
  title: [
    'Optional Protocol to the Nassau Convention (A-59)',
    'Protocolo Facultativo a la Convención de Nassau (A-59)',
  ],
};

const DEPOSITED: readonly [StateCode, deposit: string][] = [
  ['BR', '2007-11-12'],
  ['CL', '2004-04-28'],
  ['CO', '2003-01-13'],
  ['CZ', '2019-10-17'],
  ['EC', '2002-03-08'],
  ['HN', '2006-11-10'],
  ['PY', '2004-10-22'],
  ['UA', '2021-02-26'],
  ['US', '2001-05-25'],
];

/** The deposit of the United States carries a note whose text nobody has read. */
const NOTED: readonly StateCode[] = ['US'];

/** The Protocol has been in force since this day. */
const IN_FORCE = '2002-04-07';

const RECORDED: readonly Membership[] = DEPOSITED.map(([state, deposit]) => {
  const [day, dia] = inWords(deposit);
  return membership(PROTOCOL, {
    state,
    kind: 'PARTY',
    from: boundFrom(deposit, IN_FORCE),
    fact: {
      source: 'N4',
      words: [`Party: instrument deposited on ${day}.`, `Parte: instrumento depositado el ${dia}.`],
    },
    more: NOTED.includes(state)
      ? [
          {
            name: 'note',
            source: 'K?',
            words: [
              'The deposit carries a note on conditions whose text was not read: check it before relying on the Protocol.',
              'El depósito lleva una nota sobre condiciones cuyo texto no se ha leído: compruébela antes de invocar el Protocolo.',
            ],
          },
        ]
      : [],
  });
});

export const protocolMemberships: readonly Membership[] = withUnknown(PROTOCOL, RECORDED, [
  'Not known: not among the deposits that were read, and it is not recorded that their list is whole. Missing: the table of signatures and ratifications of the OAS.',
  'Se desconoce: no figura entre los depósitos leídos y no consta que la lista esté completa. Falta: el cuadro de firmas y ratificaciones de la OEA.',
]);
