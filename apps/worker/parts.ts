/** Puts the parts of the worker together once: database, keys, transport, mailer, and the activities over them. */
import type { Client } from '@temporalio/client';
import type { EffectActivities, EvidenceActivities, RecordActivities } from '@comity/contracts/engine';
import type { SigningActivities } from '@comity/contracts/signing';
import { RunningHashes } from '@comity/evidence/ingest/running-hashes';
import { certificatesIn } from '@comity/evidence/package/verify/trust';
import { openStorage } from '@comity/evidence/storage/open';
import { type Authority, stamp } from '@comity/evidence/timestamp/client';
import { giveEvidence } from '@comity/exchange/give-evidence';
import { receive } from '@comity/exchange/receive';
import { changesHold } from '@comity/law/amended-request';
import { summaryAsIn } from '@comity/law/summary';
import { createMailer } from '@comity/notifications/smtp';
import { signedOrEntered } from '@comity/exchange/entered-seal';
import { createDataSource } from '@comity/persistence/data-source';
import { givingQuestions } from '@comity/persistence/evidence-handover';
import { readPrivateKey } from '@comity/persistence/private-keys';
import { receivingPorts } from '@comity/persistence/receiving';
import type { DossierKey } from '@comity/persistence/recording/states';
import type { Config } from '@comity/platform/config';
import { evidenceLimits, evidencePlace } from '@comity/platform/evidence-config';
import type { Logger } from '@comity/platform/log';
import { connectTemporal } from '@comity/platform/temporal';
import { wakeDossier } from '@comity/platform/wake';
import { AlarmTeller } from './effects/alarm-teller.ts';
import { dispatch, effectActivities, type EffectParts } from './effects/dispatch.ts';
import { Collector } from './effects/collector.ts';
import { EvidenceSweeper } from './effects/evidence-sweeper.ts';
import { RunSweeper } from './effects/run-sweeper.ts';
import { StateSweeper } from './effects/state-sweeper.ts';
import { EffectSweeper } from './effects/sweeper.ts';
import type { EvidenceParts } from './evidence/parts.ts';
import { evidenceActivities } from './evidence/work.ts';
import { recordActivities } from './recording/activities.ts';
import { LedgerIntegrator } from './recording/integrator.ts';
import { receiptsBy } from './signing/receipts.ts';
import { signingActivities } from './signing/sign.ts';

/** The limit for one time-stamp, in milliseconds. */
const STAMP_LIMIT_MS = 20_000;

export interface WorkerParts {
  records: RecordActivities;
  effects: EffectActivities;
  evidence: EvidenceActivities;
  signing: SigningActivities;
  integrator: LedgerIntegrator;
  sweeper: EffectSweeper;
  evidenceSweeper: EvidenceSweeper;
  runSweeper: RunSweeper;
  stateSweeper: StateSweeper;
  alarmTeller: AlarmTeller;
  collector: Collector;
  close: () => Promise<void>;
}

export async function workerParts(config: Config<'worker'>, log: Logger): Promise<WorkerParts> {
  const dataSource = await createDataSource(config.COMITY_RECORDER_DATABASE_URL, {
    poolSize: 20,
    application: 'comity worker',
  }).initialize();
  const client: Client = connectTemporal(config);
  const integrator = new LedgerIntegrator(dataSource, log);
  const masterKey = config.COMITY_MASTER_KEY;
  const signatureHolds = signedOrEntered(masterKey);
  const records = recordActivities({
    dataSource,
    privateKey: (manager, organization) => readPrivateKey(manager, organization, masterKey),
    mailHost: new URL(config.COMITY_PORTAL_URL).hostname,
    masterKey,
    leavesAdded: integrator.leavesAdded,
    log,
  });
  const ports = receivingPorts({
    dataSource,
    receipt: receiptsBy(dataSource, masterKey),
    signatureHolds,
    summaryAsIn,
    changesHold,
    wake: (ref) => wakeDossier(client, ref),
  });
  const signing = signingActivities({
    dataSource,
    installation: config.COMITY_INSTALLATION,
    signatureHolds,
    privateKey: (manager, organization) => readPrivateKey(manager, organization, masterKey),
  });
  const storage = openStorage(evidencePlace(config));
  const giving = { ...givingQuestions(dataSource), storage, masterKey };
  const timestampRoots = certificatesIn(config.COMITY_TIMESTAMP_ROOTS.toString());
  const authority = timestampAuthority(config, timestampRoots);
  const evidenceParts: EvidenceParts = {
    dataSource,
    storage,
    hashes: new RunningHashes(),
    limits: evidenceLimits(config),
    masterKey,
    installation: config.COMITY_INSTALLATION,
    ask: (request) => giveEvidence(request, giving),
    stamp: (data) => stamp(data, authority),
    timestampRoots,
    wake: (ref) => wakeDossier(client, ref),
    log,
  };
  const mailer = createMailer(config.COMITY_SMTP_URL);
  const effectParts: EffectParts = {
    dataSource,
    transport: (parcel) => receive(parcel, ports),
    mailer,
    portalUrl: config.COMITY_PORTAL_URL,
    mailFrom: config.COMITY_MAIL_FROM,
    mailboxUrl: config.COMITY_MAILBOX_URL ?? null,
  };
  const ended = {
    dispatch: (key: DossierKey) => dispatch(key, effectParts),
    recordArrivals: records.recordArrivals,
    recordClocks: records.recordClocks,
  };
  return {
    records,
    effects: effectActivities(effectParts),
    evidence: evidenceActivities(evidenceParts),
    signing,
    integrator,
    sweeper: new EffectSweeper(dataSource, client, ended, log),
    evidenceSweeper: new EvidenceSweeper(dataSource, storage, log),
    runSweeper: new RunSweeper(dataSource, client, log),
    stateSweeper: new StateSweeper(dataSource, masterKey, log),
    alarmTeller: new AlarmTeller({ ...effectParts, log }),
    collector: new Collector(dataSource, log),
    async close() {
      await client.connection.close();
      await dataSource.destroy();
    },
  };
}

function timestampAuthority(config: Config<'worker'>, roots: Authority['roots']): Authority {
  const { COMITY_TIMESTAMP_ACCOUNT: account, COMITY_TIMESTAMP_CLIENT_CERT: certificate } = config;
  const key = config.COMITY_TIMESTAMP_CLIENT_KEY;
  return {
    url: config.COMITY_TIMESTAMP_URL,
    roots,
    timeoutMs: STAMP_LIMIT_MS,
    ...(account === undefined ? {} : { account }),
    ...(certificate === undefined || key === undefined ? {} : { client: { certificate, key } }),
  };
}
