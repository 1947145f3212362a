/**
 * The portal serves the pages of prosecutors, authorities and providers. It keeps no state and talks only to the api
 * and to the issuer.
 */
import 'reflect-metadata';
import { boot } from '@comity/platform/boot';
import { readConfig } from '@comity/platform/config';
import { createLog } from '@comity/platform/log';
import { createPortal } from './portal.ts';

boot(async () => {
  const config = readConfig('portal');
  const log = createLog('portal', config.COMITY_LOG_LEVEL);
  const app = await createPortal(config, log);
  app.enableShutdownHooks(['SIGTERM', 'SIGINT']);
  await app.listen(config.COMITY_PORTAL_PORT, config.COMITY_BIND);
  log.info({ port: config.COMITY_PORTAL_PORT }, 'ready');
});
