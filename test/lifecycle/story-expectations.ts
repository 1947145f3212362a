/** Tests expect these outcomes of a story: what it has sent, whom it has notified, and how an act was refused. */
import type { MessageCode } from '@comity/vocabulary/messages';
import type { Side } from '@comity/vocabulary/values/plain';
import { digestOf } from './people.ts';
import type { World } from './world.ts';

export const CONDITIONAL = { denied: [], conditions: ['SPECIALTY', 'RETURN'], conditionsText: digestOf('conditions') };

export const onDossier = (id: string): { id: string; subject: string } => ({ id, subject: 'dossier' });
export const refusedAs = (code: string): object => ({ outcome: 'refused', code });

export function sent(world: World, from: Side, to: Side): MessageCode[] {
  return world.history.flatMap(({ side, outcome }) =>
    side === from && outcome.outcome === 'decided'
      ? outcome.sends.filter((send) => send.to === to).map((send) => send.code)
      : [],
  );
}

export function notices(world: World, side: Side): string[] {
  return world.history.flatMap((one) =>
    one.side === side && one.outcome.outcome === 'decided' ? one.outcome.notices.map(({ code }) => code) : [],
  );
}
