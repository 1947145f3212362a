/** Administrators see their organization: people, offices, invitations, and what waits for one of them. */
import { Controller, Get, Query } from '@nestjs/common';
import type { AdministrationView } from '@comity/contracts/http/administration-views';
import { ADMINISTRATION_ACTS, isAdministrationAct } from '@comity/vocabulary/administration/acts';
import { inLocale } from '@comity/vocabulary/words';
import { page, type Reply } from '../../web/reply.ts';
import { type MemberVisit, Visitor } from '../../web/visit.ts';
import { detailsInWords } from './asking.ts';

@Controller('administration')
export class AdministrationController {
  @Get()
  async show(@Visitor() visit: MemberVisit, @Query('done') did = '', @Query('waits') waits?: string): Promise<Reply> {
    const view = await visit.api.read('administration');
    const done = isAdministrationAct(did) ? inLocale(ADMINISTRATION_ACTS[did].words.do, visit.locale) : null;
    const data = { ...view, ...namesIn(visit, view), changes: waiting(visit, view), done, waits: waits === '1' };
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

/** People and offices are named by their ids in what the page lists. */
function namesIn({ locale }: MemberVisit, { people, offices }: AdministrationView) {
  return {
    personName: Object.fromEntries(people.map(({ id, name }) => [id, name[locale]])),
    officeName: Object.fromEntries(offices.map(({ id, name }) => [id, name[locale]])),
  };
}
