/**
 * Bundles the workflow code as the engine's sandbox takes it: one script, checked for anything that is not
 * deterministic.
 */
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import type { Logger } from '@comity/platform/log';

export function workflowBundle(log: Logger): Promise<WorkflowBundleWithSourceMap> {
  const quiet = (message: string): void => {
    log.debug(message);
  };
  return bundleWorkflowCode({
    workflowsPath: fileURLToPath(import.meta.resolve('@comity/workflows/workflows')),
    logger: {
      log: (_level, message) => {
        quiet(message);
      },
      trace: quiet,
      debug: quiet,
      info: quiet,
      warn: quiet,
      error: (message) => {
        log.error(message);
      },
    },
  });
}
