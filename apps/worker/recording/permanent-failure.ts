/**
 * The engine repeats a recording for as long as a part is down, and whatever else comes to the dossier waits for it. What
 * fails for another reason fails for ever: a value that the rules cannot compute with, or that the database never takes.
 * It must end, or it ends the dossier.
 */
import { isDatabaseFailure, sqlStateOf } from '@comity/persistence/outage';
import { asyncLocalStorage } from '@temporalio/activity';

/** A fault that is none of the database's is looked at this often: two writers that meet look like one at first. */
const ATTEMPTS = 3;

/** PostgreSQL's classes 23 (constraints) and P0 (raised by a trigger). What says that the schema is another waits for it. */
const REFUSED_BY_DATABASE = /^(23|P0)/;

/** Whether no repetition will make it recordable. Outside the engine nobody counts attempts: only class 22 is certain. */
export function isPermanentFailure(error: unknown): boolean {
  if (isDatabaseFailure(error)) return false;
  const state = sqlStateOf(error);
  // Class 22, data exception: no repetition makes such a value storable.
  if (state?.startsWith('22') === true) return true;
  if ((asyncLocalStorage.getStore()?.info.attempt ?? 1) < ATTEMPTS) return false;
  return state === null || REFUSED_BY_DATABASE.test(state);
}
