/** Says who is bounded at the api, and by how much. */
import type { Config } from '@comity/platform/config';
import { RequestLimits } from '@comity/platform/request-limits';

export type LimitedBy = 'address' | 'person' | 'organization' | 'peer';

/** An organization may ask as often as this many of its people together. */
const PEOPLE_AT_ONCE = 5;

export function apiLimits(
  config: Pick<Config<'api'>, 'COMITY_LIMIT_ADDRESS' | 'COMITY_LIMIT_PERSON' | 'COMITY_LIMIT_PEER'>,
): RequestLimits<LimitedBy> {
  return new RequestLimits({
    address: config.COMITY_LIMIT_ADDRESS,
    person: config.COMITY_LIMIT_PERSON,
    organization: config.COMITY_LIMIT_PERSON * PEOPLE_AT_ONCE,
    peer: config.COMITY_LIMIT_PEER,
  });
}
