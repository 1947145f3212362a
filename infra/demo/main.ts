/**
 * `npm run demo` starts a throw-away installation on its own ports and plays one whole case over HTTP as the different
 * people, from the preservation to evidence that two persons abroad have accepted; each step is printed as it happens.
 * The sealed package and the trust file outlive the installation. With `--json` the last line is one JSON object for
 * programs. The exit code is 1 if the story does not come to its end.
 */
import type { DossierView } from '@comity/contracts/http/views';
import type { NotificationView } from '@comity/contracts/http/dossier-part-views';
import { assistanceStory } from '@comity/testkit/assistance-story';
import { Cast } from '@comity/testkit/cast';
import { eventually } from '@comity/testkit/waiting';
import { sentenceOf } from '../dev/sentence.ts';
import { readSettings } from '../dev/settings.ts';
import type { Stack } from '../dev/stack.ts';
import { onThrowAway } from '../dev/throw-away.ts';
import { Narrator } from './narrator.ts';
import { keepDemoPackage } from './package.ts';

const AUDITED = ['pe-prosecutor', 'cl-central', 'cl-liaison'] as const;
const { demo: folder } = readSettings();
const started = Date.now();
const json = process.argv.includes('--json');
const print = (line: string): void => void process.stdout.write(`${line}\n`);

async function runStory(stack: Stack): Promise<void> {
  const cast = new Cast({
    apiUrl: stack.urls.api,
    issuer: stack.urls.issuer,
    audience: stack.env.COMITY_OIDC_AUDIENCE,
  });
  const narrator = new Narrator(print);
  /** Maps each dossier to the first person who acted on it and can therefore see it. */
  const seenBy = new Map<string, string>();
  const views = (): Promise<DossierView[]> =>
    Promise.all([...seenBy].map(([dossier, who]) => cast.person(who).dossier(dossier)));
  const tellAll = async (): Promise<void> => {
    for (const view of await views()) narrator.narrate(view);
  };
  const { requesting } = await assistanceStory(cast, {
    onStep: async ({ who, receipt }) => {
      if (!seenBy.has(receipt.dossier)) seenBy.set(receipt.dossier, who);
      await tellAll();
    },
  });
  const mails = await eventually('every mail to be sent', async () => {
    const notifications = (await views()).flatMap((view): NotificationView[] => view.notifications);
    return notifications.every((one) => one.status === 'SENT') ? notifications.length : null;
  });
  await tellAll();
  const prosecutor = cast.person('pe-prosecutor');
  const holds = (await prosecutor.must('holds')).items;
  const { targets } = await prosecutor.dossier(requesting);
  const outcomes = targets.flatMap(({ id, value, outcomes: found }) =>
    Object.entries(found).map(([category, outcome]) => ({ target: id, identifier: value, category, outcome })),
  );
  const ledgers = await Promise.all(AUDITED.map((who) => cast.person(who).must('ledgerHead')));
  const sealed = await keepDemoPackage(prosecutor, requesting, folder);
  const seconds = secondsSince(started);
  print(`Held: ${String(holds.length)}; mails sent: ${String(mails)}; ${String(seconds)} s in all.`);
  for (const { identifier, category, outcome } of outcomes) print(`${identifier}, ${category}: ${outcome}`);
  for (const ledger of ledgers)
    print(`Ledger of ${ledger.organization}: ${String(ledger.size)} entries, root ${ledger.root}`);
  print(`Sealed package: ${sealed.package.path}, SHA-256 ${sealed.package.digest}`);
  print(
    `Checked with the trust file alone: ${sealed.verified ? 'everything holds' : 'NOT everything holds'}. Check it:`,
  );
  print(`  npm run verify -- ${sealed.package.path} --trust ${sealed.trust}`);
  if (!sealed.verified) throw new Error('the sealed package does not hold');
  if (json) {
    const steps = narrator.stepsInOrder();
    print(JSON.stringify({ ok: true, steps, holds, mails, ledgers, outcomes, ...sealed, seconds }));
  }
}

function fail(error: unknown): number {
  const reason = sentenceOf(error);
  print(`The demo did not come to its end: ${reason}`);
  if (json) print(JSON.stringify({ ok: false, reason, seconds: secondsSince(started) }));
  return 1;
}

const secondsSince = (instant: number): number => Math.round((Date.now() - instant) / 100) / 10;

process.exit(await onThrowAway('demo', print, runStory).catch(fail));
