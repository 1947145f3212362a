/**
 * The engine repeats a recording for as long as a part is down, and everything else that comes to the dossier waits for
 * it. A recording that fails for another reason fails for ever: the rules cannot compute with a value, or the database
 * never takes it. Its repetition must end, or the dossier stops for good.
 */
import { isDatabaseFailure, sqlStateOf } from '@comity/persistence/outage';
import { asyncLocalStorage } from '@temporalio/activity';

/** A fault of another kind than an outage is tried this often, because two writers that meet look like one at first. */
const ATTEMPTS = 3;

/**
 * These are PostgreSQL's classes 23 (constraints) and P0 (raised by a trigger). An error that shows another schema
 * version is not among them, because it passes once the migration has run.
 */
const REFUSED_BY_DATABASE = /^(23|P0)/;

/**
 * Tells whether no repetition will make the event recordable. Outside the engine nobody counts attempts, so there only
 * class 22 is certain.
 */
export function isPermanentFailure(error: unknown): boolean {
  if (isDatabaseFailure(error)) return false;
  const state = sqlStateOf(error);
  // Class 22 is a data exception, and no repetition makes such a value storable.
  if (state?.startsWith('22') === true) return true;
  if ((asyncLocalStorage.getStore()?.info.attempt ?? 1) < ATTEMPTS) return false;
  return state === null || REFUSED_BY_DATABASE.test(state);
}
