/** Nest hands out under these names what is built once at boot. */
export const CONFIG = Symbol('config');
export const LOG = Symbol('log');
export const SESSIONS = Symbol('sessions');
/** Who has signed in to accept an invitation. */
export const JOINING = Symbol('joining');
export const ISSUER = Symbol('issuer');
export const RENDERER = Symbol('renderer');
export const LIMITS = Symbol('limits');
