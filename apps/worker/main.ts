/**
 * Starts the worker, which runs workflows, recording and effects of all dossiers. It is stateless, so as many may run
 * as the load asks for.
 */
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { frameworkLog } from '@comity/platform/framework-log';
import { boot } from '@comity/platform/boot';
import { readConfig } from '@comity/platform/config';
import { createLog } from '@comity/platform/log';
import { installRuntime } from './engine/runtime.ts';
import { WorkerModule } from './worker.module.ts';

boot(async () => {
  const config = readConfig('worker');
  const log = createLog('worker', config.COMITY_LOG_LEVEL);
  installRuntime(log);
  const app = await NestFactory.create(WorkerModule.with(config, log), {
    logger: frameworkLog(log),
    abortOnError: false,
  });
  app.enableShutdownHooks(['SIGTERM', 'SIGINT']);
  await app.listen(config.COMITY_WORKER_PORT, config.COMITY_BIND);
  log.info({ port: config.COMITY_WORKER_PORT }, 'ready');
});
