/** English and Spanish side by side: a code without a sentence in both fails the type check. */
import type { Words } from '../words.ts';
import { assistanceGrounds } from './law.ts';
import type { WithholdingGround } from '../values/disclosure.ts';

/** Budapest Convention Art. 30(2): these two grounds and no other. */
export const withholdingGrounds = {
  POLITICAL_OFFENCE: ['Political offence (Art. 30(2)(a))', 'Delito político (art. 30(2)(a))'],
  SOVEREIGNTY_SECURITY_ORDRE_PUBLIC: [
    'Sovereignty, security, ordre public or essential interests (Art. 30(2)(b))',
    'Soberanía, seguridad, orden público o intereses esenciales (art. 30(2)(b))',
  ],
} as const satisfies Record<WithholdingGround, Words>;

/** A refusal of either kind names its ground by these words, and its article by the rule that is cited beside it. */
export const grounds = assistanceGrounds;
