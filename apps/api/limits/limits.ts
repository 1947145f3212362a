/** Says who is bounded at the api, and by how much. */
import type { Config } from '@comity/platform/config';
import { RequestLimits } from '@comity/platform/request-limits';

/** Whoever shows something is counted apart from strangers: any page of the web can make a browser ask as a stranger. */
export type LimitedBy = 'address' | 'claimed' | 'person' | 'organization' | 'peer';

/** An organization may ask as often as this many of its people together. */
const PEOPLE_AT_ONCE = 5;

export function apiLimits(
  config: Pick<Config<'api'>, 'COMITY_LIMIT_ADDRESS' | 'COMITY_LIMIT_PERSON' | 'COMITY_LIMIT_PEER'>,
): RequestLimits<LimitedBy> {
  return new RequestLimits({
    address: config.COMITY_LIMIT_ADDRESS,
    claimed: config.COMITY_LIMIT_ADDRESS,
    person: config.COMITY_LIMIT_PERSON,
    organization: config.COMITY_LIMIT_PERSON * PEOPLE_AT_ONCE,
    peer: config.COMITY_LIMIT_PEER,
  });
}
