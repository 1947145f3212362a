import { Controller, type DynamicModule, Get, Inject, Module, ServiceUnavailableException } from '@nestjs/common';
import type { Config } from '@comity/platform/config';
import type { Logger } from '@comity/platform/log';
import { CONFIG, LOG, WorkerService } from './worker.service.ts';

@Controller()
class HealthController {
  constructor(@Inject(WorkerService) private readonly worker: WorkerService) {}

  @Get('health')
  health(): { live: true; ready: boolean } {
    const ready = this.worker.isReady();
    if (!ready) throw new ServiceUnavailableException({ live: true, ready });
    return { live: true, ready };
  }
}

@Module({})
export class WorkerModule {
  static with(config: Config<'worker'>, log: Logger): DynamicModule {
    return {
      module: WorkerModule,
      controllers: [HealthController],
      providers: [WorkerService, { provide: CONFIG, useValue: config }, { provide: LOG, useValue: log }],
    };
  }
}
