/** Writes the names of States and lists of them in both languages, as explanations and caveats say them. */
import type { Pack } from './pack.ts';
import { isNamedState, STATES } from './packs/memberships/states.ts';
import type { Pair } from './rule.ts';

/** Returns the title of the State's pack, else its name in the tables of memberships; its code where it is in neither. */
export function nameOf(packs: readonly Pack[], state: string): Pair {
  const title = packs.find((pack) => pack.state?.state === state)?.title;
  if (title !== undefined) return [title.en, title.es];
  return isNamedState(state) ? STATES[state] : [state, state];
}

export function joinedNames(names: readonly Pair[]): Pair {
  const inOne = (words: string[], and: string): string =>
    [words.slice(0, -1).join(', '), ...words.slice(-1)].filter((part) => part !== '').join(and);
  return [
    inOne(
      names.map(([en]) => en),
      ' and ',
    ),
    inOne(
      names.map(([, es]) => es),
      ' y ',
    ),
  ];
}
