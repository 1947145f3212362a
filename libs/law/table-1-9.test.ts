/**
 * Compares the table of docs/rules 1.9, cell by cell, with the grounds that the packs resolve for each stage and
 * instrument.
 */
import { describe, expect, it } from '@jest/globals';
import type { RefusalGround } from '@comity/domain/law/snapshot';
import { ASSISTANCE_GROUNDS } from '@comity/vocabulary/values/law-codes';
import type { Pack } from './pack.ts';
import { lawPacks } from './packs.ts';
import { resolveSnapshot } from './resolve.ts';

/** The values are those of the table; `VIA` grounds are open because domestic law or another article opens them. */
type Cell = 'Y' | 'N' | '-' | 'RESERVED' | 'VIA' | 'VIA_OUTSIDE_2_11' | 'ASK' | 'POSTPONE' | 'NOTICE';
const COLUMNS = ['Bud 29', 'Bud 27/31', 'CETS 8', 'Nassau 9'] as const;
const TABLE: Record<string, [bud29: Cell, bud27: Cell, cets: Cell, nassau: Cell]> = {
  POLITICAL_OFFENCE: ['Y', 'Y', 'Y', 'Y'],
  SOVEREIGNTY_SECURITY_ORDRE_PUBLIC: ['Y', 'Y', 'Y', 'Y'],
  DUAL_CRIMINALITY: ['RESERVED', 'VIA', 'VIA', 'VIA'],
  FISCAL: ['N', 'VIA_OUTSIDE_2_11', 'VIA_OUTSIDE_2_11', 'VIA_OUTSIDE_2_11'],
  MILITARY: ['N', 'VIA', 'VIA', 'Y'],
  NE_BIS_IN_IDEM: ['N', 'VIA', 'VIA', 'Y'],
  DISCRIMINATION: ['N', 'VIA', 'VIA', 'Y'],
  AD_HOC_TRIBUNAL: ['N', 'N', 'N', 'Y'],
  IMMUNITY_PRIVILEGE_PRESS: ['N', 'VIA', 'VIA', '-'],
  FUNDAMENTAL_RIGHTS: ['N', 'VIA', 'VIA', '-'],
  DOMESTIC_LAW_BAR: ['N', 'VIA', 'VIA', '-'],
  DISPROPORTIONATE: ['N', 'VIA', 'VIA', '-'],
  DE_MINIMIS: ['N', 'VIA', 'VIA', '-'],
  BELOW_THRESHOLD: ['N', 'N', 'N', 'Y'],
  FORM_DEFECT: ['ASK', 'ASK', 'ASK', 'ASK'],
  PREJUDICE_OWN_INVESTIGATION: ['NOTICE', 'POSTPONE', 'POSTPONE', 'POSTPONE'],
};

type OffenceClass = 'BUDAPEST_2_11' | 'OTHER';
interface Situation {
  offenceClass: OffenceClass;
  reserved: boolean;
}
const SITUATIONS = (['BUDAPEST_2_11', 'OTHER'] as const).flatMap((offenceClass) =>
  [true, false].map((reserved): Situation => ({ offenceClass, reserved })),
);

function isOpen(cell: Cell, { offenceClass, reserved }: Situation): boolean {
  if (cell === 'Y' || cell === 'VIA') return true;
  if (cell === 'VIA_OUTSIDE_2_11') return offenceClass === 'OTHER';
  return cell === 'RESERVED' && reserved && offenceClass === 'OTHER';
}

/**
 * Returns the packs of today, with both States Parties to exactly these instruments and the reservation made or not.
 */
function packsWith(instrument: 'budapest' | 'cets-224' | 'nassau', reserved: boolean): Pack[] {
  const base = { from: null, until: null, declarations: [], rule: 'CL.BUDAPEST' };
  const reservations = reserved ? [{ article: '29(4)', rule: 'BUD.29.4' }] : [];
  const instruments = new Set(['budapest', instrument] as const);
  return lawPacks().map((pack) =>
    pack.state === null
      ? pack
      : {
          ...pack,
          standings: [...instruments].map((one) => ({
            ...base,
            state: pack.state?.state ?? '',
            instrument: one,
            standing: 'PARTY' as const,
            reservations: one === 'budapest' ? reservations : [],
          })),
        },
  );
}

function groundsOf(column: (typeof COLUMNS)[number], { offenceClass, reserved }: Situation): RefusalGround[] {
  const measure = column === 'Bud 29' ? ('PRESERVATION' as const) : ('ASSISTANCE' as const);
  const instrument = column === 'CETS 8' ? 'cets-224' : column === 'Nassau 9' ? 'nassau' : 'budapest';
  const question = {
    measure,
    requestingState: 'PE',
    requestedState: 'CL',
    offenceClass,
    date: '2026-11-23',
    ...(column === 'CETS 8' && { procedure: 'cets-224' as const }),
  };
  return resolveSnapshot(question, () => '', packsWith(instrument, reserved)).refusalGrounds;
}

const cells = Object.entries(TABLE).flatMap(([ground, row]) =>
  COLUMNS.flatMap((column, i) => SITUATIONS.map((situation) => ({ ground, column, cell: row[i] ?? 'N', situation }))),
);

describe('Table of docs/rules 1.9', () => {
  it.each(cells)(
    '$ground under $column: $cell ($situation.offenceClass, reserved: $situation.reserved)',
    ({ ground, column, cell, situation }) => {
      const codes = groundsOf(column, situation).map(({ code }) => code);
      expect(codes.includes(ground)).toBe(isOpen(cell, situation));
    },
  );

  it('has a row for every ground that the domain knows', () => {
    for (const ground of ASSISTANCE_GROUNDS) expect(Object.keys(TABLE)).toContain(ground);
  });

  it('asks for an analysis of the conduct before dual criminality, and for none before another ground', () => {
    for (const column of COLUMNS) {
      for (const { code, needs } of groundsOf(column, { offenceClass: 'OTHER', reserved: true }))
        expect([code, needs]).toEqual([code, code === 'DUAL_CRIMINALITY' ? ['CONDUCT_ANALYSIS'] : []]);
    }
  });
});
