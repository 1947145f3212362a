/** English and Spanish stand side by side: a code without a sentence in both fails the type check. */
import type { CodeWords, Words } from '../words.ts';
import { assistanceGrounds } from './law.ts';
import type { WithholdingGround } from '../values/disclosure.ts';

export const grounds = {
  POLITICAL_OFFENCE: ['Political offence (Art. 29(5)(a))', 'Delito político (art. 29(5)(a))'],
  SOVEREIGNTY_SECURITY_ORDRE_PUBLIC: [
    'Sovereignty, security, ordre public or essential interests (Art. 29(5)(b))',
    'Soberanía, seguridad, orden público o intereses esenciales (art. 29(5)(b))',
  ],
  DUAL_CRIMINALITY: ['Dual criminality, by reservation (Art. 29(4))', 'Doble incriminación, por reserva (art. 29(4))'],
} as const satisfies Record<string, Words>;

/** Budapest Convention Art. 30(2) knows these two grounds and no other. */
export const withholdingGrounds = {
  POLITICAL_OFFENCE: ['Political offence (Art. 30(2)(a))', 'Delito político (art. 30(2)(a))'],
  SOVEREIGNTY_SECURITY_ORDRE_PUBLIC: [
    'Sovereignty, security, ordre public or essential interests (Art. 30(2)(b))',
    'Soberanía, seguridad, orden público o intereses esenciales (art. 30(2)(b))',
  ],
} as const satisfies Record<WithholdingGround, Words>;

/** A refusal rests on the grounds of its own kind of request. */
export const bothGrounds: { PRESERVATION: CodeWords; ASSISTANCE: CodeWords } = {
  PRESERVATION: grounds,
  ASSISTANCE: assistanceGrounds,
};
