import { Controller, Inject, Req, StreamableFile } from '@nestjs/common';
import type { OrderResults, OrderRowsView, TableCheckView } from '@comity/contracts/http/order-views';
import { ROUTES } from '@comity/contracts/http/routes';
import type { OthersLine, Page } from '@comity/contracts/http/views';
import type { Caller } from '@comity/persistence/reads/caller';
import type { Locale } from '@comity/texts/pair';
import { Work } from '../dossiers/work.service.ts';
import { personOf } from '../identity/who-asks.ts';
import { localeOf } from '../problems/locale.ts';
import type { Request } from '../routing/http.ts';
import { TheBody, TheCaller, TheKey, TheQuery } from '../routing/inputs.ts';
import { type BodyOf, type QueryOf, Route } from '../routing/route.ts';
import { Orders } from './orders.service.ts';

@Controller()
export class OrdersController {
  constructor(
    @Inject(Work) private readonly work: Work,
    @Inject(Orders) private readonly many: Orders,
  ) {}

  @Route(ROUTES.orders)
  list(@TheCaller() caller: Caller, @TheQuery() query: QueryOf<'orders'>): Promise<Page<OthersLine>> {
    return this.work.orders(caller, query);
  }

  @Route(ROUTES.orderRows)
  rows(@TheCaller() caller: Caller, @TheQuery() query: QueryOf<'orderRows'>): Promise<Page<OrderRowsView>> {
    return this.many.rows(caller, query);
  }

  @Route(ROUTES.orderTable)
  async table(@TheCaller() caller: Caller, @TheQuery() query: QueryOf<'orderTable'>): Promise<StreamableFile> {
    return new StreamableFile(Buffer.from(await this.many.table(caller, query)), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="orders.csv"',
    });
  }

  @Route(ROUTES.acknowledgeOrders)
  acknowledge(
    @TheCaller() caller: Caller,
    @TheBody() { orders }: BodyOf<'acknowledgeOrders'>,
    @Req() request: Request,
  ): Promise<OrderResults> {
    return this.many.acknowledge(caller, orders, askedBy(request));
  }

  @Route(ROUTES.checkAnswers)
  check(
    @TheCaller() caller: Caller,
    @TheBody() { table }: BodyOf<'checkAnswers'>,
    @Req() request: Request,
  ): Promise<TableCheckView> {
    return this.many.check(caller, table, askedBy(request));
  }

  @Route(ROUTES.giveAnswers)
  answer(
    @TheCaller() caller: Caller,
    @TheKey() key: string,
    @TheBody() { table }: BodyOf<'giveAnswers'>,
    @Req() request: Request,
  ): Promise<OrderResults> {
    return this.many.answer(caller, { table, key }, askedBy(request));
  }
}

function askedBy(request: Request): { locale: Locale; person: string } {
  const { asker, caller } = request;
  return { locale: localeOf(request), person: asker === undefined ? (caller?.member ?? '') : personOf(asker) };
}
