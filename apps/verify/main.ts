/** Starts the command line; `run.ts` says what it does. */
import { run } from './run.ts';

/** npm runs scripts in the folder of package.json, and says here where the person is. */
const folder = process.env['INIT_CWD'] ?? process.cwd();

process.exitCode = await run(process.argv.slice(2), folder, {
  print: (line) => void process.stdout.write(`${line}\n`),
  complain: (line) => void process.stderr.write(`${line}\n`),
});
