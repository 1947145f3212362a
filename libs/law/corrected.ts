/** Tells in short what the law of today would decide otherwise than the law that a dossier has pinned. */
import type { RuleSnapshot } from '@comity/domain/law/snapshot';
import { ruleChanges } from './changes.ts';
import type { Pack } from './pack.ts';
import { lawPacks } from './packs.ts';
import type { DigestOf } from './pinned.ts';
import { resolveSnapshot } from './resolve.ts';
import { firstPacks, secondPacks, thirdPacks } from './versions.ts';

export interface Corrected {
  packs: { id: string; pinned: string; today: string }[];
  /** The instrument is given for a formal request only, and only where another one would govern today. */
  instrument: { pinned: string; today: string } | null;
  /** These grounds of refusal are open today and were not when the law was pinned; `closed` lists the opposite. */
  opened: string[];
  closed: string[];
  /**
   * The absence of these elements stopped a request and no longer does; `nowRequired` lists those whose absence would
   * stop it today.
   */
  noLongerRequired: string[];
  nowRequired: string[];
  /** This many rules were added, changed or taken away. */
  rules: number;
}

/** Returns the digests of every version of a pack that is no longer today's. */
export function replacedDigests(digestOf: DigestOf): string[] {
  const today = new Set(lawPacks().map(digestOf));
  const earlier = [...firstPacks(), ...secondPacks(), ...thirdPacks()].map(digestOf);
  return earlier.filter((digest) => !today.has(digest));
}

export function correctedSince(
  pinned: RuleSnapshot,
  on: string,
  digestOf: DigestOf,
  packs: readonly Pack[] = lawPacks(),
): Corrected {
  const { measure, requestingState, requestedState, offenceClass } = pinned;
  const question = { measure, requestingState, requestedState, offenceClass, date: on };
  const today: RuleSnapshot = resolveSnapshot(question, digestOf, packs);
  const { added, removed, changed } = ruleChanges(pinned.rules, today.rules);
  const grounds = differing(codes(pinned.refusalGrounds), codes(today.refusalGrounds));
  const elements = differing(blocking(pinned), blocking(today));
  return {
    packs: pinned.packs.flatMap(({ id, version, digest }) => {
      const now = today.packs.find((one) => one.id === id);
      return now === undefined || now.digest === digest ? [] : [{ id, pinned: version, today: now.version }];
    }),
    instrument: instruments(pinned, today),
    opened: grounds.added,
    closed: grounds.gone,
    noLongerRequired: elements.gone,
    nowRequired: elements.added,
    rules: added.length + removed.length + changed.length,
  };
}

function codes(list: readonly { code: string }[]): string[] {
  return list.map(({ code }) => code);
}

function blocking({ requiredElements }: RuleSnapshot): string[] {
  return codes(requiredElements.filter((one) => one.blocking));
}

function differing(before: readonly string[], after: readonly string[]): { added: string[]; gone: string[] } {
  return {
    added: after.filter((one) => !before.includes(one)),
    gone: before.filter((one) => !after.includes(one)),
  };
}

function instruments(pinned: RuleSnapshot, today: RuleSnapshot): Corrected['instrument'] {
  if (pinned.measure !== 'ASSISTANCE' || today.measure !== 'ASSISTANCE') return null;
  return pinned.instrument === today.instrument ? null : { pinned: pinned.instrument, today: today.instrument };
}
