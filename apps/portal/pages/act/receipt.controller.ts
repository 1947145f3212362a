/** The receipt of an act is read from the dossier, so it can be opened again at any time and printed. */
import { Controller, Get, Param, Query } from '@nestjs/common';
import { PageUnknown } from '../../web/interruptions.ts';
import type { Reply } from '../../web/reply.ts';
import { type MemberVisit, Visitor } from '../../web/visit.ts';
import { approvedAct } from '../dossier/approved.ts';
import { dossierPage, readDossier } from '../dossier/frame.ts';

@Controller('dossiers/:id/receipts/:seq')
export class ReceiptController {
  @Get()
  async show(
    @Visitor() visit: MemberVisit,
    @Param('id') id: string,
    @Param('seq') seq: string,
    @Query('waits') waits?: string,
  ): Promise<Reply> {
    const dossier = await readDossier(visit, id);
    const event = dossier.events.find((one) => String(one.seq) === seq);
    if (event?.kind !== 'act') throw new PageUnknown();
    const approved = approvedAct(dossier, event);
    return dossierPage(visit, dossier, 'act/receipt.njk', {
      event,
      approved,
      alone: dossier.ratifications.find((one) => one.act === (approved ?? event.code) && one.own),
      waits: waits !== undefined,
    });
  }
}
