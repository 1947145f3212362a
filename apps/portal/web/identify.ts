/** Asks the api who a visit is of, once. */
import { ApiFailure } from '../api/client.ts';
import type { Visit } from './visit.ts';

export async function identify(visit: Visit): Promise<void> {
  if (visit.me !== null) return;
  visit.me = await visit.api.read('me');
  if (!visit.localeChosen) visit.locale = visit.me.member.locale;
  visit.api.language = visit.locale;
}

/** A public page shows whoever is signed in their own frame; it is there as well when the api cannot say who it is. */
export async function identifyIfSignedIn(visit: Visit): Promise<void> {
  if (visit.session === null) return;
  try {
    await identify(visit);
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
  }
}

/**
 * Tells whether the session was ever given to anybody: it is open, or it was. Where the api cannot say so, what a page of
 * ours has made for this session is taken, because a text is not lost for want of a part.
 */
export async function wasSignedIn(visit: Visit): Promise<boolean> {
  if (visit.session === null) return false;
  try {
    await identify(visit);
    return true;
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    return error.problem.code === 'SESSION_OVER' || (error.status !== 401 && !visit.forms.isFirst);
  }
}
