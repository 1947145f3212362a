/**
 * These words say what is checked of files that came by hand and what may be found; they stand beside no seal and never
 * read like one.
 */
import type { Pair } from '../pair.ts';

export const BROUGHT_CHECKS = ['brought_bytes', 'brought_list'] as const;
export const BROUGHT_FAULTS = ['BROUGHT_ALTERED', 'BROUGHT_DIFFERS', 'BROUGHT_NOT_LISTED', 'BROUGHT_ABSENT'] as const;
export type BroughtCheck = (typeof BROUGHT_CHECKS)[number];
export type BroughtFault = (typeof BROUGHT_FAULTS)[number];

export const broughtChecks = {
  brought_bytes: [
    'Every file is here as its bytes arrived from the medium',
    'Cada archivo está aquí tal como llegaron sus bytes del soporte',
  ],
  brought_list: [
    'Every file is the one that the list which came along names',
    'Cada archivo es el que indica la lista que lo acompañaba',
  ],
  BROUGHT_ALTERED: ['A file is no longer what arrived from the medium', 'Un archivo ya no es el que llegó del soporte'],
  BROUGHT_DIFFERS: [
    'A file has another SHA-256 than its list says',
    'Un archivo tiene un SHA-256 distinto del que indica su lista',
  ],
  BROUGHT_NOT_LISTED: ['A file is on the medium and not on the list', 'Un archivo está en el soporte y no en la lista'],
  BROUGHT_ABSENT: ['A file is on the list and not on the medium', 'Un archivo está en la lista y no en el soporte'],
} as const satisfies Record<BroughtCheck | BroughtFault, Pair>;
