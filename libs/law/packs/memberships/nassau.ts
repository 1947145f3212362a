/**
 * This table says where each State stands in the Nassau Convention A-55 (docs/rules 1.3); the days of deposit are those
 * of the OAS table.
 */
import { inWords, type Membership, membership, type NamedInstrument, boundFrom } from './membership.ts';
import type { StateCode } from './states.ts';

const NASSAU: NamedInstrument = {
  id: 'nassau',
  ruleName: 'NASSAU',
  title: ['Nassau Convention (A-55)', 'Convención de Nassau (A-55)'],
};

const RATIFIED: readonly [StateCode, deposit: string][] = [
  ['AG', '2005-01-05'],
  ['BS', '2009-04-30'],
  ['BR', '2007-11-12'],
  ['CA', '1996-06-03'],
  ['CL', '2004-04-28'],
  ['CO', '2003-01-13'],
  ['CR', '2012-03-14'],
  ['EC', '2002-03-08'],
  ['SV', '2004-07-16'],
  ['GD', '2002-01-16'],
  ['GT', '2003-05-05'],
  ['GY', '2008-06-09'],
  ['MX', '2003-02-11'],
  ['NI', '2002-11-25'],
  ['PA', '2002-01-29'],
  ['PY', '2004-10-22'],
  ['PE', '1995-04-26'],
  ['SR', '2008-03-31'],
  ['TT', '2004-06-08'],
  ['US', '2001-05-25'],
];
const ACCEDED: readonly [StateCode, deposit: string][] = [
  ['AR', '2006-12-12'],
  ['BO', '2006-12-14'],
  ['CZ', '2019-10-17'],
  ['DM', '2004-10-20'],
  ['HN', '2006-11-10'],
  ['JM', '2004-08-12'],
  ['KZ', '2015-11-06'],
  ['UA', '2021-02-26'],
];
const ABSENT: readonly StateCode[] = ['BB', 'BZ', 'DO', 'HT', 'KN', 'LC', 'VC'];

/** The Convention has been in force since this day (Art. 37), so that a Party that deposited earlier is bound from it. */
const IN_FORCE = '1996-04-14';

function party(state: StateCode, deposit: string, [en, es]: readonly [string, string]): Membership {
  const [day, dia] = inWords(deposit);
  const from = boundFrom(deposit, IN_FORCE);
  const [since, desde] = inWords(from);
  return membership(NASSAU, {
    state,
    kind: 'PARTY',
    from,
    fact: {
      source: 'N4',
      words: [
        `Party: instrument of ${en} deposited on ${day}, bound since ${since} (Art. 37).`,
        `Parte: instrumento de ${es} depositado el ${dia}, obligado desde el ${desde} (art. 37).`,
      ],
    },
  });
}

function notParty(state: StateCode): Membership {
  return membership(NASSAU, {
    state,
    kind: 'NOT_PARTY',
    fact: {
      source: 'N4',
      words: [
        'Not a Party: neither signature nor ratification in the table of the OAS.',
        'No es Parte: ni firma ni ratificación en el cuadro de la OEA.',
      ],
    },
  });
}

const UNSURE: readonly Membership[] = [
  membership(NASSAU, {
    state: 'VE',
    kind: 'PARTY',
    fact: {
      source: 'K',
      words: [
        'Party by a secondary source; the day of deposit is not recorded, because the copy of the table that was read breaks off before.',
        'Parte según una fuente secundaria; no consta el día del depósito, porque la copia leída del cuadro se corta antes.',
      ],
    },
  }),
  membership(NASSAU, {
    state: 'UY',
    kind: 'UNKNOWN',
    fact: {
      source: 'K?',
      words: [
        'Not known: the copy of the table that was read breaks off before this State.',
        'Se desconoce: la copia leída del cuadro se corta antes de este Estado.',
      ],
    },
  }),
  membership(NASSAU, {
    state: 'CU',
    kind: 'UNKNOWN',
    fact: {
      source: 'K?',
      words: ['Not known: not in the table that was read.', 'Se desconoce: no figura en el cuadro leído.'],
    },
  }),
];

export const nassauMemberships: readonly Membership[] = [
  ...RATIFIED.map(([state, deposit]) => party(state, deposit, ['ratification', 'ratificación'])),
  ...ACCEDED.map(([state, deposit]) => party(state, deposit, ['accession', 'adhesión'])),
  ...ABSENT.map(notParty),
  ...UNSURE,
];
