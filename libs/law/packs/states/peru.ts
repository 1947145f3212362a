/** This pack records the law of Peru by docs/rules 1.8 and 4.7. Local counsel has yet to confirm it. */
import type { Pack } from '../../pack.ts';
import { rule } from '../../rule.ts';
import { assumedOrder } from './assumed-order.ts';
import { membershipsOf } from '../memberships/of-state.ts';

const memberships = membershipsOf('PE');
const assumed = assumedOrder('PE', { maker: 'PROSECUTOR', rule: 'PE.AUTH.PRESERVE' });

export const peru: Pack = {
  id: 'peru',
  version: '2026.4',
  title: { en: 'Peru', es: 'Perú' },
  inForce: null,
  standings: memberships.standings,
  state: {
    state: 'PE',
    languages: ['es'],
    orders: [assumed.order],
    authorities: [
      { category: 'SUBSCRIBER', authority: 'JUDGE_OR_PROSECUTOR', rule: 'PE.AUTH.SUBSCRIBER' },
      { category: 'TRAFFIC', authority: 'JUDGE', rule: 'PE.27697' },
      { category: 'CONTENT', authority: 'JUDGE', rule: 'PE.27697' },
    ],
  },
  rules: [
    ...memberships.rules,
    assumed.rule,
    rule(
      'PE.DL1182',
      'S23',
      ['Peru, Legislative Decree 1182', 'Perú, Decreto Legislativo 1182'],
      [
        'Telecommunications metadata are retained for three years in all.',
        'Los metadatos de telecomunicaciones se conservan tres años en total.',
      ],
    ),
    rule(
      'PE.27697',
      'K',
      ['Peru, Law 27697', 'Perú, Ley 27697'],
      ['A judge authorises access to content and data.', 'Un juez autoriza el acceso al contenido y a los datos.'],
    ),
    rule(
      'PE.AUTH.PRESERVE',
      'K',
      ['Peru, who may order preservation', 'Perú, quién puede ordenar la conservación'],
      [
        'No power to order preservation is recorded; it is practised by the Public Prosecutor’s Office.',
        'No consta facultad de ordenar la conservación; la practica el Ministerio Público.',
      ],
    ),
    rule(
      'PE.DL1182.subject',
      'K',
      ['Peru, Legislative Decree 1182', 'Perú, Decreto Legislativo 1182'],
      [
        'It is about location and the retention of derived data (12 and 24 more months), not about orders to preserve.',
        'Trata de la localización y de la conservación de datos derivados (12 y otros 24 meses), no de órdenes de conservación.',
      ],
    ),
    rule(
      'PE.AUTH.SUBSCRIBER',
      'K?',
      ['Peru, authority for subscriber information', 'Perú, autoridad para datos de abonados'],
      ['A judge or the Public Prosecutor.', 'Juez o Ministerio Público.'],
    ),
    rule(
      'PE.AUTH.CENTRAL',
      'K',
      ['Peru, central authority for mutual assistance', 'Perú, autoridad central de asistencia mutua'],
      ['Fiscalía de la Nación.', 'Fiscalía de la Nación.'],
    ),
  ],
};
