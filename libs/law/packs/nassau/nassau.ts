/**
 * This pack holds the Inter-American Convention on Mutual Assistance in Criminal Matters, Nassau, 23 May 1992, A-55
 * (docs/rules 1.3).
 */
import type { Pack } from '../../pack.ts';
import { rule } from '../../rule.ts';
import { execution } from './execution.ts';
import { scope } from './scope.ts';

export const nassau: Pack = {
  id: 'nassau',
  version: '2026.4',
  title: {
    en: 'Inter-American Convention on Mutual Assistance in Criminal Matters (A-55, Nassau, 1992)',
    es: 'Convención Interamericana sobre Asistencia Mutua en Materia Penal (A-55, Nassau, 1992)',
  },
  inForce: { from: '1996-04-14', until: null, rule: 'NAS.force' },
  rules: [
    rule(
      'NAS.force',
      'N4',
      ['Nassau Convention (A-55), entry into force', 'Convención de Nassau (A-55), entrada en vigor'],
      [
        'Adopted on 23 May 1992; in force since 14 April 1996.',
        'Adoptada el 23 de mayo de 1992; en vigor desde el 14 de abril de 1996.',
      ],
    ),
    ...scope,
    ...execution,
  ],
  standings: [],
  state: null,
};
