/** A provider's program works on many orders at once: it lists their rows, acknowledges them and answers them by a table. */
import { MOST_ORDERS } from '@comity/contracts/http/routes/orders';
import type { OrderResult, OrderResults, OrderRowsView, TableCheckView } from '@comity/contracts/http/order-views';
import type { Page } from '@comity/contracts/http/views';
import { actBody, type PostedAct } from '@comity/contracts/http/act-bodies';
import { readingOrganization } from '@comity/persistence/context';
import { digestOf } from '@comity/persistence/digest';
import { type Caller, shownZone } from '@comity/persistence/reads/caller';
import { dossierRows, openOfSide } from '@comity/persistence/reads/work';
import type { Locale } from '@comity/texts/pair';
import { type TableMistake, tableMistakeText } from '@comity/texts/table-mistake';
import { answerLines } from '@comity/vocabulary/judges/answer-table';
import { writeTable } from '@comity/vocabulary/judges/csv';
import { id } from '@comity/vocabulary/schemas';
import { TABLE_COLUMNS } from '@comity/vocabulary/values/answer-table';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Acts } from '../dossiers/acts.service.ts';
import { type Narrowing, narrowed } from '../dossiers/narrowed.ts';
import { type ListQuery, Work } from '../dossiers/work.service.ts';
import { ApiParts } from '../parts.ts';
import { problemOfOutage } from '../problems/outages.ts';
import { ApiProblem, problem, problemBody } from '../problems/problem.ts';
import { withRows } from './order-rows.ts';
import { type PlannedAct, plannedActs } from './planned-acts.ts';

/** So many acts are done at once: each is a dossier of its own, and others must be served too. */
const AT_ONCE = 4;

interface Wanted {
  order: string;
  posted: PostedAct;
  key: string;
}

/** `person` is the name by which requests of whoever asks are counted. */
interface Asked {
  locale: Locale;
  person: string;
}

@Injectable()
export class Orders {
  private readonly judging = new Set<string>();

  constructor(
    @Inject(ApiParts) private readonly parts: ApiParts,
    @Inject(Work) private readonly work: Work,
    @Inject(Acts) private readonly acts: Acts,
  ) {}

  async rows(caller: Caller, query: ListQuery): Promise<Page<OrderRowsView>> {
    const { items, ...page } = await this.work.orders(caller, query);
    const orders = await this.inside(caller, (manager) =>
      ordersOf(
        manager,
        caller,
        items.map((line) => line.id),
      ),
    );
    return { ...page, items: items.flatMap((line) => orders.get(line.id) ?? []) };
  }

  /** Each row that nobody has answered is a line; a production is answered with its files and is no line of it. */
  async table(caller: Caller, filter: Narrowing): Promise<string> {
    const orders = await this.inside(caller, async (manager) => {
      const given = await narrowed(manager, caller, filter, this.parts.config.COMITY_MASTER_KEY);
      const found = await openOfSide(manager, caller, { ...given, side: 'provider', limit: MOST_ORDERS + 1 });
      if (found.length > MOST_ORDERS) throw problem('TABLE_TOO_LONG');
      const ids = found.map((one) => one.id);
      const read = await ordersOf(manager, caller, ids);
      return ids.flatMap((one) => read.get(one) ?? []);
    });
    const lines = orders
      .filter(({ kind }) => kind === 'PRESERVATION')
      .flatMap(({ order, reference, dueAt, rows }) =>
        rows
          .filter(({ answer }) => answer === null)
          .map(({ row, type, value }) => [order, reference, row, type, value, dueAt ?? '']),
      );
    return writeTable(TABLE_COLUMNS, lines);
  }

  async acknowledge(
    caller: Caller,
    orders: readonly { order: string; key: string }[],
    { locale, person }: Asked,
  ): Promise<OrderResults> {
    await this.counted(caller, person, orders.length);
    const posted = actBody.parse({ name: 'acknowledge' });
    const wanted = orders.map(({ order, key }) => ({ order, key, posted }));
    return this.each(caller, wanted, locale);
  }

  async check(caller: Caller, table: string, asked: Asked): Promise<TableCheckView> {
    const { acts, mistakes } = await this.alone(asked, () => this.planned(caller, { table, key: null }, asked));
    const { locale } = asked;
    return {
      acts: acts.map(({ order, posted, lines }) => ({
        order: order.order,
        reference: order.reference,
        act: posted.name,
        covers: lines.length,
      })),
      mistakes: mistakes.map((one) => {
        const { line, column, what } = one;
        return { line, column, code: what.code, message: tableMistakeText(one, locale) };
      }),
    };
  }

  /** All lines are checked, and all acts are judged by the rules, before the first act is done. */
  async answer(caller: Caller, { table, key }: { table: string; key: string }, asked: Asked): Promise<OrderResults> {
    const { acts, mistakes } = await this.alone(asked, () => this.planned(caller, { table, key }, asked));
    const { locale } = asked;
    if (mistakes.length > 0) {
      const errors = mistakes.map((one) => {
        const { line, column } = one;
        const field = column === null ? String(line) : `${String(line)}.${column}`;
        return { field, message: tableMistakeText(one, locale) };
      });
      throw problem('TABLE_INVALID', { errors });
    }
    const wanted = acts.map(({ order, posted }) => ({
      order: order.order,
      posted,
      key: keyOf(key, order, posted),
    }));
    return this.each(caller, wanted, locale);
  }

  /** Tables of one person are judged one after the other: each is as much work as its orders. */
  private async alone<T>({ person }: Asked, judge: () => Promise<T>): Promise<T> {
    if (this.judging.has(person)) throw problem('TOO_MANY_REQUESTS', { retryAfter: 1 });
    this.judging.add(person);
    return judge().finally(() => this.judging.delete(person));
  }

  /** Each order is as much work as a request about it alone, for the person and for the whole organization. */
  private async counted({ organization }: Caller, person: string, orders: number): Promise<void> {
    const { limits } = this.parts;
    const seconds =
      (await limits.count('person', person, orders)) ?? (await limits.count('organization', organization.id, orders));
    if (seconds !== null) throw problem('TOO_MANY_REQUESTS', { retryAfter: seconds });
  }

  private async planned(
    caller: Caller,
    { table, key }: { table: string; key: string | null },
    { locale, person }: Asked,
  ): Promise<{ acts: PlannedAct[]; mistakes: TableMistake[] }> {
    const { lines, mistakes } = answerLines(table);
    if (mistakes.length > 0) return { acts: [], mistakes };
    const named = [...new Set(lines.map(({ said }) => said.order))].filter((one) => id.safeParse(one).success);
    await this.counted(caller, person, named.length);
    const orders = await this.inside(caller, (manager) => ordersOf(manager, caller, named));
    const planned = plannedActs(lines, orders, { zone: shownZone(caller), locale });
    if (planned.mistakes.length > 0) return planned;
    const refused: TableMistake[] = [];
    for (const { order, posted, lines } of planned.acts) {
      // What was done already under the same key is no mistake: the table was given before, and its answer was lost.
      const own = key === null ? null : keyOf(key, order, posted);
      const refusal = await this.acts.refusalOf(caller, order.order, posted, own);
      if (refusal === null) continue;
      const { code, detail } = problemBody(refusal, locale);
      refused.push({ line: lines[0] ?? 0, column: 'answer', what: { code, sentence: detail } });
    }
    return { acts: refused.length > 0 ? [] : planned.acts, mistakes: refused };
  }

  private async each(caller: Caller, wanted: readonly Wanted[], locale: Locale): Promise<OrderResults> {
    const results: OrderResult[] = [];
    const began = performance.now();
    const rest = [...wanted.entries()];
    const lane = async (): Promise<void> => {
      for (let next = rest.shift(); next !== undefined; next = rest.shift()) {
        const [place, one] = next;
        results[place] = await this.done(laterBy(performance.now() - began, caller), one, locale);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
    const done = results.filter(({ outcome }) => outcome === 'DONE').length;
    return { done, refused: results.length - done, results };
  }

  private async done(caller: Caller, { order, posted, key }: Wanted, locale: Locale): Promise<OrderResult> {
    const own = { order, act: posted.name };
    try {
      return { ...own, outcome: 'DONE', receipt: await this.acts.act(caller, order, posted, key) };
    } catch (error) {
      return { ...own, outcome: 'REFUSED', problem: problemBody(this.problemOf(error), locale) };
    }
  }

  private problemOf(error: unknown): ApiProblem {
    const found = error instanceof ApiProblem ? error : problemOfOutage(error);
    if (found !== null) return found;
    this.parts.log.error({ err: error }, 'one of many acts failed');
    return problem('INTERNAL');
  }

  private inside<T>(caller: Caller, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return readingOrganization(this.parts.dataSource, caller.organization.id, work);
  }
}

/** Each act is done when its turn comes, which for the last of many orders is minutes after the request. */
function laterBy(ms: number, caller: Caller): Caller {
  return { ...caller, now: new Date(Math.round(Date.parse(caller.now) + ms)).toISOString() };
}

/**
 * Each act of a table has a key of its own, so that the table may be given again under the same key. An act that was
 * corrected since is another act: it has another key, because the first may be spent on a refusal.
 */
function keyOf(key: string, { order }: OrderRowsView, posted: PostedAct): string {
  return digestOf({ key, order, posted });
}

/** Reads the orders of these ids that the caller sees, with their rows. */
async function ordersOf(
  manager: EntityManager,
  caller: Caller,
  ids: readonly string[],
): Promise<Map<string, OrderRowsView>> {
  const dossiers = [...(await dossierRows(manager, caller, ids)).values()].filter(({ side }) => side === 'provider');
  return new Map((await withRows(manager, caller, dossiers)).map((one) => [one.order, one]));
}
