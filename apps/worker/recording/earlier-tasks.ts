/** Dossiers that were recorded before tasks were kept get theirs here, after the migrations and as the owner. */
import { inOrganization } from '@comity/persistence/context';
import { organizationIds } from '@comity/persistence/reads/organizations';
import { dossiersWithoutTasks, saveTasks } from '@comity/persistence/recording/tasks';
import type { DataSource } from 'typeorm';
import { tasksToKeep } from './open-tasks.ts';

const AT_ONCE = 500;

/** What waits in them has waited since their last change, as far as is known. */
export async function listEarlierTasks(owner: DataSource): Promise<void> {
  for (const organization of await organizationIds(owner)) {
    let left = AT_ONCE;
    while (left === AT_ONCE) {
      left = await inOrganization(owner, organization, async (manager) => {
        const found = await dossiersWithoutTasks(manager, organization, AT_ONCE);
        for (const { dossier, state, changedAt } of found) {
          const tasks = tasksToKeep(state, changedAt);
          await saveTasks(manager, { organization, dossier }, tasks, { at: changedAt, seq: state.seq });
        }
        return found.length;
      });
    }
  }
}
