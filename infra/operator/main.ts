/**
 * `npm run operator -- <command>` is how an installation that starts empty gets its operator and its organizations:
 *
 *   begin     makes the operator's own organization and prints the link by which the operator comes in
 *   register  makes an organization with its key, and prints the links of its two first administrators
 *   invite    prints another link, for an organization that is not active yet
 *
 * Its options stand one a line on its standard input, because whoever may list processes reads their arguments, and these
 * are names and addresses of people.
 *
 * In production the same program reads COMITY_ADMINISTRATOR_DATABASE_URL, COMITY_MASTER_KEY and COMITY_PORTAL_URL, as the
 * api does; without them it serves the installation of `npm start`, with the same COMITY_HOME and COMITY_PORT.
 */
import { text } from 'node:stream/consumers';
import { createDataSource } from '@comity/persistence/data-source';
import { Sentence, sentenceOf, tellFailure } from '@comity/infra/dev/sentence';
import { beginOperation, inviteAgain, type Operation, registerWithAdministrators } from './commands.ts';
import { optionsIn } from './options.ts';
import { placeOfInstallation } from './place.ts';

const COMMANDS: Record<string, (operation: Operation, given: readonly string[]) => Promise<string>> = {
  begin: beginOperation,
  register: registerWithAdministrators,
  invite: inviteAgain,
};

async function main([command = '', ...more]: readonly string[]): Promise<void> {
  const run = COMMANDS[command];
  if (run === undefined)
    throw new Sentence(
      'Usage: npm run operator -- begin | register | invite, with its options one a line on the standard input; see the README, "From nothing".',
    );
  if (more.length > 0)
    throw new Sentence(
      'Options are not given as arguments, which others can read in the list of processes: write them one a line, such as "city: Lima", on the standard input.',
    );
  if (process.stdin.isTTY)
    process.stderr.write('Write one option a line, such as "city: Lima", and end with Ctrl-D:\n');
  const given = optionsIn(await text(process.stdin));
  const { databaseUrl, masterKey, portalUrl, local } = placeOfInstallation();
  const administration = createDataSource(databaseUrl, { poolSize: 1, application: 'comity-operator' });
  try {
    await administration.initialize();
    process.stdout.write(await run({ administration, masterKey, portalUrl, local }, given));
  } catch (error) {
    throw error instanceof Sentence ? error : new Sentence(`Nothing was done: ${sentenceOf(error)}`);
  } finally {
    if (administration.isInitialized) await administration.destroy();
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.exitCode = tellFailure(error);
});
