/**
 * A request may end before its page for one of these reasons, which are thrown on the way in and turned into a page by
 * `ProblemPages`.
 */

/** Nobody is signed in, or the api no longer accepts the token. What was posted is kept in the page that follows. */
export class SignInNeeded extends Error {}

/**
 * The form is of one of our own pages, but its token is of an earlier sign-in: the person is asked to send it again.
 */
export class UnverifiedForm extends Error {}

/** The form comes from another site. */
export class ForgedForm extends Error {}

/** Somebody asks too often; after so many seconds it is worth asking again. */
export class TooOften extends Error {
  constructor(readonly seconds: number) {
    super();
  }
}

/** The page does not exist, or not for this person. */
export class PageUnknown extends Error {}
