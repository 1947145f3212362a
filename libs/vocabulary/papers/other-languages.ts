/**
 * A paper says this in Portuguese and in French, by its English words. The pages are in English and Spanish; only what
 * crosses a border is written in these languages too, so only its words stand here, and a test finds one that lacks.
 */
import { amendmentWords } from './amendments.ts';
import { certificateWords } from './certificates.ts';
import { codeWords } from './codes.ts';
import { decisionWords } from './decisions.ts';
import { frameWords } from './frame.ts';
import { groundWords } from './grounds.ts';
import { lawWords } from './law.ts';
import { letterWords } from './letters.ts';
import { openingWords } from './openings.ts';
import { orderWords } from './orders.ts';
import type { Other } from './other.ts';
import { signerWords } from './signers.ts';
import { statementWords } from './statements.ts';

export const otherLanguages: Other = {
  ...frameWords,
  ...openingWords,
  ...codeWords,
  ...decisionWords,
  ...signerWords,
  ...letterWords,
  ...lawWords,
  ...statementWords,
  ...certificateWords,
  ...groundWords,
  ...orderWords,
  ...amendmentWords,
};
