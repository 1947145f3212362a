/** This table holds every act by its name. A name that is not here does not compile anywhere. */
import type { BodyOf, DetailOf } from './act.ts';
import { amendingActs } from './acts/amending.ts';
import { byHandActs } from './acts/by-hand.ts';
import { commonActs } from './acts/common.ts';
import { disclosureActs } from './acts/disclosure.ts';
import { keepingActs } from './acts/keeping.ts';
import { assistanceAskingActs } from './acts/assistance-asking.ts';
import { assistanceDecidingActs } from './acts/assistance-deciding.ts';
import { assistanceDeliveringActs } from './acts/assistance-delivering.ts';
import { assistanceExecutingActs } from './acts/assistance-executing.ts';
import { objectionActs } from './acts/objections.ts';
import { preservationAskingActs } from './acts/preservation-asking.ts';
import { preservationDecidingActs } from './acts/preservation-deciding.ts';
import { preservationExecutingActs } from './acts/preservation-executing.ts';
import { providerActs } from './acts/provider.ts';

export const ACTS = {
  ...preservationAskingActs,
  ...preservationDecidingActs,
  ...preservationExecutingActs,
  ...objectionActs,
  ...providerActs,
  ...assistanceAskingActs,
  ...assistanceDecidingActs,
  ...assistanceExecutingActs,
  ...assistanceDeliveringActs,
  ...amendingActs,
  ...keepingActs,
  ...disclosureActs,
  ...commonActs,
  ...byHandActs,
} as const;

export type ActName = keyof typeof ACTS;
export const ACT_NAMES = Object.keys(ACTS) as ActName[];

/**
 * These types say what each act carries. `shown` is the digest of the exact text that was on the screen when the person
 * decided.
 */
export type ActDetails = { [N in ActName]: DetailOf<(typeof ACTS)[N]> };
/** People and programs post these bodies of acts; `submit` begins at a draft and has its own route. */
export type ActBodies = { [N in PostedActName]: BodyOf<(typeof ACTS)[N]> };
export type PostedActName = Exclude<ActName, 'submit'>;

export function isActName(name: string): name is ActName {
  return Object.hasOwn(ACTS, name);
}
