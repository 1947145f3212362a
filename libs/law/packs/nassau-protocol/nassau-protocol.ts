/** This pack holds the Optional Protocol to the Nassau Convention, Managua, 11 June 1993, A-59 (docs/rules 1.3). */
import type { Pack } from '../../pack.ts';
import { articlesOf, rule } from '../../rule.ts';

const art = articlesOf('APR', [
  'Optional Protocol to the Nassau Convention (A-59), Art.',
  'Protocolo Facultativo a la Convención de Nassau (A-59), art.',
]);

export const nassauProtocol: Pack = {
  id: 'nassau-protocol',
  version: '2026.4',
  title: {
    en: 'Optional Protocol related to the Inter-American Convention on Mutual Assistance in Criminal Matters (A-59, Managua, 1993)',
    es: 'Protocolo Facultativo relativo a la Convención Interamericana sobre Asistencia Mutua en Materia Penal (A-59, Managua, 1993)',
  },
  inForce: { from: '2002-04-07', until: null, rule: 'APR.force' },
  rules: [
    rule(
      'APR.force',
      'N4',
      ['Optional Protocol (A-59), entry into force', 'Protocolo Facultativo (A-59), entrada en vigor'],
      [
        'Adopted in Managua on 11 June 1993; in force since 7 April 2002.',
        'Adoptado en Managua el 11 de junio de 1993; en vigor desde el 7 de abril de 2002.',
      ],
    ),
    art(
      '1',
      'N5',
      'Between its Parties assistance is not refused under Art. 9(f) of the Convention solely because the request concerns a tax crime.',
      'Entre sus Partes no se deniega la asistencia según el art. 9(f) de la Convención solo porque la solicitud se refiera a un delito tributario.',
    ),
    art(
      '2',
      'N5',
      'The measures of Art. 5 of the Convention are not declined where the act corresponds to a tax crime of the same nature in the requested State.',
      'Las medidas del art. 5 de la Convención no se niegan si el acto corresponde a un delito tributario de la misma índole en el Estado requerido.',
    ),
  ],
  standings: [],
  state: null,
};
