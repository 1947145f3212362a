/** These are the codes of every problem that the api may answer, in the order of the catalogues. */
import { REFUSAL_CODES } from '@comity/vocabulary/refusals';
import { problems } from './problems.ts';

export const PROBLEM_CODES: readonly string[] = [...Object.keys(problems), ...REFUSAL_CODES];
