import { Controller, Get } from '@nestjs/common';
import { Public } from '../../web/visit.guard.ts';

@Controller()
export class HealthController {
  @Get('health')
  @Public('asked by the process supervisor')
  health(): { live: true; ready: true } {
    return { live: true, ready: true };
  }
}
