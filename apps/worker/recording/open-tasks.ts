/** What waits after an event is kept beside the dossier's row, with the clocks that say until when. */
import { openTasks } from '@comity/domain/machine/waiting';
import type { DossierState } from '@comity/domain/state/dossier';
import type { TaskToKeep } from '@comity/persistence/recording/tasks';
import { CLOCK_IDS, clockOf } from '@comity/vocabulary/clocks';

export function tasksToKeep(state: DossierState, now: string): TaskToKeep[] {
  return openTasks(state, now).map(({ code, of, by }, place) => ({
    code,
    place,
    side: of,
    by,
    clocks: CLOCK_IDS.filter((id) => clockOf(id).bounds.includes(code)),
  }));
}
