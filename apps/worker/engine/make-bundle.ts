/**
 * Bundles the workflow code, and writes the script to the standard output and all messages of the bundler to the
 * standard error.
 */
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode } from '@temporalio/worker';

const say = (message: string): void => void process.stderr.write(`${message}\n`);

const { code } = await bundleWorkflowCode({
  workflowsPath: fileURLToPath(import.meta.resolve('@comity/workflows/workflows')),
  logger: {
    log: (_level, message) => {
      say(message);
    },
    trace: say,
    debug: say,
    info: say,
    warn: say,
    error: say,
  },
});
process.stdout.write(code);
