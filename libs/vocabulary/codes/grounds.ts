/** English and Spanish side by side: a code without a sentence in both fails the type check. */
import type { Words } from '../words.ts';
import { assistanceGrounds } from './law.ts';
import type { WithholdingGround } from '../values/disclosure.ts';

/** Budapest Convention Art. 30(2): these two grounds and no other; the article is cited by the rule beside them. */
export const withholdingGrounds = {
  POLITICAL_OFFENCE: ['Political offence', 'Delito político'],
  SOVEREIGNTY_SECURITY_ORDRE_PUBLIC: [
    'Sovereignty, security, ordre public or essential interests',
    'Soberanía, seguridad, orden público o intereses esenciales',
  ],
} as const satisfies Record<WithholdingGround, Words>;

/** A refusal of either kind names its ground by these words, and its article by the rule that is cited beside it. */
export const grounds = assistanceGrounds;
