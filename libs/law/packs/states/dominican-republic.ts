/**
 * This pack records the law of the Dominican Republic by docs/rules 1.8 and 4.7. Local counsel has yet to confirm it.
 */
import type { Pack } from '../../pack.ts';
import { rule } from '../../rule.ts';
import { membershipsOf } from '../memberships/of-state.ts';

const memberships = membershipsOf('DO');

export const dominicanRepublic: Pack = {
  id: 'dominican-republic',
  version: '2026.4',
  title: { en: 'Dominican Republic', es: 'República Dominicana' },
  inForce: null,
  standings: memberships.standings,
  state: {
    state: 'DO',
    languages: ['es'],
    orders: [
      {
        rule: 'DO.53_07.54',
        days: 90,
        renewals: null,
        then: 'RENEWAL',
        startsAt: 'ORDER',
        by: { maker: 'PROSECUTOR_WITH_JUDGE', rule: 'DO.AUTH.PRESERVE' },
        label: {
          en: 'Order to preserve (Dominican Republic, Law 53-07)',
          es: 'Orden de conservación (República Dominicana, Ley 53-07)',
        },
        paper: { en: 'Order to preserve', es: 'Orden de conservación' },
      },
    ],
    authorities: [
      { category: 'SUBSCRIBER', authority: 'JUDGE', rule: 'DO.AUTH.DISCLOSURE' },
      { category: 'TRAFFIC', authority: 'JUDGE', rule: 'DO.AUTH.DISCLOSURE' },
      { category: 'CONTENT', authority: 'JUDGE', rule: 'DO.AUTH.DISCLOSURE' },
    ],
  },
  rules: [
    ...memberships.rules,
    rule(
      'DO.53_07',
      'S21',
      ['Dominican Republic, Law 53-07', 'República Dominicana, Ley 53-07'],
      ['Law on crimes and offences of high technology.', 'Ley sobre crímenes y delitos de alta tecnología.'],
    ),
    rule(
      'DO.53_07.54',
      'K',
      ['Dominican Republic, Law 53-07, Art. 54(b)', 'República Dominicana, Ley 53-07, art. 54(b)'],
      [
        'Order to preserve for up to 90 days, renewable for successive periods.',
        'Orden de conservar por hasta 90 días, renovable por períodos sucesivos.',
      ],
    ),
    rule(
      'DO.53_07.56',
      'K',
      ['Dominican Republic, Law 53-07, Art. 56', 'República Dominicana, Ley 53-07, art. 56'],
      [
        'Providers keep traffic, connection and access data for at least 90 days.',
        'Los proveedores guardan los datos de tráfico, conexión y acceso por al menos 90 días.',
      ],
    ),
    rule(
      'DO.INDOTEL',
      'S21',
      ['Dominican Republic, INDOTEL Resolution 086-11', 'República Dominicana, Resolución 086-11 del INDOTEL'],
      [
        'Traffic, connection and access data are kept at least 90 days and at most 2 years.',
        'Los datos de tráfico, conexión y acceso se guardan al menos 90 días y a lo sumo 2 años.',
      ],
    ),
    rule(
      'DO.AUTH.PRESERVE',
      'K?',
      ['Dominican Republic, who may order preservation', 'República Dominicana, quién puede ordenar la conservación'],
      [
        'The Public Prosecutor with a judge; for providers the rules of INDOTEL.',
        'El Ministerio Público con un juez; para los proveedores, las reglas del INDOTEL.',
      ],
    ),
    rule(
      'DO.AUTH.DISCLOSURE',
      'K?',
      ['Dominican Republic, authority for disclosure', 'República Dominicana, autoridad para la revelación'],
      ['A judge, for every category of data.', 'Un juez, para toda categoría de datos.'],
    ),
    rule(
      'DO.AUTH.CENTRAL',
      'K',
      [
        'Dominican Republic, central authority for mutual assistance',
        'República Dominicana, autoridad central de asistencia mutua',
      ],
      ['Procuraduría General de la República.', 'Procuraduría General de la República.'],
    ),
    rule(
      'DO.AUTH.24_7',
      'K?',
      ['Dominican Republic, 24/7 point of contact (Art. 35)', 'República Dominicana, punto de contacto 24/7 (art. 35)'],
      ['PEDATEC or DICAT.', 'PEDATEC o DICAT.'],
    ),
    rule(
      'DO.BILATERAL',
      'K?',
      [
        'Dominican Republic and United States, bilateral treaty',
        'República Dominicana y Estados Unidos, tratado bilateral',
      ],
      [
        'No bilateral treaty on mutual assistance between the two is known.',
        'No se conoce tratado bilateral de asistencia mutua entre ambos.',
      ],
    ),
  ],
};
