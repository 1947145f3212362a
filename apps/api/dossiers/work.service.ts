/** Serves what waits: for the caller, for others, and the orders of a provider; each a page of a list in the database. */
import { createHash } from 'node:crypto';
import type { DossierLine, TaskView } from '@comity/contracts/http/dossier-line-views';
import type { OthersLine, Page, WorkLine, WorkView } from '@comity/contracts/http/views';
import { readingOrganization } from '@comity/persistence/context';
import type { Caller } from '@comity/persistence/reads/caller';
import type { DossierFilter } from '@comity/persistence/reads/dossier-search';
import { readStandingIn } from '@comity/persistence/reads/standing-in';
import {
  countMyTasks,
  countOfSide,
  countOthersWork,
  dossierRows,
  myTasks,
  openOfSide,
  othersWork,
  readTasks,
  type TaskRow,
  type WorkQuery,
} from '@comity/persistence/reads/work';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { draftPage } from '../drafts/drafts.service.ts';
import { ApiParts, type ListParts } from '../parts.ts';
import { besideId, decodeCursor, encodeCursor } from './cursor.ts';
import { lineView } from './line-view.ts';
import { affairsOf } from './affairs.ts';
import { type Narrowing, narrowed } from './narrowed.ts';
import { totalOf } from './totals.ts';

export type ListQuery = Narrowing & { cursor?: string | undefined; limit: number };

/** Beside the work itself a person sees as many drafts as fit under it; the page of the drafts has them all. */
const DRAFTS_BESIDE = 20;

@Injectable()
export class Work {
  constructor(@Inject(ApiParts) private readonly parts: ListParts) {}

  mine(caller: Caller, query: ListQuery): Promise<WorkView> {
    return this.inside(caller, query, async (manager, filter, asked) => {
      const found = await myTasks(manager, caller, asked);
      const counted = await countMyTasks(manager, caller, filter);
      const shown = found.slice(0, query.limit);
      const ids = [...new Set(shown.map(({ dossier }) => dossier))];
      const rows = await dossierRows(manager, caller, ids);
      const tasks = await readTasks(manager, caller, ids);
      const standingIn = await readStandingIn(manager, caller, ids);
      const items = shown.flatMap(({ dossier, code, first }): WorkLine[] => {
        const row = rows.get(dossier);
        const task = tasks.find((one) => one.dossier === dossier && one.code === code);
        if (row === undefined || task === undefined) return [];
        const standsInFor = standingIn.filter((one) => one.dossier === dossier && one.code === code);
        return [
          {
            ...lineView(row, caller.now),
            task: { ...taskView(task), mine: true, first },
            standsInFor: standsInFor.map(({ who }) => who),
          },
        ];
      });
      const last = found.length > query.limit ? shown.at(-1) : undefined;
      const beside = { limit: DRAFTS_BESIDE };
      return versioned({
        mine: {
          items,
          next: last === undefined ? null : encodeCursor([last.sortAt, last.dossier, last.code]),
          total: totalOf(counted),
        },
        drafts: await draftPage(manager, caller, { ...beside, toCompare: false }),
        toCompare: await draftPage(manager, caller, { ...beside, toCompare: true }),
        affairs: await affairsOf(manager, caller),
      });
    });
  }

  others(caller: Caller, query: ListQuery): Promise<Page<OthersLine>> {
    return this.inside(caller, query, async (manager, filter, asked) => {
      const found = await othersWork(manager, caller, asked);
      return pageWith(manager, caller, found, {
        limit: query.limit,
        counted: await countOthersWork(manager, caller, filter),
      });
    });
  }

  orders(caller: Caller, query: ListQuery): Promise<Page<OthersLine>> {
    const side = 'provider' as const;
    return this.inside(caller, query, async (manager, filter, asked) => {
      const found = await openOfSide(manager, caller, { ...asked, side });
      const counted = await countOfSide(manager, caller, { ...filter, side });
      return pageWith(manager, caller, found, { limit: query.limit, counted });
    });
  }

  private inside<T>(
    caller: Caller,
    { cursor, limit, ...filter }: ListQuery,
    work: (manager: EntityManager, filter: DossierFilter, asked: WorkQuery) => Promise<T>,
  ): Promise<T> {
    const [at, dossier, code] = decodeCursor(cursor, besideId) ?? [];
    const start = at === undefined || dossier === undefined ? {} : { cursor: { at, dossier, code: code ?? '' } };
    return readingOrganization(this.parts.dataSource, caller.organization.id, async (manager) => {
      const given = await narrowed(manager, caller, filter, this.parts.config.COMITY_MASTER_KEY);
      return work(manager, given, { ...given, ...start, limit: limit + 1 });
    });
  }
}

function versioned(work: Omit<WorkView, 'version'>): WorkView {
  const { mine, ...beside } = work;
  const lines = mine.items.map(({ id, task, status, responsible, changedAt }) => [
    ...[id, task.task, status, responsible, changedAt],
  ]);
  const shown = JSON.stringify([lines, mine.total, beside]);
  return { ...work, version: createHash('sha256').update(shown).digest('hex').slice(0, 16) };
}

async function pageWith(
  manager: EntityManager,
  caller: Caller,
  found: readonly { id: string; nextAt: string }[],
  { limit, counted }: { limit: number; counted: number },
): Promise<Page<OthersLine>> {
  const shown = found.slice(0, limit);
  const ids = shown.map(({ id }) => id);
  const rows = await dossierRows(manager, caller, ids);
  const tasks = await waitingOn(manager, caller, ids);
  const items = ids.flatMap((id): (DossierLine & { waiting: TaskView[] })[] => {
    const row = rows.get(id);
    return row === undefined ? [] : [{ ...lineView(row, caller.now), waiting: tasks.get(id) ?? [] }];
  });
  const last = found.length > limit ? shown.at(-1) : undefined;
  return {
    items,
    next: last === undefined ? null : encodeCursor([last.nextAt, last.id, '']),
    total: totalOf(counted),
  };
}

/** Returns what waits on these dossiers, by their ids. */
export async function waitingOn(
  manager: EntityManager,
  caller: Caller,
  dossiers: readonly string[],
): Promise<Map<string, TaskView[]>> {
  const byDossier = new Map<string, TaskView[]>();
  for (const row of await readTasks(manager, caller, dossiers))
    byDossier.set(row.dossier, [...(byDossier.get(row.dossier) ?? []), taskView(row)]);
  return byDossier;
}

function taskView({ code, side, roles, since, dueAt, first }: TaskRow): TaskView {
  return { task: code, of: side, roles, mine: first !== null, first, since, dueAt };
}
