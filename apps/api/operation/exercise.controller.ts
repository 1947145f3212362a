/**
 * Serves the exercise's clock. Moving it wakes every open dossier of the exercise, whose clocks then come due in their
 * order.
 */
import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import { Controller, Inject } from '@nestjs/common';
import { CLOCK_MOVED_SIGNAL, workflowId } from '@comity/contracts/engine';
import type { ExerciseView } from '@comity/contracts/http/organization-views';
import { inOrganization } from '@comity/persistence/context';
import { digestOf } from '@comity/persistence/digest';
import { forwardExercise, nowOf, openDossiersOfExercise } from '@comity/persistence/exercise';
import type { Caller } from '@comity/persistence/reads/caller';
import { readExercise } from '@comity/persistence/reads/exercise';
import type { EntityManager } from 'typeorm';
import { ApiParts } from '../parts.ts';
import { problem } from '../problems/problem.ts';
import { TheBody, TheCaller, TheKey } from '../routing/inputs.ts';
import { type BodyOf, Route } from '../routing/route.ts';
import { ROUTES } from '@comity/contracts/http/routes';

const DAY = 86_400_000;
const AT_ONCE = 20;

@Controller()
export class ExerciseController {
  constructor(@Inject(ApiParts) private readonly parts: ApiParts) {}

  @Route(ROUTES.exercise)
  show(@TheCaller() caller: Caller): Promise<ExerciseView> {
    return inOrganization(this.parts.dataSource, caller.organization.id, (manager) => view(manager, caller));
  }

  /** The same key moves the clock once; the dossiers are woken again, which changes nothing that is done. */
  @Route(ROUTES.forwardExercise)
  async forward(
    @TheCaller() caller: Caller,
    @TheKey() key: string,
    @TheBody() step: BodyOf<'forwardExercise'>,
  ): Promise<ExerciseView> {
    const { dataSource, client } = this.parts;
    const { id, exercise } = caller.organization;
    if (exercise === null) throw problem('NOT_AN_EXERCISE');
    await inOrganization(dataSource, id, async (manager) => {
      const deltaMs = 'days' in step ? step.days * DAY : await untilNext(manager, caller);
      const bodyHash = digestOf({ by: caller.member, ...step });
      const moved = await forwardExercise(manager, {
        exerciseId: exercise,
        deltaMs,
        key,
        bodyHash,
        memberId: caller.member,
      });
      if (moved === null) throw problem('KEY_REUSED');
    });
    const dossiers = await inOrganization(dataSource, id, (manager) => openDossiersOfExercise(manager, exercise));
    for (let from = 0; from < dossiers.length; from += AT_ONCE) {
      const some = dossiers.slice(from, from + AT_ONCE);
      await Promise.all(some.map(({ dossierId }) => wake(client, dossierId)));
    }
    return inOrganization(dataSource, id, (manager) => view(manager, caller));
  }
}

async function view(manager: EntityManager, { organization }: Caller): Promise<ExerciseView> {
  if (organization.exercise === null) throw problem('NOT_AN_EXERCISE');
  const { now, offsetMs } = await nowOf(manager, organization.id);
  const { name, next } = await readExercise(manager, organization.id, organization.exercise, now);
  return { name, now, offsetMs, next };
}

async function untilNext(manager: EntityManager, caller: Caller): Promise<number> {
  const { now, next } = await view(manager, caller);
  return next === null ? 0 : Math.max(0, Date.parse(next.dueAt) - Date.parse(now) + 1);
}

/** A dossier that has ended meanwhile has no clocks left to wake. */
async function wake(client: Client, dossier: string): Promise<void> {
  try {
    await client.withDeadline(Date.now() + 4_500, () =>
      client.workflow.getHandle(workflowId(dossier)).signal(CLOCK_MOVED_SIGNAL),
    );
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}
