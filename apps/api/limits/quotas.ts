/**
 * Bounds what a person, and an organization, may have kept within an hour without an act that takes effect. The counts
 * stand in the database, so they hold for all processes; requests are bounded besides (limits.ts).
 */
import { inOrganization } from '@comity/persistence/context';
import { type Kept, takeQuota } from '@comity/persistence/quotas';
import type { Caller } from '@comity/persistence/reads/caller';
import type { Config } from '@comity/platform/config';
import type { DataSource, EntityManager } from 'typeorm';
import { problem } from '../problems/problem.ts';

/** An organization may have as much kept as this many of its people together. */
const PEOPLE_AT_ONCE = 5;
/**
 * So many texts weigh as much. A provider that a person adds to the directory stays there for all organizations, so by
 * default ten may be added within an hour: a case has a handful of custodians, and what fills the directory is no case.
 */
const WEIGHT: Readonly<Record<Kept, number>> = { TEXT: 1, DRAFT: 1, REFUSAL: 1, ATTACHMENT: 20, PROVIDER: 300 };

export class Quotas {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: Pick<Config<'api'>, 'COMITY_LIMIT_KEPT'>,
  ) {}

  /** Throws TOO_MANY_REQUESTS beyond the bound; the count is kept though the request is refused. */
  take(caller: Caller, kind: Kept): Promise<void> {
    return inOrganization(this.dataSource, caller.organization.id, (manager) =>
      this.seconds(manager, caller, kind),
    ).then(refuseFor);
  }

  /** Does the same within a transaction, with which the count is taken back. */
  async takeWithin(manager: EntityManager, caller: Caller, kind: Kept): Promise<void> {
    refuseFor(await this.seconds(manager, caller, kind));
  }

  private seconds(manager: EntityManager, { member }: Caller, kind: Kept): Promise<number | null> {
    const most = Math.max(1, Math.floor(this.config.COMITY_LIMIT_KEPT / WEIGHT[kind]));
    return takeQuota(manager, { member, kind, most, mostTogether: most * PEOPLE_AT_ONCE });
  }
}

function refuseFor(seconds: number | null): void {
  if (seconds !== null) throw problem('TOO_MANY_REQUESTS', { retryAfter: seconds });
}
