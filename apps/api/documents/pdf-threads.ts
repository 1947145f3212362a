/**
 * A PDF of a long dossier takes seconds of work, so that who serves pages renders it in threads beside its own. Each
 * person has one document rendered at a time: whoever asks for many waits for their own, and nobody else does.
 */
import { Piscina } from 'piscina';
import type { ReadableDocument } from '@comity/documents/model';

const THREADS = 2;
/** A thread that has had no work for so long ends, and with it the memory of its fonts. */
const IDLE_MS = 60_000;
/** So many documents of one person may wait. */
const MOST_WAITING = 20;

export class PdfThreads {
  private readonly pool = new Piscina<ReadableDocument, Uint8Array>({
    filename: new URL('./render-thread.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: THREADS,
    idleTimeout: IDLE_MS,
  });
  private readonly queues = new Map<string, { last: Promise<unknown>; waiting: number }>();

  /** `person` is who asked. The answer is null where too many documents of theirs wait already. */
  async render(person: string, document: ReadableDocument): Promise<Buffer | null> {
    const queue = this.queues.get(person) ?? { last: Promise.resolve(), waiting: 0 };
    if (queue.waiting >= MOST_WAITING) return null;
    queue.waiting += 1;
    this.queues.set(person, queue);
    const mine = queue.last.then(() => this.pool.run(document));
    queue.last = mine.catch(() => undefined);
    try {
      return Buffer.from(await mine);
    } finally {
      queue.waiting -= 1;
      if (queue.waiting === 0) this.queues.delete(person);
    }
  }

  async stop(): Promise<void> {
    await this.pool.destroy();
  }
}
