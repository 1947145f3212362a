/**
 * `npm run operator -- <command>` is how an installation that starts empty gets its operator and its organizations:
 *
 *   begin     makes the operator's own organization and prints the link by which the operator comes in
 *   register  makes an organization with its key, and prints the links of its two first administrators
 *   invite    prints another link, for an organization that is not active yet
 *
 * In production the same program reads COMITY_ADMINISTRATOR_DATABASE_URL, COMITY_MASTER_KEY and COMITY_PORTAL_URL, as the
 * api does; without them it serves the installation of `npm start`, with the same COMITY_HOME and COMITY_PORT.
 */
import { createDataSource } from '@comity/persistence/data-source';
import { Sentence, sentenceOf, tellFailure } from '@comity/infra/dev/sentence';
import { beginOperation, inviteAgain, type Operation, registerWithAdministrators } from './commands.ts';
import { placeOfInstallation } from './place.ts';

const COMMANDS: Record<string, (operation: Operation, given: readonly string[]) => Promise<string>> = {
  begin: beginOperation,
  register: registerWithAdministrators,
  invite: inviteAgain,
};

async function main([command = '', ...given]: readonly string[]): Promise<void> {
  const run = COMMANDS[command];
  if (run === undefined)
    throw new Sentence(
      'Usage: npm run operator -- begin | register | invite, each with its options; see the README, "From nothing".',
    );
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
