/** The door for messages of organizations at other installations. What it does is in `@comity/exchange`. */
import { Controller, Inject } from '@nestjs/common';
import type { Delivery } from '@comity/contracts/exchange';
import { receive } from '@comity/exchange/receive';
import { summarize } from '@comity/law/summary';
import { receivingPorts } from '@comity/persistence/receiving';
import { wakeDossier } from '@comity/platform/wake';
import { ApiParts } from '../parts.ts';
import { problem } from '../problems/problem.ts';
import { TheBody } from '../routing/inputs.ts';
import { Route } from '../routing/route.ts';
import { ROUTES } from '../routing/route-table.ts';

@Controller()
export class ExchangeController {
  constructor(@Inject(ApiParts) private readonly parts: ApiParts) {}

  @Route(ROUTES.exchange)
  async take(@TheBody() parcel: unknown): Promise<Delivery> {
    const { dataSource, config, client } = this.parts;
    const delivery = await receive(
      parcel,
      receivingPorts({
        dataSource,
        masterKey: config.COMITY_MASTER_KEY,
        summarize,
        wake: (ref) => wakeDossier(client, ref),
      }),
    );
    if (delivery.outcome === 'rejected') throw problem('MESSAGE_REJECTED', { about: [delivery.reason] });
    return delivery;
  }
}
