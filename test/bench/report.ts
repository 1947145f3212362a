/**
 * The report gives the figures of one run, for people and as JSON. Goals are printed beside them and never decide the
 * exit code.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DossierFile } from './dossier-file.ts';
import type { EngineActions } from './engine-actions.ts';
import { type EvidenceFigures, tellEvidence } from './evidence.ts';
import type { ListFigures } from './lists/lists.ts';
import { tellLists } from './lists/tell.ts';
import type { Compared } from './measure.ts';

export interface Report {
  at: string;
  machine: { platform: string; cpus: number; node: string };
  /** Callers do these acts at once. */
  acts: Record<'c1' | 'c32', Compared>;
  opening: Compared;
  /** How others are answered in the flood of one person, against how they are without it. */
  flood: Compared;
  /** One complete preservation asks this of the engine, all three dossiers together. */
  engine: EngineActions;
  /** The memory is in megabytes by part, before and with `dossiers` open ones. */
  memory: { dossiers: number; before: Record<string, number>; after: Record<string, number> };
  file: DossierFile;
  lists: ListFigures;
  /** It is null where the disk had no room to measure it. */
  evidence: EvidenceFigures | null;
  seconds: number;
}

const GOALS = { p50: 'goal at most 2', p99: 'goal at most 2', throughput: 'goal at least 0.6' } as const;

export function tell(
  { acts, opening, flood, engine, memory, evidence, file, lists, seconds }: Report,
  print: (line: string) => void,
): void {
  print('');
  tellCompared('Acts, one caller', acts.c1, ['p50', 'throughput'], print);
  tellCompared('Acts, 32 callers', acts.c32, ['p50', 'throughput'], print);
  tellCompared('Opening a dossier', opening, ['p50', 'p99'], print);
  tellCompared('Others, in the flood of one person', flood, ['p99'], print);
  const { actions, workflows, updates, activities, timers, signals, workflowTasks, historyEvents } = engine;
  print(`Engine actions per complete request: ${String(actions)}`);
  print(`  ${String(workflows)} workflows, ${String(updates)} Updates, ${String(activities)} activities,`);
  print(`  ${String(timers)} timers, ${String(signals)} signals; ${String(workflowTasks)} workflow tasks and`);
  print(`  ${String(historyEvents)} history events beside them`);
  print(`Resident memory with ${String(memory.dossiers)} open dossiers (before); shared pages count once per process:`);
  for (const [part, megabytes] of Object.entries(memory.after))
    print(`  ${part.padEnd(10)} ${String(megabytes).padStart(6)} MB  (${String(memory.before[part] ?? 0)} MB)`);
  print(`The whole file of a dossier with ${String(file.events)} entries, ${String(file.bytes)} bytes of PDF:`);
  print(`  first ${String(file.firstMs)} ms, then median ${String(file.medianMs)} ms (goal below 2000 ms)`);
  tellLists(lists, print);
  tellEvidence(evidence, print);
  print(`${String(seconds)} s in all.`);
}

function tellCompared(
  what: string,
  { comity, floor, ratios }: Compared,
  judged: readonly (keyof Compared['ratios'])[],
  print: (line: string) => void,
): void {
  const line = (name: string, { p50Ms, p99Ms, perSecond, calls }: Compared['comity']): void => {
    print(
      `  ${name}  p50 ${p50Ms.toFixed(1)} ms, p99 ${p99Ms.toFixed(1)} ms, ${perSecond.toFixed(1)}/s (${String(calls)})`,
    );
  };
  print(what);
  line('Comity', comity);
  line('floor ', floor);
  for (const name of ['p50', 'p99', 'throughput'] as const)
    print(`  ratio of ${name}: ${ratios[name].toFixed(2)}${judged.includes(name) ? ` (${GOALS[name]})` : ''}`);
}

export function save(report: Report, path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(report, null, 2)}\n`);
}
