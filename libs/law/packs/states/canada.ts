/** This pack records the law of Canada by docs/rules 1.8 and 4.7. */
import type { Pack } from '../../pack.ts';
import { rule } from '../../rule.ts';
import { membershipsOf } from '../memberships/of-state.ts';

const memberships = membershipsOf('CA');

export const canada: Pack = {
  id: 'canada',
  version: '2026.4',
  title: { en: 'Canada', es: 'Canadá' },
  inForce: null,
  standings: memberships.standings,
  state: {
    state: 'CA',
    languages: ['en', 'fr'],
    orders: [
      {
        rule: 'CA.487_013',
        days: 90,
        renewals: 0,
        then: 'NEW_APPLICATION',
        startsAt: 'ORDER',
        by: { maker: 'JUSTICE', rule: 'CA.487_013' },
        label: { en: 'Preservation order (Canada)', es: 'Orden de conservación (Canadá)' },
        paper: { en: 'Preservation order', es: 'Orden de conservación' },
      },
      {
        rule: 'CA.487_012',
        days: 90,
        renewals: 0,
        then: 'RENEWAL',
        startsAt: 'ORDER',
        by: { maker: 'PEACE_OFFICER', rule: 'CA.487_012' },
        label: { en: 'Preservation demand (Canada)', es: 'Requerimiento de conservación (Canadá)' },
        paper: { en: 'Preservation demand', es: 'Requerimiento de conservación' },
      },
    ],
    authorities: [
      { category: 'SUBSCRIBER', authority: 'PRODUCTION_ORDER_OR_LAW', rule: 'CA.AUTH.SUBSCRIBER' },
      { category: 'TRAFFIC', authority: 'TRANSMISSION_DATA_ORDER', rule: 'CA.MLACMA.22_03' },
      { category: 'CONTENT', authority: 'GENERAL_PRODUCTION_ORDER_OR_WARRANT', rule: 'CA.487_014' },
    ],
  },
  rules: [
    ...memberships.rules,
    rule(
      'CA.487_012',
      'K',
      ['Criminal Code (Canada), s. 487.012', 'Código Penal (Canadá), art. 487.012'],
      [
        'Preservation demand of a peace officer: 21 days for a domestic, 90 days for a foreign offence; once per data and investigation.',
        'Requerimiento de conservación de un agente: 21 días por delito interno, 90 por delito extranjero; una vez por datos e investigación.',
      ],
    ),
    rule(
      'CA.487_013',
      'N12',
      ['Criminal Code (Canada), s. 487.013', 'Código Penal (Canadá), art. 487.013'],
      [
        'Preservation order of a justice: it expires 90 days after the day on which it is made. No renewal is provided for: a fresh application is made. Also for an offence of a foreign State if a foreign authority investigates; the suspect cannot be its addressee.',
        'Orden de conservación de un juez de paz (justice): expira 90 días después del día en que se dicta. No se prevé renovación: se presenta una nueva solicitud. También por delito de un Estado extranjero si una autoridad extranjera investiga; el sospechoso no puede ser destinatario.',
      ],
    ),
    rule(
      'CA.487_0191',
      'S18',
      ['Criminal Code (Canada), s. 487.0191', 'Código Penal (Canadá), art. 487.0191'],
      ['Order of non-disclosure.', 'Orden de no revelación.'],
    ),
    rule(
      'CA.487_0194',
      'K',
      ['Criminal Code (Canada), s. 487.0194', 'Código Penal (Canadá), art. 487.0194'],
      [
        'Destruction of preserved data when the duty ends.',
        'Destrucción de los datos conservados al terminar la obligación.',
      ],
    ),
    rule(
      'CA.487_016',
      'N12',
      ['Criminal Code (Canada), s. 487.016', 'Código Penal (Canadá), art. 487.016'],
      [
        'Production order for transmission data, on suspicion of an offence under an Act of Parliament.',
        'Orden de presentación de datos de transmisión, con sospecha de un delito previsto en una ley del Parlamento.',
      ],
    ),
    rule(
      'CA.MLACMA.22_03',
      'N16',
      [
        'Mutual Legal Assistance in Criminal Matters Act (Canada), R.S.C. 1985, c. 30 (4th Supp.), s. 22.03, with Criminal Code, s. 487.016',
        'Ley de asistencia jurídica mutua en materia penal (Canadá), R.S.C. 1985, c. 30 (4th Supp.), art. 22.03, con el Código Penal, art. 487.016',
      ],
      [
        'On a request of another State the justice or judge may make a production order in the manner provided for in ss. 487.015 to 487.018 of the Criminal Code, if the conditions of that section are met; for transmission data that is s. 487.016.',
        'Ante una solicitud de otro Estado, el juez puede dictar una orden de presentación del modo previsto en los arts. 487.015 a 487.018 del Código Penal, si se cumplen las condiciones de ese artículo; para datos de transmisión es el art. 487.016.',
      ],
    ),
    rule(
      'CA.487_014',
      'K',
      ['Criminal Code (Canada), s. 487.014', 'Código Penal (Canadá), art. 487.014'],
      ['General production order; or a warrant.', 'Orden general de presentación; o una orden judicial.'],
    ),
    rule(
      'CA.AUTH.SUBSCRIBER',
      'K',
      ['Canada, authority for subscriber information', 'Canadá, autoridad para datos de abonados'],
      ['A production order or the law in force.', 'Una orden de presentación o la ley vigente.'],
    ),
    rule(
      'CA.AUTH.CENTRAL',
      'N2',
      ['Canada, central authority for mutual assistance', 'Canadá, autoridad central de asistencia mutua'],
      [
        'Department of Justice, International Assistance Group.',
        'Departamento de Justicia, International Assistance Group.',
      ],
    ),
    rule(
      'CA.AUTH.24_7',
      'N2',
      ['Canada, 24/7 point of contact (Art. 35)', 'Canadá, punto de contacto 24/7 (art. 35)'],
      [
        'Royal Canadian Mounted Police, National Operations Centre.',
        'Real Policía Montada del Canadá, National Operations Centre.',
      ],
    ),
  ],
};
