/** This page shows what Comity knows of the person who reads it, and which of it they can change themselves. */
import { Controller, Get } from '@nestjs/common';
import { LOCALES } from '../../texts/catalogue.ts';
import { page, type Reply } from '../../web/reply.ts';
import { type MemberVisit, Visitor } from '../../web/visit.ts';

@Controller('settings')
export class SettingsController {
  @Get()
  show(@Visitor() visit: MemberVisit): Reply {
    return page('settings/template.njk', { zone: visit.zone, languages: LOCALES });
  }
}
