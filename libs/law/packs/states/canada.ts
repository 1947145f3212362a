/** Canada: docs/rules 1.8 and 4.7. */
import type { Pack } from '../../pack.ts';
import { rule } from '../../rule.ts';
import { presumedInNassau, standing } from './standings.ts';

const nassau = presumedInNassau('CA', ['Canada', 'Canadá']);

export const canada: Pack = {
  id: 'canada',
  version: '2026.4',
  title: { en: 'Canada', es: 'Canadá' },
  inForce: null,
  standings: [standing('CA', 'budapest', 'PARTY', 'BUDAPEST'), nassau.standing],
  state: {
    state: 'CA',
    languages: ['en', 'fr'],
    order: {
      rule: 'CA.487_013',
      days: 90,
      renewals: null,
      startsAt: 'ORDER',
      label: { en: 'Preservation order (Canada)', es: 'Orden de conservación (Canadá)' },
    },
    authorities: [
      { category: 'SUBSCRIBER', authority: 'PRODUCTION_ORDER_OR_LAW', rule: 'CA.AUTH.SUBSCRIBER' },
      { category: 'TRAFFIC', authority: 'TRANSMISSION_DATA_ORDER', rule: 'CA.487_016' },
      { category: 'CONTENT', authority: 'GENERAL_PRODUCTION_ORDER_OR_WARRANT', rule: 'CA.487_014' },
    ],
  },
  rules: [
    rule(
      'CA.BUDAPEST',
      'K',
      ['Canada, Budapest Convention', 'Canadá, Convenio de Budapest'],
      [
        'Canada is a Party; no reservation under Art. 29(4) is recorded here.',
        'Canadá es Parte; no consta aquí reserva al art. 29(4).',
      ],
    ),
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
      'S18',
      ['Criminal Code (Canada), s. 487.013', 'Código Penal (Canadá), art. 487.013'],
      [
        'Preservation order: 90 days from the day it is made, also for an offence of a foreign State if a foreign authority investigates; the suspect cannot be its addressee.',
        'Orden de conservación: 90 días desde su fecha, también por delito de un Estado extranjero si una autoridad extranjera investiga; el sospechoso no puede ser destinatario.',
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
      'S18',
      ['Criminal Code (Canada), s. 487.016', 'Código Penal (Canadá), art. 487.016'],
      [
        'Production order for transmission data, on suspicion.',
        'Orden de presentación de datos de transmisión, con sospecha.',
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
      'K',
      ['Canada, central authority for mutual assistance', 'Canadá, autoridad central de asistencia mutua'],
      [
        'Department of Justice, International Assistance Group; Mutual Legal Assistance in Criminal Matters Act.',
        'Departamento de Justicia, International Assistance Group; ley de asistencia jurídica mutua en materia penal.',
      ],
    ),
    nassau.rule,
  ],
};
