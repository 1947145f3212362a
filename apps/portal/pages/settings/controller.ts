/** This page shows what Comity knows of the person who reads it, and which of it they can change themselves. */
import { Controller, Get, Query } from '@nestjs/common';
import { isOwnAct } from '@comity/vocabulary/administration/acts';
import { LOCALES } from '../../texts/catalogue.ts';
import { page, type Reply } from '../../web/reply.ts';
import { type MemberVisit, Visitor } from '../../web/visit.ts';

@Controller('settings')
export class SettingsController {
  @Get()
  async show(@Visitor() visit: MemberVisit, @Query('done') did = ''): Promise<Reply> {
    const { absences, standsIn } = await visit.api.read('ownSettings');
    const done = isOwnAct(did) ? visit.t(`settings.${did}`) : null;
    return page('settings/template.njk', { zone: visit.zone, languages: LOCALES, absences, standsIn, done });
  }
}
