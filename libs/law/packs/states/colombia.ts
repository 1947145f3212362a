/** Colombia: docs/rules 1.8 and 4.7; needs local counsel. */
import type { Pack } from '../../pack.ts';
import { rule } from '../../rule.ts';
import { longestOrder } from './longest-order.ts';
import { presumedInNassau, standing } from './standings.ts';

const nassau = presumedInNassau('CO', ['Colombia', 'Colombia']);

export const colombia: Pack = {
  id: 'colombia',
  version: '2026.4',
  title: { en: 'Colombia', es: 'Colombia' },
  inForce: null,
  standings: [standing('CO', 'budapest', 'PARTY', 'BUDAPEST'), nassau.standing],
  state: {
    state: 'CO',
    languages: ['es'],
    order: longestOrder,
    authorities: [
      { category: 'SUBSCRIBER', authority: 'PROSECUTOR', rule: 'CO.AUTH.SUBSCRIBER' },
      { category: 'TRAFFIC', authority: 'PROSECUTOR_WITH_CONTROL_JUDGE', rule: 'CO.AUTH.TRAFFIC' },
      { category: 'CONTENT', authority: 'PROSECUTOR_WITH_CONTROL_JUDGE', rule: 'CO.AUTH.CONTENT' },
    ],
  },
  rules: [
    rule(
      'CO.BUDAPEST',
      'S62',
      ['Colombia, Budapest Convention', 'Colombia, Convenio de Budapest'],
      [
        'Colombia is a Party (Law 1928/2018, found constitutional in C-224/19); no reservation under Art. 29(4) is recorded here.',
        'Colombia es Parte (Ley 1928/2018, declarada exequible en C-224/19); no consta aquí reserva al art. 29(4).',
      ],
    ),
    rule(
      'CO.ORDER',
      'K?',
      ['Colombia, own order clock not recorded', 'Colombia, plazo propio de la orden no registrado'],
      [
        'No domestic length is recorded: Art. 16(2) of the Convention, at most 90 days, is taken.',
        'No consta plazo interno: se toma el art. 16(2) del Convenio, hasta 90 días.',
      ],
    ),
    rule(
      'CO.906',
      'K',
      ['Colombia, Law 906, Arts 236 and 244', 'Colombia, Ley 906, arts. 236 y 244'],
      [
        'The prosecutor orders, with judicial control afterwards.',
        'La fiscalía ordena, con control judicial posterior.',
      ],
    ),
    rule(
      'CO.1704',
      'S24',
      ['Colombia, Decree 1704/2012', 'Colombia, Decreto 1704/2012'],
      [
        'Subscriber data; it was challenged before the Council of State (ruling of 18 February 2016).',
        'Datos de abonados; fue demandado ante el Consejo de Estado (fallo del 18 de febrero de 2016).',
      ],
    ),
    rule(
      'CO.1704.term',
      'K',
      ['Colombia, Decree 1704/2012', 'Colombia, Decreto 1704/2012'],
      ['Subscriber data are kept 5 years.', 'Los datos de abonados se guardan 5 años.'],
    ),
    rule(
      'CO.1273',
      'K',
      ['Colombia, Law 1273/2009', 'Colombia, Ley 1273/2009'],
      ['Computer offences.', 'Delitos informáticos.'],
    ),
    rule(
      'CO.AUTH.SUBSCRIBER',
      'K',
      ['Colombia, authority for subscriber information', 'Colombia, autoridad para datos de abonados'],
      ['A prosecutor.', 'Un fiscal.'],
    ),
    rule(
      'CO.AUTH.TRAFFIC',
      'K',
      ['Colombia, authority for traffic data', 'Colombia, autoridad para datos de tráfico'],
      ['A prosecutor and a control judge.', 'Un fiscal y un juez de control.'],
    ),
    rule(
      'CO.AUTH.CONTENT',
      'K',
      ['Colombia, authority for content', 'Colombia, autoridad para el contenido'],
      ['A prosecutor and a control judge.', 'Un fiscal y un juez de control.'],
    ),
    rule(
      'CO.AUTH.CENTRAL',
      'K',
      ['Colombia, central authority for mutual assistance', 'Colombia, autoridad central de asistencia mutua'],
      [
        'Office of the Attorney General (Fiscalía) or Ministry of Justice.',
        'Fiscalía General o Ministerio de Justicia.',
      ],
    ),
    nassau.rule,
  ],
};
