/**
 * An example of a provider's program: it acknowledges what was served, downloads the rows that are to be answered, and
 * gives the answers back as one table. It is made on the typed client, so the compiler checks it against the api.
 */
import type { ApiAnswer } from '@comity/contracts/http/client';
import { Client } from '@comity/contracts/http/client';
import type { OrderResults, OrderRowsView, TableCheckView } from '@comity/contracts/http/order-views';
import type { Problem } from '@comity/contracts/http/problem-views';
import { MOST_ORDERS } from '@comity/contracts/http/routes/orders';

/** The api answers each act within five seconds, and does several at once. */
const MANY_MS = 300_000;

/** The api did not do what it was asked; `problem` says why, line by line where a table is wrong. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(readonly problem: Problem) {
    const lines = problem.errors?.map(({ message }) => message) ?? [];
    super([`${problem.code}: ${problem.detail}`, ...lines].join('\n'));
  }
}

export interface ProviderClientOptions {
  /** This is the address of the api, without a path. */
  api: string;
  /** Returns a valid access token; it is asked before each request, so that it may renew what runs out. */
  token: () => Promise<string>;
  /** Problems are told in this language. */
  language: 'en' | 'es';
}

export class ProviderClient {
  private readonly client: Client;

  constructor({ api, token, language }: ProviderClientOptions) {
    const headers = async (): Promise<Record<string, string>> => ({
      authorization: `Bearer ${await token()}`,
      'accept-language': language,
    });
    this.client = new Client({ base: api, headers });
  }

  /** Reads all open orders with their rows, page by page, the first term that runs out before the others. */
  async *orders(): AsyncGenerator<OrderRowsView> {
    let cursor: string | undefined;
    do {
      const page = given(await this.client.call('orderRows', { query: { limit: 100, cursor } }));
      yield* page.items;
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
  }

  /**
   * Acknowledges each order that waits for it. The key of an act is made of the order, so a program that runs again after
   * a lost answer acknowledges nothing twice.
   */
  async acknowledgeAll(): Promise<OrderResults> {
    const waiting: { order: string; key: string }[] = [];
    for await (const { order, status } of this.orders())
      if (status === 'SERVED') waiting.push({ order, key: `acknowledge-${order}` });
    const all: OrderResults = { done: 0, refused: 0, results: [] };
    for (let from = 0; from < waiting.length; from += MOST_ORDERS) {
      const orders = waiting.slice(from, from + MOST_ORDERS);
      const some = given(await this.client.call('acknowledgeOrders', { body: { orders } }, { timeoutMs: MANY_MS }));
      all.done += some.done;
      all.refused += some.refused;
      all.results.push(...some.results);
    }
    return all;
  }

  /** Returns the rows that nobody has answered, as CSV to be filled in. */
  async table(): Promise<string> {
    const bytes = given(await this.client.call('orderTable', { query: {} }, { timeoutMs: MANY_MS }));
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  }

  /** Says what a table would do and what is wrong in it; nothing is done. */
  async check(table: string): Promise<TableCheckView> {
    return given(await this.client.call('checkAnswers', { body: { table } }, { timeoutMs: MANY_MS }));
  }

  /** Answers by a table. The same key with the same table answers nothing twice. It throws `Refused` with every wrong line. */
  async answer(table: string, key: string): Promise<OrderResults> {
    return given(await this.client.call('giveAnswers', { body: { table }, key }, { timeoutMs: MANY_MS }));
  }
}

function given<T>(answer: ApiAnswer<T>): T {
  if (answer.ok) return answer.value;
  throw new Refused(answer.problem);
}
