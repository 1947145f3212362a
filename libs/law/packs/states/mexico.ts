/** Mexico: docs/rules 1.8 and 4.7; the telecommunications law was replaced, needs local counsel. */
import type { Pack } from '../../pack.ts';
import { rule } from '../../rule.ts';
import { presumedInNassau, standing } from './standings.ts';

const nassau = presumedInNassau('MX', ['Mexico', 'México']);

export const mexico: Pack = {
  id: 'mexico',
  version: '2026.4',
  title: { en: 'Mexico', es: 'México' },
  inForce: null,
  standings: [standing('MX', 'budapest', 'NOT_PARTY', 'BUDAPEST'), nassau.standing],
  state: {
    state: 'MX',
    languages: ['es'],
    order: null,
    authorities: [
      { category: 'SUBSCRIBER', authority: 'CONTROL_JUDGE', rule: 'MX.303' },
      { category: 'TRAFFIC', authority: 'FEDERAL_CONTROL_JUDGE', rule: 'MX.303' },
      { category: 'CONTENT', authority: 'FEDERAL_JUDGE', rule: 'MX.AUTH.CONTENT' },
    ],
  },
  rules: [
    rule(
      'MX.BUDAPEST',
      'S22',
      ['Mexico, Budapest Convention', 'México, Convenio de Budapest'],
      ['Mexico is not a Party.', 'México no es Parte.'],
    ),
    rule(
      'MX.303',
      'S22',
      [
        'Mexico, National Code of Criminal Procedure, Art. 303',
        'México, Código Nacional de Procedimientos Penales, art. 303',
      ],
      [
        'The Public Prosecutor asks a control judge, by any means, for location and retained data. Only federal judges are competent by contradicción 78/2023 of the Pleno Regional Centro-Norte, binding in 18 entities and not in all.',
        'El Ministerio Público pide al juez de control, por cualquier medio, datos de localización y conservados. Solo los jueces federales son competentes según la contradicción 78/2023 del Pleno Regional Centro-Norte, obligatoria en 18 entidades y no en todas.',
      ],
    ),
    rule(
      'MX.303.days',
      'K',
      ['Mexico, immediate preservation', 'México, conservación inmediata'],
      ['Immediate preservation up to 90 days.', 'Conservación inmediata de hasta 90 días.'],
    ),
    rule(
      'MX.303.emergency',
      'K?',
      ['Mexico, emergency', 'México, emergencia'],
      [
        'In an emergency directly, with ratification within 48 hours.',
        'En emergencia, directamente, con ratificación en 48 horas.',
      ],
    ),
    rule(
      'MX.RETENTION',
      'K?',
      ['Mexico, retention by telecommunications', 'México, conservación por telecomunicaciones'],
      [
        'Retention of 12 and 12 more months; the law may have been replaced in 2025. Retained data are destroyed if not useful.',
        'Conservación de 12 y otros 12 meses; la ley pudo ser sustituida en 2025. Los datos conservados se destruyen si no son útiles.',
      ],
    ),
    rule(
      'MX.AUTH.CONTENT',
      'K',
      ['Mexico, authority for content', 'México, autoridad para el contenido'],
      ['A federal judge.', 'Un juez federal.'],
    ),
    rule(
      'MX.AUTH.CENTRAL',
      'K',
      ['Mexico, central authority for mutual assistance', 'México, autoridad central de asistencia mutua'],
      ['Office of the Attorney General (FGR).', 'Fiscalía General de la República (FGR).'],
    ),
    nassau.rule,
  ],
};
