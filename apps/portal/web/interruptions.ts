/** Why a request ends before its page: thrown on the way in and turned into a page by `ProblemPages`. */

/** Nobody is signed in, or the api no longer accepts the token. What was posted is kept in the page that follows. */
export class SignInNeeded extends Error {}

/** Our own page, but its token is of an earlier sign-in: the person is asked to send it again. */
export class UnverifiedForm extends Error {}

/** A form of another site. */
export class ForgedForm extends Error {}

/** A page that does not exist, or not for this person. */
export class PageUnknown extends Error {}
