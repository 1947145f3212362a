/**
 * `npm start` runs the whole installation until Ctrl-C. Its data stay; the next start goes on where this one stopped.
 */
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { askedToStop } from './asked-to-stop.ts';
import { tellFailure } from './sentence.ts';
import { readSettings } from './settings.ts';
import { startStack, type Stack } from './stack.ts';
import { EXERCISE_ORGANIZATIONS } from '../exercise/people.ts';

const TRY: [subject: string, what: string][] = [
  ['pe-prosecutor', 'draft a preservation request to Chile, check it, submit it'],
  ['pe-poc', 'approve it as the second person and send it'],
  ['cl-poc', 'acknowledge it at the 24/7 point in Santiago, and accept it'],
  ['cl-central', 'approve the acceptance as the second person'],
  ['cl-executing', 'draft the order; serve it when it is issued'],
  ['cl-executing-2', 'issue the order as the second person'],
  ['cl-liaison', 'answer per identifier for the provider'],
  ['operator', 'see health, undelivered messages and mail'],
];

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** An installation without people says how the first one comes in. */
function welcomeToNothing({ urls }: Stack, home: string, seconds: number): string {
  return `
Comity is ready after ${seconds.toFixed(1)} s, and nobody belongs to it yet. In another terminal:

npm run operator -- begin <<END
name: Your name
email: you@example.org
city: Lima
zone: America/Lima
END

The link that it prints opens ${urls.portal}. The README goes on from there under "From nothing".
Data: ${home}. Stop with Ctrl-C; the next npm start goes on from here.
`;
}

function welcome({ urls }: Stack, home: string, seconds: number): string {
  const names = new Map(EXERCISE_ORGANIZATIONS.flatMap((one) => one.people).map((one) => [one.subject, one.name.en]));
  const rows = TRY.map(([subject, what]) => [names.get(subject) ?? subject, subject, what] as const);
  const width = (column: 0 | 1): number => Math.max(...rows.map((row) => row[column].length));
  const table = rows.map(([name, subject, what]) => `  ${name.padEnd(width(0))}  ${subject.padEnd(width(1))}  ${what}`);
  return `
Comity is ready after ${seconds.toFixed(1)} s. Open  ${urls.portal}

Sign in as one of these people (no passwords: this is an exercise):
${table.join('\n')}

E-mails are read at ${urls.mailbox}, the engine's own view is at ${urls.temporalUi}
Data: ${home}. Stop with Ctrl-C; the next npm start goes on from here.
`;
}

async function main(): Promise<void> {
  const began = Date.now();
  const { home, basePort, seed } = readSettings();
  const asked = askedToStop();
  const stopping = once(asked, 'abort').then(() => {
    print('\nStopping ...');
  });
  print(
    existsSync(join(home, 'secrets.json')) ? `Starting with the data in ${home}` : `First start; data go to ${home}`,
  );
  // A Ctrl-C while starting waits for the start, or for the step that it cut short, so that nothing is left running.
  const stack = await startStack({ home, basePort, apps: true, onProgress: print, keepHome: true, seed }).catch(
    (error: unknown) => {
      if (!asked.aborted) throw error;
      return null;
    },
  );
  const greet = stack?.env.COMITY_SEED === 'none' ? welcomeToNothing : welcome;
  if (stack !== null && !asked.aborted) print(greet(stack, home, (Date.now() - began) / 1000));
  // The children do not keep this process alive, and a promise alone does not either.
  const alive = setInterval(() => undefined, 60_000);
  await stopping;
  clearInterval(alive);
  await stack?.stop();
  print('Stopped.');
}

main().then(
  () => process.exit(0),
  (error: unknown) => process.exit(tellFailure(error)),
);
