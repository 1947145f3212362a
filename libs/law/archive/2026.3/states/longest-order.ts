import type { StateLaw } from '../../../pack.ts';

/** Of a Party whose own law sets no term that is recorded here: what Art. 16(2) of the Budapest Convention allows. */
export const longestOrder: NonNullable<StateLaw['order']> = {
  rule: 'BUD.16.2',
  days: 90,
  renewals: null,
  startsAt: 'ORDER',
  label: { en: 'Longest term of the order (Art. 16(2))', es: 'Plazo máximo de la orden (art. 16(2))' },
};
