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
    const ways = WAYS[dossier.kind].flatMap((name) => dossier.possible.find((one) => one.name === name) ?? []);
    return dossierPage(visit, dossier, 'decide/template.njk', { ways });
  }
}
