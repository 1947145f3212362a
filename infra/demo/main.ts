/**
 * `npm run demo`: its own throw-away installation on its own ports; one complete preservation over HTTP as the different
 * people, each step printed as it happens. With `--json` the last line is one JSON object for programs. Exit code 1 if
 * the story does not come to its end.
 */
import type { HoldView, NotificationView, Page, TreeHeadView } from '@comity/contracts/http/views';
import { Cast } from '@comity/testkit/cast';
import { preservationStory, type StepTaken } from '@comity/testkit/preservation-story';
import { eventually } from '@comity/testkit/waiting';
import { sentenceOf } from '../dev/sentence.ts';
import type { Stack } from '../dev/stack.ts';
import { onThrowAway } from '../dev/throw-away.ts';
import { Narrator } from './narrator.ts';

const VIEWERS = { requesting: 'pe-poc', receiving: 'cl-poc', provider: 'cl-liaison' } as const;
const started = Date.now();
const json = process.argv.includes('--json');
const print = (line: string): void => void process.stdout.write(`${line}\n`);

async function tell(stack: Stack): Promise<void> {
  const cast = new Cast({
    apiUrl: stack.urls.api,
    issuer: stack.urls.issuer,
    audience: stack.env.COMITY_OIDC_AUDIENCE,
  });
  const narrator = new Narrator(print);
  const sides = ['requesting', 'receiving', 'provider'] as const;
  const known = new Map<StepTaken['side'], string>();
  const tellAll = async (): Promise<void> => {
    for (const [side, dossier] of known) narrator.tell(await cast.person(VIEWERS[side]).dossier(dossier));
  };
  const dossiers = await preservationStory(cast, {
    onStep: async ({ side, receipt }) => {
      known.set(side, receipt.dossier);
      await tellAll();
    },
  });
  const mails = await eventually('every mail to be sent', async () => {
    const views = await Promise.all(sides.map((side) => cast.person(VIEWERS[side]).dossier(dossiers[side])));
    const notifications = views.flatMap((view): NotificationView[] => view.notifications);
    return notifications.every((one) => one.status === 'SENT') ? notifications.length : null;
  });
  await tellAll();
  const holds = await cast.person(VIEWERS.requesting).must<Page<HoldView>>('GET', '/holds');
  const ledgers = await Promise.all(
    sides.map((side) => cast.person(VIEWERS[side]).must<TreeHeadView>('GET', '/ledger/head')),
  );
  const seconds = secondsSince(started);
  print(`Held: ${String(holds.items.length)}; mails sent: ${String(mails)}; ${String(seconds)} s in all.`);
  for (const ledger of ledgers)
    print(`Ledger of ${ledger.organization}: ${String(ledger.size)} entries, root ${ledger.root}`);
  if (json) print(JSON.stringify({ ok: true, steps: narrator.inOrder(), holds: holds.items, mails, ledgers, seconds }));
}

function fail(error: unknown): number {
  const reason = sentenceOf(error);
  print(`The demo did not come to its end: ${reason}`);
  if (json) print(JSON.stringify({ ok: false, reason, seconds: secondsSince(started) }));
  return 1;
}

const secondsSince = (instant: number): number => Math.round((Date.now() - instant) / 100) / 10;

process.exit(await onThrowAway('demo', print, tell).catch(fail));
