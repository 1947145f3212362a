/**
 * Bounds how often somebody may ask within a minute, so that nobody's flood becomes everybody's. The counts are kept in
 * this process: where several processes run, each allows as much.
 */
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

const MINUTE_S = 60;

export class RequestLimits<By extends string> {
  private readonly limiters: Record<By, RateLimiterMemory>;

  constructor(private readonly perMinute: Record<By, number>) {
    const limiters = Object.entries<number>(perMinute).map(([by, points]) => [
      by,
      new RateLimiterMemory({ points, duration: MINUTE_S }),
    ]);
    this.limiters = Object.fromEntries(limiters) as Record<By, RateLimiterMemory>;
  }

  /**
   * Counts a request that costs as much as so many, and no more than the whole of a minute; returns null if it may go on, and otherwise the
   * seconds after which it is worth asking again.
   */
  async count(by: By, whom: string, times = 1): Promise<number | null> {
    try {
      await this.limiters[by].consume(whom, Math.min(times, this.perMinute[by]));
      return null;
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
      throw refused;
    }
  }

  /** Takes back one request that was counted, because it turned out to be somebody else's. */
  async takeBack(by: By, whom: string): Promise<void> {
    await this.limiters[by].reward(whom);
  }
}
