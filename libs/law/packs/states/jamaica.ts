/**
 * This pack records the law of Jamaica by docs/rules 1.8 and 4.7. Section numbers of the Act of 2015 are not recorded.
 */
import type { Pack } from '../../pack.ts';
import { rule } from '../../rule.ts';
import { membershipsOf } from '../memberships/of-state.ts';

const memberships = membershipsOf('JM');

export const jamaica: Pack = {
  id: 'jamaica',
  version: '2026.4',
  title: { en: 'Jamaica', es: 'Jamaica' },
  inForce: null,
  standings: memberships.standings,
  state: {
    state: 'JM',
    languages: ['en'],
    orders: [
      {
        rule: 'JM.2015.orders',
        days: null,
        renewals: null,
        then: 'RENEWAL',
        startsAt: 'ORDER',
        by: { maker: 'MAGISTRATE_OR_JUDGE', rule: 'JM.2015.orders' },
        label: { en: 'Order to preserve (Jamaica)', es: 'Orden de conservación (Jamaica)' },
        paper: { en: 'Preservation order', es: 'Orden de conservación' },
      },
    ],
    authorities: [
      { category: 'SUBSCRIBER', authority: 'PRODUCTION_ORDER', rule: 'JM.AUTH.SUBSCRIBER' },
      { category: 'TRAFFIC', authority: 'PRODUCTION_ORDER', rule: 'JM.AUTH.TRAFFIC' },
      { category: 'CONTENT', authority: 'WARRANT', rule: 'JM.AUTH.CONTENT' },
    ],
  },
  rules: [
    ...memberships.rules,
    rule(
      'JM.2015',
      'S28',
      ['Jamaica, Cybercrimes Act 2015', 'Jamaica, Ley de Ciberdelitos de 2015'],
      ['It replaced the Act of 2010.', 'Sustituyó la ley de 2010.'],
    ),
    rule(
      'JM.2015.orders',
      'K',
      ['Jamaica, Cybercrimes Act 2015', 'Jamaica, Ley de Ciberdelitos de 2015'],
      [
        'Orders to preserve and to produce by a magistrate or judge; the numbers of the sections were not seen.',
        'Órdenes de conservación y de presentación de un magistrado o juez; no se han visto los números de los artículos.',
      ],
    ),
    rule(
      'JM.24_7',
      'S37',
      ['Jamaica, G7 24/7 network', 'Jamaica, red 24/7 del G7'],
      ['Member by 2007.', 'Miembro en 2007.'],
    ),
    rule(
      'JM.MACMA',
      'K?',
      ['Jamaica, Mutual Assistance (Criminal Matters) Act', 'Jamaica, ley de asistencia mutua en materia penal'],
      ['Mutual assistance in criminal matters.', 'Asistencia mutua en materia penal.'],
    ),
    rule(
      'JM.AUTH.PRESERVE',
      'K?',
      ['Jamaica, who may order preservation', 'Jamaica, quién puede ordenar la conservación'],
      ['A magistrate or judge under the Act of 2015.', 'Un magistrado o juez según la ley de 2015.'],
    ),
    rule(
      'JM.AUTH.SUBSCRIBER',
      'K?',
      ['Jamaica, authority for subscriber information', 'Jamaica, autoridad para datos de abonados'],
      ['A production order.', 'Una orden de presentación.'],
    ),
    rule(
      'JM.AUTH.TRAFFIC',
      'K?',
      ['Jamaica, authority for traffic data', 'Jamaica, autoridad para datos de tráfico'],
      ['A production order.', 'Una orden de presentación.'],
    ),
    rule(
      'JM.AUTH.CONTENT',
      'K?',
      ['Jamaica, authority for content', 'Jamaica, autoridad para el contenido'],
      ['A warrant.', 'Una orden judicial de registro.'],
    ),
    rule(
      'JM.AUTH.CENTRAL',
      'K?',
      ['Jamaica, central authority for mutual assistance', 'Jamaica, autoridad central de asistencia mutua'],
      ['Director of Public Prosecutions.', 'Director de la Fiscalía Pública (Director of Public Prosecutions).'],
    ),
  ],
};
