/** Administrators find a line in the lists of their organization, which are shown page by page. */
import { Controller, Get, Query } from '@nestjs/common';
import { page, type Reply } from '../../web/reply.ts';
import { type MemberVisit, Visitor } from '../../web/visit.ts';
import { invitationsListed, namesIn, peopleListed } from './listed.ts';

@Controller('administration')
export class AdministrationListsController {
  @Get('people')
  async people(@Visitor() visit: MemberVisit, @Query('q') q = '', @Query('cursor') cursor?: string): Promise<Reply> {
    const { absences, offices } = await visit.api.read('administration');
    const listed = await peopleListed(visit, { q: q.trim(), cursor });
    return page('administration/people.njk', { ...listed, absences, officeName: namesIn(visit, offices) });
  }

  @Get('invitations')
  async invitations(
    @Visitor() visit: MemberVisit,
    @Query('q') q = '',
    @Query('cursor') cursor?: string,
  ): Promise<Reply> {
    return page('administration/invitations.njk', await invitationsListed(visit, { q: q.trim(), cursor }));
  }
}
