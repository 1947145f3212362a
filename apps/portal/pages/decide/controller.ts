/** Deciding on a request: what is asked, under which rules, and the ways on, refusal last (rules.md 0.5). */
import type { DossierView } from '@comity/contracts/http/views';
import { Controller, Get, Param } from '@nestjs/common';
import type { Reply } from '../../web/reply.ts';
import { type MemberVisit, Visitor } from '../../web/visit.ts';
import { dossierPage, readDossier } from '../dossier/frame.ts';

const WAYS: Record<DossierView['kind'], readonly string[]> = {
  PRESERVATION: ['accept', 'ask_information', 'give_risk_notice', 'refuse'],
  ASSISTANCE: [
    'declare_complete',
    'grant',
    'ask_information',
    'give_risk_notice',
    'forward_request',
    'postpone',
    'refuse',
  ],
};

@Controller('dossiers/:id/decide')
export class DecideController {
  @Get()
  async show(@Visitor() visit: MemberVisit, @Param('id') id: string): Promise<Reply> {
    const dossier = await readDossier(visit, id);
    const ways = waysOn(dossier).flatMap((name) => dossier.possible.find((one) => one.name === name) ?? []);
    // Before it is complete, nothing is decided on it.
    const examines = ways.some(({ name, refusal }) => name === 'declare_complete' && refusal === null);
    const title = visit.t(examines ? 'dossier.move_decide_complete' : 'decide.title');
    return dossierPage(visit, dossier, 'decide/template.njk', { ways, title });
  }
}

/** What lacks an element is asked about before anything else is offered. */
function waysOn({ kind, completeness }: DossierView): readonly string[] {
  const lacks = (completeness ?? []).some(({ blocking, missing }) => blocking && missing.length > 0);
  return lacks ? ['ask_information', ...WAYS[kind].filter((name) => name !== 'ask_information')] : WAYS[kind];
}
