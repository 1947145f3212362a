/**
 * Puts the parts of the api together once: database, engine client, tokens, storage of evidence. None of them needs to
 * be up to begin with, except a directory of the storage, which must exist to be written to.
 */
import { setTimeout } from 'node:timers/promises';
import type { OnApplicationShutdown } from '@nestjs/common';
import type { Client } from '@temporalio/client';
import { openStorage } from '@comity/evidence/storage/open';
import type { EvidenceStorage } from '@comity/evidence/storage/storage';
import { createDataSource } from '@comity/persistence/data-source';
import type { Config } from '@comity/platform/config';
import { evidencePlace } from '@comity/platform/evidence-config';
import type { Logger } from '@comity/platform/log';
import { connectTemporal } from '@comity/platform/temporal';
import type { DataSource } from 'typeorm';
import { AccessTokens } from './identity/access-token.ts';
import { PdfThreads } from './documents/pdf-threads.ts';
import { InFlight } from './limits/in-flight.ts';
import { apiLimits } from './limits/limits.ts';
import { Quotas } from './limits/quotas.ts';
import { Paused } from './limits/paused.ts';
import { RecentlyKnown } from './limits/recently-known.ts';
import { AccessLog } from './routing/access-log.ts';

/** The limit is below the 5 s within which an act is answered while a part is down. */
const QUERY_LIMIT_MS = 4_500;
const RECONNECT_MS = 500;

/** Lists need nothing but these. */
export interface ListParts {
  readonly dataSource: DataSource;
  readonly config: Pick<Config<'api'>, 'COMITY_MASTER_KEY'>;
}

export class ApiParts implements OnApplicationShutdown {
  readonly client: Client;
  readonly tokens: AccessTokens;
  readonly limits: ReturnType<typeof apiLimits>;
  readonly accessLog: AccessLog;
  readonly quotas: Quotas;
  readonly dataSource: DataSource;
  /** Is connected as the role that alone administers organizations (docs/adr/0018). */
  readonly administration: DataSource;
  readonly storage: EvidenceStorage;
  readonly pdfs = new PdfThreads();
  readonly paused = new Paused();
  readonly known = new RecentlyKnown();
  readonly parcels = new InFlight();
  private closing = false;

  constructor(
    readonly config: Config<'api'>,
    readonly log: Logger,
  ) {
    this.dataSource = createDataSource(config.COMITY_DATABASE_URL, {
      poolSize: 20,
      application: 'comity api',
      queryTimeoutMs: QUERY_LIMIT_MS,
    });
    this.administration = createDataSource(config.COMITY_ADMINISTRATOR_DATABASE_URL, {
      poolSize: 4,
      application: 'comity api administration',
      queryTimeoutMs: QUERY_LIMIT_MS,
    });
    this.client = connectTemporal(config);
    this.storage = openStorage(evidencePlace(config));
    this.tokens = new AccessTokens(config);
    this.limits = apiLimits(config);
    this.quotas = new Quotas(this.dataSource, config);
    this.accessLog = new AccessLog({ dataSource: this.dataSource, log });
    void this.connect();
  }

  /**
   * Until the first success every request is answered as an outage of the database; afterwards the pool reconnects by
   * itself.
   */
  private async connect(): Promise<void> {
    const waiting = (): DataSource | undefined =>
      [this.administration, this.dataSource].find((one) => !one.isInitialized);
    for (let next = waiting(); !this.closing && next !== undefined; next = waiting()) {
      try {
        await next.initialize();
      } catch (error) {
        this.log.warn({ err: error }, 'the database does not answer');
        await setTimeout(RECONNECT_MS);
      }
    }
  }

  async onApplicationShutdown(): Promise<void> {
    this.closing = true;
    await this.pdfs.stop();
    await this.client.connection.close();
    for (const one of [this.dataSource, this.administration]) if (one.isInitialized) await one.destroy();
  }
}
