/** Administrators see their organization: people, offices, invitations, and what waits for one of them. */
import { Controller, Get, Query } from '@nestjs/common';
import type { AdministrationView } from '@comity/contracts/http/administration-views';
import { ADMINISTRATION_ACTS, isAdministrationAct } from '@comity/vocabulary/administration/acts';
import { inLocale } from '@comity/vocabulary/words';
import { page, type Reply } from '../../web/reply.ts';
import { type MemberVisit, Visitor } from '../../web/visit.ts';
import { detailsInWords } from './asking.ts';
import { namesIn, peopleListed } from './listed.ts';

@Controller('administration')
export class AdministrationController {
  @Get()
  async show(@Visitor() visit: MemberVisit, @Query('done') did = '', @Query('waits') waits?: string): Promise<Reply> {
    const view = await visit.api.read('administration');
    const listed = await peopleListed(visit, { q: '', cursor: undefined });
    const done = isAdministrationAct(did) ? inLocale(ADMINISTRATION_ACTS[did].words.do, visit.locale) : null;
    const names = { personName: namesIn(visit, view.people), officeName: namesIn(visit, view.offices) };
    const data = { ...view, ...listed, ...names, changes: waiting(visit, view), done, waits: waits === '1' };
    return page('administration/template.njk', data);
  }
}

function waiting(visit: MemberVisit, view: AdministrationView) {
  return view.changes.map((change) => ({
    ...change,
    title: inLocale(ADMINISTRATION_ACTS[change.act].words.do, visit.locale),
    details: detailsInWords(visit, view, change),
    own: change.proposedBy === visit.me.member.id,
    approveKey: crypto.randomUUID(),
    rejectKey: crypto.randomUUID(),
  }));
}
