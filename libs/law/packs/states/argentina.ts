/** Argentina: docs/rules 1.8 and 4.7; needs local counsel. */
import type { Pack } from '../../pack.ts';
import { rule } from '../../rule.ts';
import { longestOrder } from './longest-order.ts';
import { presumedInNassau, standing } from './standings.ts';

const nassau = presumedInNassau('AR', ['Argentina', 'Argentina']);

export const argentina: Pack = {
  id: 'argentina',
  version: '2026.4',
  title: { en: 'Argentina', es: 'Argentina' },
  inForce: null,
  standings: [
    standing('AR', 'budapest', 'PARTY', 'BUDAPEST'),
    nassau.standing,
    standing('AR', 'san-luis', 'PRESUMED', 'SAN_LUIS'),
    standing('AR', 'mercosur-bolivia-chile', 'PRESUMED', 'ASSOCIATES'),
  ],
  state: {
    state: 'AR',
    languages: ['es'],
    order: longestOrder,
    authorities: [
      { category: 'SUBSCRIBER', authority: 'JUDGE_OR_PROSECUTOR', rule: 'AR.AUTH.SUBSCRIBER' },
      { category: 'TRAFFIC', authority: 'JUDGE', rule: 'AR.AUTH.TRAFFIC' },
      { category: 'CONTENT', authority: 'JUDGE', rule: 'AR.AUTH.CONTENT' },
    ],
  },
  rules: [
    rule(
      'AR.BUDAPEST',
      'K',
      ['Argentina, Budapest Convention', 'Argentina, Convenio de Budapest'],
      [
        'Argentina is a Party (Law 27.411); no reservation under Art. 29(4) is recorded here.',
        'Argentina es Parte (Ley 27.411); no consta aquí reserva al art. 29(4).',
      ],
    ),
    rule(
      'AR.ORDER',
      'K?',
      ['Argentina, own order clock not recorded', 'Argentina, plazo propio de la orden no registrado'],
      [
        'No domestic length is recorded: Art. 16(2) of the Convention, at most 90 days, is taken.',
        'No consta plazo interno: se toma el art. 16(2) del Convenio, hasta 90 días.',
      ],
    ),
    rule(
      'AR.GUIDE',
      'S26',
      ['Argentina, guide of UFECI and DIGCRI (2024)', 'Argentina, guía de la UFECI y la DIGCRI (2024)'],
      [
        'There is no uniform federal order of preservation; prosecutors follow the guide.',
        'No hay una orden federal uniforme de conservación; las fiscalías siguen la guía.',
      ],
    ),
    rule(
      'AR.SALTA',
      'S25',
      ['Province of Salta, Law 8.386/2023, Art. 309 bis', 'Provincia de Salta, Ley 8.386/2023, art. 309 bis'],
      [
        'The prosecutor orders the securing of data (aseguramiento de datos) and must specify them.',
        'La fiscalía ordena el aseguramiento de datos y debe especificarlos.',
      ],
    ),
    rule(
      'AR.MLA',
      'K',
      ['Argentina, Law 24.767', 'Argentina, Ley 24.767'],
      [
        'Mutual assistance. A general law on the retention of logs was struck down (Halabi, 2009).',
        'Asistencia mutua. Una ley general de conservación de registros fue invalidada (Halabi, 2009).',
      ],
    ),
    rule(
      'AR.AUTH.SUBSCRIBER',
      'K?',
      ['Argentina, authority for subscriber information', 'Argentina, autoridad para datos de abonados'],
      ['A judge or prosecutor.', 'Juez o fiscal.'],
    ),
    rule(
      'AR.AUTH.TRAFFIC',
      'K?',
      ['Argentina, authority for traffic data', 'Argentina, autoridad para datos de tráfico'],
      ['A judge.', 'Un juez.'],
    ),
    rule(
      'AR.AUTH.CONTENT',
      'K?',
      ['Argentina, authority for content', 'Argentina, autoridad para el contenido'],
      ['A judge.', 'Un juez.'],
    ),
    rule(
      'AR.AUTH.CENTRAL',
      'K?',
      ['Argentina, central authority for mutual assistance', 'Argentina, autoridad central de asistencia mutua'],
      [
        'Ministry of Foreign Affairs or of Justice, by treaty.',
        'Cancillería o Ministerio de Justicia, según el tratado.',
      ],
    ),
    rule(
      'AR.SAN_LUIS',
      'K?',
      ['Argentina, San Luis Protocol', 'Argentina, Protocolo de San Luis'],
      [
        'Presumed Party as a State of MERCOSUR; neither ratification nor date has been verified.',
        'Se presume Parte por ser Estado del MERCOSUR; no se han verificado ratificación ni fecha.',
      ],
    ),
    rule(
      'AR.ASSOCIATES',
      'K?',
      [
        'Argentina, agreement of MERCOSUR with Bolivia and Chile',
        'Argentina, Acuerdo del MERCOSUR con Bolivia y Chile',
      ],
      [
        'Presumed Party by the name of the agreement; not verified.',
        'Se presume Parte por el nombre del acuerdo; no verificado.',
      ],
    ),
    nassau.rule,
  ],
};
