/**
 * Acts, messages and clocks on one dossier are recorded one at a time: each waits for all that came before it. The
 * second of two approvals therefore meets the state that the first has left, and is refused as a value.
 */
export class RecordingMutex {
  private last: Promise<unknown> = Promise.resolve();

  async runExclusive<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.last.then(work, work);
    this.last = mine.catch(() => undefined);
    return mine;
  }
}
