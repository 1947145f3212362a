/**
 * The bootstrap is the first step of every command, for any Node from 20.19: it installs the packages if they are
 * missing or older than the lock file, compiles the sources that have changed, then runs the script that it was given
 * with the pinned Node.
 *
 *   node infra/dev/bootstrap.mjs <script.ts> [arguments]
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../..', import.meta.url));
const inProject = (...parts) => join(project, ...parts);
const node = inProject('node_modules', '.bin', 'node');

function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/** npm writes this file last, so an installation that was interrupted counts as none. */
function isInstalled() {
  const installed = inProject('node_modules', '.package-lock.json');
  const lock = inProject('package-lock.json');
  if (!existsSync(installed) || !existsSync(node)) return false;
  return !existsSync(lock) || statSync(installed).mtimeMs >= statSync(lock).mtimeMs;
}

function install() {
  const command = existsSync(inProject('package-lock.json')) ? 'ci' : 'install';
  process.stderr.write(`Installing packages (npm ${command}; one to two minutes the first time)\n`);
  const result = spawnSync('npm', [command, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: project,
    stdio: ['ignore', 2, 2],
  });
  if (result.status !== 0)
    fail(`The packages could not be installed: npm ${command} failed; check the connection to your package registry.`);
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) fail(`Comity needs Node 20.19 or later; this is ${process.version}.`);
if (process.platform === 'win32') fail('Comity runs on Linux and macOS; on Windows, use WSL.');

const [script, ...rest] = process.argv.slice(2);
if (script === undefined) fail('Usage: node infra/dev/bootstrap.mjs <script.ts> [arguments]');
if (!isInstalled()) install();

const env = {
  ...process.env,
  PATH: `${inProject('node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`,
  // What the compiler unpacks is kept here, not in the person's home and the system's temporary folder.
  SWC_NATIVE_BINDING_CACHE: inProject('.cache', 'compiler'),
};
spawnSync(node, [inProject('infra', 'sources', 'build.mjs')], { cwd: project, env, stdio: ['ignore', 2, 2] });

const child = spawn(node, ['--import', inProject('infra', 'sources', 'load.mjs'), inProject(script), ...rest], {
  cwd: project,
  // The channel tells the child when this one is killed.
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  env,
});
// The terminal sends Ctrl-C to both; whoever sends a signal to this one only means the child too. It outlives the signal
// so that the terminal comes back when everything has stopped.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
// npm hands a signal to its shell, which ends and does not hand it on: that end says the same.
const parent = process.ppid;
if (process.env.npm_lifecycle_event !== undefined)
  setInterval(() => process.ppid === parent || child.kill('SIGTERM'), 500).unref();
child.on('error', (error) => fail(`The pinned Node could not be started: ${error.message}`));
child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
