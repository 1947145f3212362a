/** This pack records the law of Colombia by docs/rules 1.8 and 4.7. Local counsel has yet to confirm it. */
import type { Pack } from '../../pack.ts';
import { rule } from '../../rule.ts';
import { assumedOrder } from './assumed-order.ts';
import { membershipsOf } from '../memberships/of-state.ts';

const memberships = membershipsOf('CO');
const assumed = assumedOrder('CO', { maker: 'PROSECUTOR', rule: 'CO.906' });

export const colombia: Pack = {
  id: 'colombia',
  version: '2026.4',
  title: { en: 'Colombia', es: 'Colombia' },
  inForce: null,
  standings: memberships.standings,
  state: {
    state: 'CO',
    languages: ['es'],
    orders: [assumed.order],
    authorities: [
      { category: 'SUBSCRIBER', authority: 'PROSECUTOR', rule: 'CO.AUTH.SUBSCRIBER' },
      { category: 'TRAFFIC', authority: 'PROSECUTOR_WITH_CONTROL_JUDGE', rule: 'CO.AUTH.TRAFFIC' },
      { category: 'CONTENT', authority: 'PROSECUTOR_WITH_CONTROL_JUDGE', rule: 'CO.AUTH.CONTENT' },
    ],
  },
  rules: [
    ...memberships.rules,
    assumed.rule,
    rule(
      'CO.906',
      'K',
      ['Colombia, Law 906, Art. 236', 'Colombia, Ley 906, art. 236'],
      [
        'The prosecutor orders the recovery of what was left on the internet, with judicial control afterwards.',
        'La fiscalía ordena la recuperación de lo dejado al navegar por internet, con control judicial posterior.',
      ],
    ),
    rule(
      'CO.906.244',
      'K',
      ['Colombia, Law 906, Art. 244', 'Colombia, Ley 906, art. 244'],
      [
        'Selective search in databases: for personal data a judge authorises beforehand (C-336/2007).',
        'Búsqueda selectiva en bases de datos: para datos personales, autorización judicial previa (C-336/2007).',
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
      ['A prosecutor, by Decree 1704/2012.', 'Un fiscal, según el Decreto 1704/2012.'],
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
  ],
};
