import { Controller, Get } from '@nestjs/common';
import { page, redirect, type Reply } from '../../web/reply.ts';
import { Public } from '../../web/visit.guard.ts';
import { Visitor, type Visit } from '../../web/visit.ts';

@Controller()
export class WelcomeController {
  @Get()
  @Public('says what Comity is to whoever comes')
  show(@Visitor() visit: Visit): Reply {
    return visit.session === null ? page('welcome/template.njk') : redirect('/work');
  }
}
