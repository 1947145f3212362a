/**
 * Bounds how often one address, one person, one organization and one peer may ask within a minute, so that nobody's flood
 * becomes everybody's. The counts are kept in this process: where several processes of the api run, each allows as much.
 */
import type { Config } from '@comity/platform/config';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

export type LimitedBy = 'address' | 'person' | 'organization' | 'peer';

const MINUTE_S = 60;
/** An organization may ask as often as this many of its people together. */
const PEOPLE_AT_ONCE = 5;

export class Limits {
  private readonly limiters: Record<LimitedBy, RateLimiterMemory>;

  constructor(config: Pick<Config<'api'>, 'COMITY_LIMIT_ADDRESS' | 'COMITY_LIMIT_PERSON' | 'COMITY_LIMIT_PEER'>) {
    const perMinute = (points: number): RateLimiterMemory => new RateLimiterMemory({ points, duration: MINUTE_S });
    this.limiters = {
      address: perMinute(config.COMITY_LIMIT_ADDRESS),
      person: perMinute(config.COMITY_LIMIT_PERSON),
      organization: perMinute(config.COMITY_LIMIT_PERSON * PEOPLE_AT_ONCE),
      peer: perMinute(config.COMITY_LIMIT_PEER),
    };
  }

  /** Counts one request; returns null if it may go on, and otherwise the seconds after which it is worth asking again. */
  async count(by: LimitedBy, whom: string): Promise<number | null> {
    try {
      await this.limiters[by].consume(whom);
      return null;
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
      throw refused;
    }
  }
}
