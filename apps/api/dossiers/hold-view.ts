/** Holds are shown with their two clocks: the treaty floor and the end that the provider has confirmed. */
import type { Target } from '@comity/vocabulary/values/request-form';
import { type DossierState, type Hold, isKept } from '@comity/domain/state/dossier';
import type { DeadlineView, LinkedView } from '@comity/contracts/http/dossier-line-views';
import type { HoldView } from '@comity/contracts/http/views';
import type { DossierRow } from '@comity/persistence/reads/dossier-rows';

export interface HoldParts {
  row: Pick<DossierRow, 'id' | 'reference' | 'caseReference' | 'side' | 'counterpart'>;
  holds: readonly Hold[];
  targets: readonly Target[];
  deadlines: readonly DeadlineView[];
  /** The formal request that has arrived; null if none has. */
  mla: DossierState['mla'];
  /** Formal requests that follow the preservation and that the caller sees. */
  followedBy: readonly LinkedView[];
}

export function holdViews(parts: HoldParts): HoldView[] {
  const { row, holds, targets, deadlines } = parts;
  const formal = assistanceFor(parts);
  const clockOf = (clock: string, hold: string): DeadlineView | null =>
    deadlines.find((one) => one.clock === clock && one.subject === hold) ?? null;
  return holds.map((hold) => ({
    id: hold.id,
    dossier: row.id,
    reference: row.reference,
    caseReference: row.caseReference,
    counterpart: row.counterpart ?? { en: '—', es: '—' },
    side: row.side,
    items: hold.items.map(({ target, category }) => {
      const known = targets.find((one) => one.id === target);
      return { target, category, type: known?.type ?? 'OTHER', value: known?.value ?? target };
    }),
    snapshotAt: hold.snapshotAt,
    preservedUntil: hold.preservedUntil,
    belowFloor: hold.belowFloor,
    status: hold.status,
    formal: isKept(hold) ? formal : null,
    byHand: hold.byHand ?? null,
    floor: clockOf('BUD29_FLOOR', hold.id),
    domestic: clockOf('DOMESTIC_HOLD', hold.id),
  }));
}

function assistanceFor({ mla, followedBy }: HoldParts): HoldView['formal'] {
  if (mla?.status !== 'RECEIVED') return null;
  return { reference: mla.reference, date: mla.date, dossiers: [...followedBy] };
}

export function linkedView({ id, reference, state }: Pick<DossierRow, 'id' | 'reference' | 'state'>): LinkedView {
  return { id, reference, kind: state.kind, side: state.side, status: state.status };
}
