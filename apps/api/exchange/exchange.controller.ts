/** Organizations at other installations send their messages and questions here; `@comity/exchange` processes them. */
import { Readable } from 'node:stream';
import { Controller, Inject, Req, Res, StreamableFile } from '@nestjs/common';
import type { Delivery } from '@comity/contracts/exchange';
import { giveEvidence } from '@comity/exchange/give-evidence';
import { receive } from '@comity/exchange/receive';
import { changesHold } from '@comity/law/amended-request';
import { summaryAsIn } from '@comity/law/summary';
import { signedOrEntered } from '@comity/exchange/entered-seal';
import { givingQuestions } from '@comity/persistence/evidence-handover';
import { receivingPorts } from '@comity/persistence/receiving';
import { signedByWorker } from '@comity/platform/signing';
import { wakeDossier } from '@comity/platform/wake';
import { ApiParts } from '../parts.ts';
import { problem } from '../problems/problem.ts';
import type { Request, Response } from '../routing/http.ts';
import { TheBody } from '../routing/inputs.ts';
import { Route } from '../routing/route.ts';
import { ROUTES } from '@comity/contracts/http/routes';

@Controller()
export class ExchangeController {
  constructor(@Inject(ApiParts) private readonly parts: ApiParts) {}

  /** Evidence is served only encrypted, and to the organization that a message of ours names. */
  @Route(ROUTES.evidenceExchange)
  async give(
    @TheBody() question: unknown,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const { dataSource, config, storage, log, accessLog } = this.parts;
    const ports = { ...givingQuestions(dataSource), storage, masterKey: config.COMITY_MASTER_KEY };
    const answer = await giveEvidence(question, ports);
    if (answer.outcome === 'refused') throw problem('EVIDENCE_REFUSED', { about: [answer.reason] });
    if (answer.of !== undefined) {
      const { organization: organizationId, dossier } = answer.of;
      await accessLog.done(request, 'DOWNLOAD', { organizationId, memberId: null, dossier });
    }
    response.setHeader('cache-control', 'private, no-store');
    const bytes = Readable.from(answer.bytes, { objectMode: false });
    return new StreamableFile(bytes, { type: 'application/octet-stream' }).setErrorHandler((error) => {
      log.error({ err: error }, 'evidence could not be given');
      response.destroy();
    });
  }

  @Route(ROUTES.exchange)
  async take(
    @TheBody() parcel: unknown,
    @Req() { bodyDigest }: Request,
  ): Promise<Extract<Delivery, { outcome: 'received' }>> {
    const { dataSource, config, client } = this.parts;
    const delivery = await receive(
      parcel,
      receivingPorts({
        dataSource,
        parcelDigest: bodyDigest,
        receipt: (kept) => signedByWorker(client, 'receipt', kept),
        signatureHolds: signedOrEntered(config.COMITY_MASTER_KEY),
        summaryAsIn,
        changesHold,
        wake: (ref) => wakeDossier(client, ref),
      }),
    );
    if (delivery.outcome === 'rejected') throw problem('MESSAGE_REJECTED', { about: [delivery.reason] });
    return delivery;
  }
}
