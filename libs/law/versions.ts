/**
 * Lists every version of every pack that was ever published. An earlier version is never edited: open dossiers have
 * pinned its digest, and its test compares the digest with the data.
 */
import { type FirstPack, firstInTodaysFormat } from './archive/first-format.ts';
import { type SecondPack, secondInTodaysFormat } from './archive/second-format.ts';
import { argentina } from './archive/2026.1/argentina.ts';
import { brazil } from './archive/2026.1/brazil.ts';
import { budapest } from './archive/2026.1/budapest.ts';
import { canada } from './archive/2026.1/canada.ts';
import { chile } from './archive/2026.1/chile.ts';
import { colombia } from './archive/2026.1/colombia.ts';
import { comity } from './archive/2026.1/comity.ts';
import { costaRica } from './archive/2026.1/costa-rica.ts';
import { dominicanRepublic } from './archive/2026.1/dominican-republic.ts';
import { peru } from './archive/2026.1/peru.ts';
import { unitedStates } from './archive/2026.1/united-states.ts';
import { budapest as secondBudapest } from './archive/2026.2/budapest/budapest.ts';
import { comity as secondComity } from './archive/2026.2/comity.ts';
import { brazil as secondBrazil } from './archive/2026.2/states/brazil.ts';
import { canada as secondCanada } from './archive/2026.2/states/canada.ts';
import { chile as secondChile } from './archive/2026.2/states/chile.ts';
import { peru as secondPeru } from './archive/2026.2/states/peru.ts';
import { unitedStates as secondUnitedStates } from './archive/2026.2/states/united-states.ts';
import { comity as thirdComity } from './archive/2026.3/comity.ts';
import { packsBefore20264 } from './archive/2026.3/packs.ts';
import type { Pack } from './pack.ts';
import { lawPacks } from './packs.ts';

/** Returns the packs as they were published; dossiers have pinned the digest of exactly this data. */
export function firstPacks(): FirstPack[] {
  return [budapest, peru, chile, unitedStates, canada, brazil, comity];
}

/**
 * Returns the packs of the second format, as they were published, the latest version of a pack first.
 */
export function secondPacks(): SecondPack[] {
  return [
    thirdComity,
    secondComity,
    secondBudapest,
    secondBrazil,
    secondCanada,
    secondChile,
    secondPeru,
    secondUnitedStates,
    argentina,
    colombia,
    costaRica,
    dominicanRepublic,
  ];
}

/** Returns the packs of the third format, as they were published. */
export function thirdPacks(): readonly Pack[] {
  return packsBefore20264;
}

/**
 * Returns the versions of one pack, the latest first and all in today's format; the list is empty for a pack that does
 * not exist.
 */
export function versionsOf(id: string): Pack[] {
  const of = <P extends { id: string }>(packs: readonly P[]): P[] => packs.filter((pack) => pack.id === id);
  return [
    ...of(lawPacks()),
    ...of(thirdPacks()),
    ...of(secondPacks()).map(secondInTodaysFormat),
    ...of(firstPacks()).map(firstInTodaysFormat),
  ];
}
