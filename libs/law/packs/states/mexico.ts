/**
 * This pack records the law of Mexico by docs/rules 1.8 and 4.7. The telecommunications law was replaced, and local
 * counsel has yet to confirm what is recorded.
 */
import type { Pack } from '../../pack.ts';
import { rule } from '../../rule.ts';
import { membershipsOf } from '../memberships/of-state.ts';

const memberships = membershipsOf('MX');

export const mexico: Pack = {
  id: 'mexico',
  version: '2026.4',
  title: { en: 'Mexico', es: 'México' },
  inForce: null,
  standings: memberships.standings,
  state: {
    state: 'MX',
    languages: ['es'],
    orders: [
      {
        rule: 'MX.303.days',
        days: 90,
        renewals: null,
        then: 'RENEWAL',
        startsAt: 'ORDER',
        by: { maker: 'PROSECUTOR', rule: 'MX.303.days' },
        label: {
          en: 'Immediate preservation (Mexico, CNPP Art. 303)',
          es: 'Conservación inmediata (México, CNPP art. 303)',
        },
        paper: { en: 'Immediate preservation', es: 'Conservación inmediata' },
      },
    ],
    authorities: [
      { category: 'SUBSCRIBER', authority: 'CONTROL_JUDGE', rule: 'MX.303' },
      { category: 'TRAFFIC', authority: 'CONTROL_JUDGE', rule: 'MX.303' },
      { category: 'CONTENT', authority: 'FEDERAL_JUDGE', rule: 'MX.AUTH.CONTENT' },
    ],
  },
  rules: [
    ...memberships.rules,
    rule(
      'MX.303',
      'S22',
      [
        'Mexico, National Code of Criminal Procedure, Art. 303',
        'México, Código Nacional de Procedimientos Penales, art. 303',
      ],
      [
        'The Public Prosecutor asks a control judge, by any means, for location and retained data.',
        'El Ministerio Público pide al juez de control, por cualquier medio, datos de localización y conservados.',
      ],
    ),
    rule(
      'MX.303.federal',
      'S22',
      ['Mexico, contradicción 78/2023', 'México, contradicción 78/2023'],
      [
        'Only federal judges are competent by this decision of the Pleno Regional Centro-Norte, binding in 18 entities and not in all.',
        'Solo los jueces federales son competentes según esta decisión del Pleno Regional Centro-Norte, obligatoria en 18 entidades y no en todas.',
      ],
    ),
    rule(
      'MX.303.days',
      'K',
      [
        'Mexico, National Code of Criminal Procedure, Art. 303',
        'México, Código Nacional de Procedimientos Penales, art. 303',
      ],
      [
        'Immediate preservation (conservación inmediata) for up to 90 days, at the request of the Public Prosecutor and without a judge.',
        'Conservación inmediata por hasta 90 días, a solicitud del Ministerio Público y sin juez.',
      ],
    ),
    rule(
      'MX.303.emergency',
      'K',
      [
        'Mexico, National Code of Criminal Procedure, Art. 303',
        'México, Código Nacional de Procedimientos Penales, art. 303',
      ],
      [
        'In urgent cases directly, ratified by the control judge within 48 hours.',
        'En casos urgentes directamente, con ratificación del juez de control en 48 horas.',
      ],
    ),
    rule(
      'MX.RETENTION',
      'K',
      ['Mexico, telecommunications law of 16 July 2025', 'México, ley de telecomunicaciones del 16 de julio de 2025'],
      [
        'It replaced the law of 2014, under which data were retained for 12 and 12 more months.',
        'Sustituyó la ley de 2014, según la cual los datos se conservaban 12 y otros 12 meses.',
      ],
    ),
    rule(
      'MX.RETENTION.article',
      'K?',
      ['Mexico, telecommunications law of 16 July 2025', 'México, ley de telecomunicaciones del 16 de julio de 2025'],
      ['What it says of retention was not read.', 'No se ha leído lo que dice de la conservación.'],
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
  ],
};
