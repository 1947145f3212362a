/**
 * Starts the api: every read, and the one way in for every act. It is stateless, so as many may run as the load needs.
 */
import 'reflect-metadata';
import { boot } from '@comity/platform/boot';
import { readConfig } from '@comity/platform/config';
import { createLog } from '@comity/platform/log';
import { createApi } from './api.ts';
import { ApiParts } from './parts.ts';

boot(async () => {
  const config = readConfig('api');
  const log = createLog('api', config.COMITY_LOG_LEVEL);
  const parts = new ApiParts(config, log);
  const app = await createApi(parts);
  app.enableShutdownHooks(['SIGTERM', 'SIGINT']);
  await app.listen(config.COMITY_API_PORT, config.COMITY_BIND);
  log.info({ port: config.COMITY_API_PORT }, 'listening');
});
