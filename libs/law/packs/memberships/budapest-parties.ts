/**
 * This table lists the Parties to the Budapest Convention in the Americas, with their reservations and declarations
 * (docs/rules 1.1 and 1.8).
 */
import type { Fact } from './membership.ts';
import type { StateCode } from './states.ts';

export interface BudapestParty {
  state: StateCode;
  /** This is the first day on which the Convention binds the State; `source` says where it was read. */
  from: string;
  source: string;
  /** Says whether the State has reserved Art. 29(4); it is undefined where the texts of the State were not read. */
  reserved: boolean | undefined;
  /** The State has made the declaration of Art. 27(9)(e). */
  declared?: true;
  more: readonly (Fact & { name: string })[];
}

const NONE_KNOWN = (source: string): Fact & { name: string } => ({
  name: '29_4',
  source,
  words: [
    'No reservation to Art. 29(4) is known; the texts of its reservations were not read.',
    'No se conoce reserva al art. 29(4); no se han leído los textos de sus reservas.',
  ],
});

const BY_CENTRAL_AUTHORITY = (source: string): Fact & { name: string } => ({
  name: '27_9_e',
  source,
  words: [
    'Has declared under Art. 27(9)(e) that requests made under paragraph 9 are addressed to its central authority.',
    'Declaró, según el art. 27(9)(e), que las solicitudes formuladas con arreglo al párrafo 9 se dirijan a su autoridad central.',
  ],
});

function others(source: string, reserved: string, declared: string): (Fact & { name: string })[] {
  return [
    {
      name: 'reservations',
      source,
      words: [`Has also reserved: ${reserved}.`, `También formuló reservas a: ${reserved}.`],
    },
    { name: 'declarations', source, words: [`Declarations: ${declared}.`, `Declaraciones: ${declared}.`] },
  ];
}

export const BUDAPEST_PARTIES: readonly BudapestParty[] = [
  {
    state: 'AR',
    from: '2018-10-01',
    source: 'N6',
    reserved: true,
    more: [
      {
        name: '29_4',
        source: 'N2',
        words: [
          'Has reserved Art. 29(4), because dual criminality is one of the fundamental bases of its Law 24.767.',
          'Formuló reserva al art. 29(4), porque la doble incriminación es una de las bases fundamentales de su Ley 24.767.',
        ],
      },
      {
        name: 'reservations',
        source: 'N2',
        words: [
          'Has also reserved: Arts 6(1)(b), 9(1)(d), 9(2)(b) and (c), 22(1)(d).',
          'También formuló reservas a: arts. 6(1)(b), 9(1)(d), 9(2)(b) y (c), 22(1)(d).',
        ],
      },
      { name: 'law', source: 'K', words: ['Approved by Law 27.411.', 'Aprobado por la Ley 27.411.'] },
    ],
  },
  { state: 'BR', from: '2023-03-01', source: 'N6', reserved: undefined, more: [NONE_KNOWN('K?')] },
  {
    state: 'CA',
    from: '2015-11-01',
    source: 'N6',
    reserved: false,
    declared: true,
    more: [
      {
        name: '29_4',
        source: 'N2',
        words: ['Has made no reservation to Art. 29(4).', 'No formuló reserva al art. 29(4).'],
      },
      BY_CENTRAL_AUTHORITY('N2'),
      ...others('N2', '10(3), 22(2)', '2, 3'),
    ],
  },
  {
    state: 'CL',
    from: '2017-08-01',
    source: 'N6',
    reserved: true,
    more: [
      {
        name: '29_4',
        source: 'N3',
        words: [
          'Has made a reservation to Art. 29, of which only paragraph 4 can be reserved (Art. 42).',
          'Formuló una reserva al art. 29, del que solo puede reservarse el párrafo 4 (art. 42).',
        ],
      },
      {
        name: '29_4.words',
        source: 'K',
        words: [
          'It may refuse where the conduct is no offence in Chile at the time of the request; the exact words of the reservation were not read.',
          'Puede denegar si la conducta no es delito en Chile al tiempo de la solicitud; no se ha leído el texto exacto de la reserva.',
        ],
      },
      ...others('N3', '4(2), 6(3), 9(4), 22', '2, 3, 7'),
    ],
  },
  {
    state: 'CO',
    from: '2020-07-01',
    source: 'N6',
    reserved: undefined,
    more: [
      NONE_KNOWN('K?'),
      {
        name: 'law',
        source: 'S62',
        words: [
          'Approved by Law 1928/2018, found constitutional in C-224/19.',
          'Aprobado por la Ley 1928/2018, declarada exequible en C-224/19.',
        ],
      },
    ],
  },
  {
    state: 'CR',
    from: '2018-01-01',
    source: 'N6',
    reserved: undefined,
    more: [
      NONE_KNOWN('K?'),
      {
        name: 'law',
        source: 'S27',
        words: ['Approved by Law 9452 of 26 May 2017.', 'Aprobado por la Ley 9452 del 26 de mayo de 2017.'],
      },
    ],
  },
  {
    state: 'DO',
    from: '2013-06-01',
    source: 'N6',
    reserved: undefined,
    more: [
      NONE_KNOWN('K'),
      { name: 'law', source: 'N6', words: ['Ratified on 7 February 2013.', 'Ratificado el 7 de febrero de 2013.'] },
    ],
  },
  { state: 'GD', from: '2024-08-01', source: 'N6', reserved: undefined, more: [NONE_KNOWN('K?')] },
  { state: 'PA', from: '2014-07-01', source: 'K', reserved: undefined, more: [NONE_KNOWN('K?')] },
  { state: 'PY', from: '2018-11-01', source: 'K', reserved: undefined, more: [NONE_KNOWN('K?')] },
  {
    state: 'PE',
    from: '2019-12-01',
    source: 'N6',
    reserved: true,
    declared: true,
    more: [
      {
        name: '29_4',
        source: 'N2',
        words: [
          'Has reserved the right of Art. 29(4) to refuse a request for preservation where dual criminality cannot be fulfilled.',
          'Se reservó el derecho del art. 29(4) de denegar la solicitud de conservación si no puede cumplirse la doble incriminación.',
        ],
      },
      BY_CENTRAL_AUTHORITY('N6'),
      ...others('N2', '6(1)(b), 9(2)(b), 9(2)(c)', '2, 3, 7'),
      {
        name: 'law',
        source: 'K',
        words: ['Approved by Legislative Resolution 30913.', 'Aprobado por la Resolución Legislativa 30913.'],
      },
    ],
  },
  {
    state: 'US',
    from: '2007-01-01',
    source: 'N6',
    reserved: undefined,
    declared: true,
    more: [
      NONE_KNOWN('K'),
      BY_CENTRAL_AUTHORITY('K'),
      ...others('K', '4(2), 6(3), 9(4), 10(3), 22(2), 41', '2, 6(1)(b), 7'),
    ],
  },
];
