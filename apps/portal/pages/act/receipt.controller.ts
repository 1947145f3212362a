/**
 * The receipt of an act is read from the dossier, so it can be opened again at any time and printed. Acts that were
 * confirmed together have one page, on which each has a receipt of its own.
 */
import { Controller, Get, Param, Query } from '@nestjs/common';
import type { DossierView } from '@comity/contracts/http/views';
import { PageUnknown } from '../../web/interruptions.ts';
import { paperLanguage } from '../../web/paper-language.ts';
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
    @Query('and') others = '',
    @Query('waits') waits?: string,
    @Query('language') language?: unknown,
  ): Promise<Reply> {
    const dossier = await readDossier(visit, id);
    const numbers = [seq, ...others.split('.').filter(Boolean)];
    const receipts = await Promise.all(
      numbers.map(async (number) => ({
        ...receiptOf(dossier, number),
        paper: await visit.api.read('eventPaper', {
          params: { id: dossier.id, seq: number },
          query: paperLanguage(visit, language),
        }),
      })),
    );
    return dossierPage(visit, dossier, 'act/receipt.njk', { receipts, waits: waits !== undefined });
  }
}

function receiptOf(dossier: DossierView, seq: string): object {
  const event = dossier.events.find((one) => String(one.seq) === seq);
  if (event?.kind !== 'act') throw new PageUnknown();
  const approved = approvedAct(dossier, event);
  const alone = dossier.ratifications.find((one) => one.act === (approved ?? event.code) && one.own);
  return { event, approved, alone };
}
