/**
 * Prints what happened on a dossier since the last look: who acted, what they did, on which legal basis, and what was
 * sent.
 */
import type { DossierView } from '@comity/contracts/http/views';
import type { EventView } from '@comity/contracts/http/dossier-part-views';
import { text } from '@comity/texts/text';

export interface NarratedStep {
  instant: string;
  /** This is the request to which the step belongs: the preservation or the formal one. */
  request: string;
  side: string;
  kind: 'act' | 'message' | 'clock';
  code: string;
  /** These are the roles of the person who acted; the list is empty for messages and clocks. */
  roles: string[];
  state: string;
  basis: string;
}

export class Narrator {
  private readonly steps: NarratedStep[] = [];
  private readonly told = new Map<string, number>();

  constructor(private readonly print: (line: string) => void) {}

  /** Returns the printed steps, ordered by the instant at which they happened. */
  stepsInOrder(): NarratedStep[] {
    return this.steps.toSorted((one, other) => one.instant.localeCompare(other.instant));
  }

  narrate(view: DossierView): void {
    const last = this.told.get(view.id) ?? 0;
    const fresh = view.events.filter((event) => event.seq > last).sort((a, b) => a.seq - b.seq);
    for (const event of fresh) this.one(view, event);
    this.told.set(view.id, Math.max(last, ...fresh.map((event) => event.seq)));
  }

  private one(view: DossierView, event: EventView): void {
    const { side } = view;
    this.steps.push({
      instant: event.at,
      request: view.kind,
      side,
      kind: event.kind,
      code: event.code,
      roles: event.actor?.roles ?? [],
      state: event.statusAfter,
      basis: event.basis.citation.en,
    });
    const who = event.actor === null ? `${event.kind} ${event.phase ?? ''}`.trim() : event.actor.name.en;
    const what = event.kind === 'act' ? text('en', 'actsDone', event.code) : event.code;
    this.print(`${event.at}  ${view.kind.padEnd(12)} ${side.padEnd(10)}  ${who}: ${what}`);
    this.print(
      `${' '.repeat(26)}basis: ${event.basis.citation.en} (${event.basis.status.toLowerCase()}) → ${event.statusAfter}`,
    );
    const sent = view.messages.filter((message) => message.direction === 'sent' && message.at === event.at);
    for (const message of sent)
      this.print(`${' '.repeat(26)}sent: ${message.code} no. ${String(message.number)} to ${message.counterpart.en}`);
  }
}
