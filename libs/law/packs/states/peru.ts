/** Peru: docs/rules 1.8 and 4.7; needs local counsel. */
import type { Pack } from '../../pack.ts';
import { rule } from '../../rule.ts';
import { longestOrder } from './longest-order.ts';
import { presumedInNassau, standing } from './standings.ts';

const nassau = presumedInNassau('PE', ['Peru', 'Perú']);

export const peru: Pack = {
  id: 'peru',
  version: '2026.4',
  title: { en: 'Peru', es: 'Perú' },
  inForce: null,
  standings: [standing('PE', 'budapest', 'PARTY', 'BUDAPEST'), nassau.standing],
  state: {
    state: 'PE',
    languages: ['es'],
    order: longestOrder,
    authorities: [
      { category: 'SUBSCRIBER', authority: 'JUDGE_OR_PROSECUTOR', rule: 'PE.AUTH.SUBSCRIBER' },
      { category: 'TRAFFIC', authority: 'JUDGE', rule: 'PE.27697' },
      { category: 'CONTENT', authority: 'JUDGE', rule: 'PE.27697' },
    ],
  },
  rules: [
    rule(
      'PE.BUDAPEST',
      'K',
      ['Peru, Budapest Convention', 'Perú, Convenio de Budapest'],
      [
        'Peru is a Party (2019); no reservation under Art. 29(4) is recorded here.',
        'Perú es Parte (2019); no consta aquí reserva al art. 29(4).',
      ],
    ),
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
      'PE.ORDER',
      'K?',
      ['Peru, own order clock not recorded', 'Perú, plazo propio de la orden no registrado'],
      [
        'No domestic length is recorded: Art. 16(2) of the Convention, at most 90 days, is taken.',
        'No consta plazo interno: se toma el art. 16(2) del Convenio, hasta 90 días.',
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
      'K?',
      ['Peru, who may order preservation', 'Perú, quién puede ordenar la conservación'],
      [
        'Public Prosecutor or police under Legislative Decree 1182.',
        'Ministerio Público o policía según el Decreto Legislativo 1182.',
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
      'K?',
      ['Peru, central authority for mutual assistance', 'Perú, autoridad central de asistencia mutua'],
      ['Fiscalía de la Nación.', 'Fiscalía de la Nación.'],
    ),
    nassau.rule,
  ],
};
