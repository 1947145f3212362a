/**
 * All tests of a project that names this file share one running installation: it is started before them and stopped after them by the process ids
 * that it started. Its addresses reach the tests through the environment of the test processes.
 */
import type { Stack } from '@comity/infra/dev/stack';
import { startThrowAway } from '@comity/infra/dev/throw-away';

declare global {
  // The handle travels from set-up to tear-down within jest's own process.
  var comityStack: Stack | undefined;
}

export default async function startInstallation(): Promise<void> {
  const stack = await startThrowAway('test', {
    // Dossiers continue as new many times in a story, as they would in years.
    engineConfig: ['limit.historyCount.suggestContinueAsNew=60'],
  });
  globalThis.comityStack = stack;
  process.env['COMITY_TEST_INSTALLATION'] = JSON.stringify({
    apiUrl: stack.urls.api,
    portalUrl: stack.urls.portal,
    mailboxUrl: stack.urls.mailbox,
    issuer: stack.urls.issuer,
    audience: stack.env.COMITY_OIDC_AUDIENCE,
    databaseUrl: stack.env.COMITY_DATABASE_URL,
    recorderDatabaseUrl: stack.env.COMITY_RECORDER_DATABASE_URL,
    administratorDatabaseUrl: stack.env.COMITY_ADMINISTRATOR_DATABASE_URL,
    ownerDatabaseUrl: stack.env.COMITY_OWNER_DATABASE_URL,
    temporalAddress: stack.env.COMITY_TEMPORAL_ADDRESS,
    masterKey: stack.env.COMITY_MASTER_KEY,
    evidenceDirectory: stack.env.COMITY_EVIDENCE_DIR,
  });
}
