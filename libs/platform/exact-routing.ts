/**
 * An address has one spelling. By itself Express takes every case and a slash at the end, and whatever judges an address
 * by its text would then judge another one than is served.
 */

/** Express has this router; it ships no types of its own. */
interface Express {
  router: { caseSensitive: boolean; strict: boolean };
}

/** It comes before routes are registered: each of them keeps what was set by then. */
export function routeExactly(app: { getInstance: () => unknown }): void {
  const { router } = app.getInstance() as Express;
  router.caseSensitive = true;
  router.strict = true;
}
