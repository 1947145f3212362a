/** This pack records the law of Argentina by docs/rules 1.8 and 4.7. Local counsel has yet to confirm it. */
import type { Pack } from '../../pack.ts';
import { rule } from '../../rule.ts';
import { assumedOrder } from './assumed-order.ts';
import { membershipsOf } from '../memberships/of-state.ts';

const memberships = membershipsOf('AR');
const assumed = assumedOrder('AR', null);

export const argentina: Pack = {
  id: 'argentina',
  version: '2026.4',
  title: { en: 'Argentina', es: 'Argentina' },
  inForce: null,
  standings: memberships.standings,
  state: {
    state: 'AR',
    languages: ['es'],
    orders: [
      assumed.order,
      {
        rule: 'AR.SALTA',
        days: null,
        renewals: null,
        then: 'RENEWAL',
        startsAt: 'ORDER',
        by: { maker: 'PROSECUTOR', rule: 'AR.SALTA' },
        label: { en: 'Securing of data (Salta, Argentina)', es: 'Aseguramiento de datos (Salta, Argentina)' },
        paper: { en: 'Securing of data', es: 'Aseguramiento de datos' },
      },
    ],
    authorities: [
      { category: 'SUBSCRIBER', authority: 'JUDGE_OR_PROSECUTOR', rule: 'AR.AUTH.SUBSCRIBER' },
      { category: 'TRAFFIC', authority: 'JUDGE', rule: 'AR.AUTH.TRAFFIC' },
      { category: 'CONTENT', authority: 'JUDGE', rule: 'AR.AUTH.CONTENT' },
    ],
  },
  rules: [
    ...memberships.rules,
    assumed.rule,
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
      ['Mutual assistance.', 'Asistencia mutua.'],
    ),
    rule(
      'AR.RETENTION',
      'K',
      ['Argentina, retention of logs', 'Argentina, conservación de registros'],
      [
        'No general retention: a law on it was struck down (Halabi, 2009).',
        'Sin conservación general: una ley sobre ella fue invalidada (Halabi, 2009).',
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
      'K',
      ['Argentina, central authority for mutual assistance', 'Argentina, autoridad central de asistencia mutua'],
      [
        'Ministry of Foreign Affairs, International Legal Assistance, for Art. 27(2) of the Budapest Convention; the texts of Arts 24(7), 27(2) and 35 were not read.',
        'Ministerio de Relaciones Exteriores, Asistencia Jurídica Internacional, para el art. 27(2) del Convenio de Budapest; no se han leído los textos sobre los arts. 24(7), 27(2) y 35.',
      ],
    ),
  ],
};
