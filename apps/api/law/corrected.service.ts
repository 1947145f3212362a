/**
 * Lists the open dossiers whose law has been corrected since it was pinned, for those who decide what becomes of them. A
 * dossier keeps the law with which it began: nothing is applied here.
 */
import { Inject, Injectable } from '@nestjs/common';
import type { CorrectedLawView } from '@comity/contracts/http/law-views';
import type { Page } from '@comity/contracts/http/views';
import { correctedSince, replacedDigests } from '@comity/law/corrected';
import { inOrganization } from '@comity/persistence/context';
import { digestOf } from '@comity/persistence/digest';
import { type Caller, officeDay, rolesOf } from '@comity/persistence/reads/caller';
import { countCorrectedLaw, listCorrectedLaw } from '@comity/persistence/reads/corrected-law';
import { COUNTED } from '@comity/persistence/reads/work';
import { narrowed } from '../dossiers/narrowed.ts';
import { totalOf } from '../dossiers/totals.ts';
import type { Side } from '@comity/vocabulary/values/plain';
import type { Role } from '@comity/vocabulary/values/roles';
import { decodeCursor, encodeCursor } from '../dossiers/cursor.ts';
import { ApiParts } from '../parts.ts';
import type { QueryOf } from '../routing/route.ts';

/** The authorities of each State decide whether a request goes on under the law that was pinned (docs/rules 2.0). */
const DECIDES = {
  requesting: ['REQ_CENTRAL_AUTHORITY', 'REQ_POC_24_7'],
  receiving: ['RCV_CENTRAL_AUTHORITY', 'RCV_POC_24_7'],
} as const satisfies Partial<Record<Side, readonly Role[]>>;
const SIDES = ['requesting', 'receiving'] as const;

@Injectable()
export class CorrectedLaw {
  /** A pack is the same object in every answer, so its digest is computed once. */
  private readonly digests = new WeakMap<object, string>();

  constructor(@Inject(ApiParts) private readonly parts: ApiParts) {}

  async list(caller: Caller, { cursor, limit, ...asked }: QueryOf<'correctedLaw'>): Promise<Page<CorrectedLawView>> {
    const roles = rolesOf(caller);
    const sides = SIDES.filter((side) => DECIDES[side].some((role) => roles.includes(role)));
    if (sides.length === 0) return { items: [], next: null, total: totalOf(0) };
    const after = decodeCursor(cursor);
    const { rows, counted } = await inOrganization(this.parts.dataSource, caller.organization.id, async (manager) => {
      const filter = await narrowed(manager, caller, asked, this.parts.config.COMITY_MASTER_KEY);
      const which = { replaced: replacedDigests(this.digestOf), sides, filter };
      return {
        rows: await listCorrectedLaw(manager, caller, { ...which, after, limit: limit + 1 }),
        counted: await countCorrectedLaw(manager, caller, { ...which, limit: COUNTED + 1 }),
      };
    });
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    const on = officeDay(caller);
    return {
      items: shown.map(({ snapshot, changedAt: _changedAt, ...row }) => ({
        ...row,
        measure: snapshot.measure,
        resolvedOn: snapshot.resolvedOn,
        decides: row.side === 'provider' ? [] : [...DECIDES[row.side]],
        ...correctedSince(snapshot, on, this.digestOf),
      })),
      next: rows.length > limit && last !== undefined ? encodeCursor([last.changedAt, last.id]) : null,
      total: totalOf(counted),
    };
  }

  private readonly digestOf = (value: unknown): string => {
    if (typeof value !== 'object' || value === null) return digestOf(value);
    const known = this.digests.get(value) ?? digestOf(value);
    this.digests.set(value, known);
    return known;
  };
}
