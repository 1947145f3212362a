import type { Words } from '../words.ts';

export interface RefusalDefinition {
  words: Words;
  /** The API answers with this status; it is 409, a conflict with the state of the dossier, where none is named. */
  status?: number;
  /** A page shows the refusal beside this field of an act. */
  field?: string;
}
