/** English and Spanish side by side: a code without a sentence in both fails the type check. */
import type { Pair } from '../pair.ts';

export const grounds = {
  POLITICAL_OFFENCE: ['Political offence (Art. 29(5)(a))', 'Delito político (art. 29(5)(a))'],
  SOVEREIGNTY_SECURITY_ORDRE_PUBLIC: [
    'Sovereignty, security, ordre public or essential interests (Art. 29(5)(b))',
    'Soberanía, seguridad, orden público o intereses esenciales (art. 29(5)(b))',
  ],
  DUAL_CRIMINALITY: ['Dual criminality, by reservation (Art. 29(4))', 'Doble incriminación, por reserva (art. 29(4))'],
} as const satisfies Record<string, Pair>;
