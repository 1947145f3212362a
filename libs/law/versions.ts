/**
 * Lists every version of every pack that was ever published. An earlier version is never edited: open dossiers have
 * pinned its digest, and its test compares the digest with the data.
 */
import { type FirstPack, inTodaysFormat } from './archive/first-format.ts';
import { brazil } from './archive/2026.1/brazil.ts';
import { budapest } from './archive/2026.1/budapest.ts';
import { canada } from './archive/2026.1/canada.ts';
import { chile } from './archive/2026.1/chile.ts';
import { comity } from './archive/2026.1/comity.ts';
import { peru } from './archive/2026.1/peru.ts';
import { unitedStates } from './archive/2026.1/united-states.ts';
import { comity as secondComity } from './archive/2026.2/comity.ts';
import type { Pack } from './pack.ts';
import { lawPacks } from './packs.ts';

/** Returns the packs as they were published; dossiers have pinned the digest of exactly this data. */
export function firstPacks(): FirstPack[] {
  return [budapest, peru, chile, unitedStates, canada, brazil, comity];
}

/** Returns the packs that were published after the first and before today's, the latest first, in today's format. */
export function laterPacks(): Pack[] {
  return [secondComity];
}

/**
 * Returns the versions of one pack, the latest first and all in today's format; empty for a pack that does not exist.
 */
export function versionsOf(id: string): Pack[] {
  const today = lawPacks().filter((pack) => pack.id === id);
  const later = laterPacks().filter((pack) => pack.id === id);
  const first = firstPacks().filter((pack) => pack.id === id);
  return [...today, ...later, ...first.map(inTodaysFormat)];
}
