/**
 * The term of a domestic order is one clock in every State, and the terms that the law packs set are written into the
 * summary of a request. This brings stored dossier states to that form; what was recorded, signed and pinned stays as
 * it is.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  EARLIER_ORDER_IDS,
  EARLIER_ORDER_TERMS,
  EARLIER_SERVICE_LEVELS,
  type EarlierOrderTerm,
} from '@comity/vocabulary/values/earlier-law';

export class OrderTerms1764547200020 implements MigrationInterface {
  readonly name = 'OrderTerms1764547200020';

  async up(runner: QueryRunner): Promise<void> {
    const tenants = (await runner.query(`SELECT id FROM organization`)) as { id: string }[];
    for (const { id: tenant } of tenants) {
      await runner.query(`SELECT set_config('comity.organization', $1, true)`, [tenant]);
      await runner.query(`UPDATE clock SET clock = 'ORDER_TERM' WHERE clock = ANY ($1)`, [EARLIER_ORDER_IDS]);
      const kept = (await runner.query(`SELECT id, state FROM dossier`)) as { id: string; state: StoredState }[];
      for (const { id, state } of kept)
        await runner.query(`UPDATE dossier SET state = $2::jsonb WHERE id = $1`, [
          id,
          JSON.stringify(stateToday(state)),
        ]);
    }
    await runner.query(`SELECT set_config('comity.organization', '', true)`);
  }

  /** Nothing is taken back, because the State whose id a term had is no longer written beside it. */
  down(): Promise<void> {
    return Promise.resolve();
  }
}

type StoredState = Record<string, unknown> & { clocks: { id: string; subject: string }[] };

const isEarlier = (id: unknown): id is EarlierOrderTerm => EARLIER_ORDER_IDS.some((one) => one === id);

export function stateToday(state: StoredState): unknown {
  const clocks = state.clocks.map((clock) => (isEarlier(clock.id) ? { ...clock, id: 'ORDER_TERM' } : clock));
  return rulesToday({ ...state, clocks });
}

/** A summary is in the state, in what waits for a second person, and in what was entered and is not yet confirmed. */
function rulesToday(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(rulesToday);
  if (typeof value !== 'object' || value === null) return value;
  const inner = Object.fromEntries(Object.entries(value).map(([name, one]) => [name, rulesToday(one)]));
  if (!('floorDays' in inner) || !('refusalGrounds' in inner)) return inner;
  return { levels: EARLIER_SERVICE_LEVELS, ...inner, order: termToday(inner['order']) };
}

function termToday(order: unknown): unknown {
  if (typeof order !== 'object' || order === null || !('id' in order) || !isEarlier(order.id)) return order;
  const { id, ...term } = order;
  return { ...term, startsAt: EARLIER_ORDER_TERMS[id].startsAt };
}
