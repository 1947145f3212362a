/** Gathers what the tables of memberships hold of one State. */
import type { Pack } from '../../pack.ts';
import { budapestMemberships } from './budapest.ts';
import { cets224Memberships } from './cets-224.ts';
import type { Membership } from './membership.ts';
import { regionalMemberships } from './mercosur-medellin.ts';
import { nassauMemberships } from './nassau.ts';
import { protocolMemberships } from './optional-protocol.ts';
import { STATES, type StateCode } from './states.ts';
import { unccMemberships } from './uncc.ts';

const ALL: readonly Membership[] = [
  ...budapestMemberships,
  ...nassauMemberships,
  ...protocolMemberships,
  ...regionalMemberships,
  ...cets224Memberships,
  ...unccMemberships,
];

export function membershipsOf(state: StateCode): Pick<Pack, 'standings' | 'rules'> {
  const own = ALL.filter(({ standing }) => standing.state === state);
  return { standings: own.map(({ standing }) => standing), rules: own.flatMap(({ rules }) => rules) };
}

/** Returns the memberships of every State that `profiles`, the States with a pack of their own, does not name. */
export function membershipsWithout(profiles: readonly StateCode[]): Pick<Pack, 'standings' | 'rules'> {
  const rest = (Object.keys(STATES) as StateCode[]).filter((state) => !profiles.includes(state)).map(membershipsOf);
  return { standings: rest.flatMap(({ standings }) => standings), rules: rest.flatMap(({ rules }) => rules) };
}
