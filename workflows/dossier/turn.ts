/**
 * Acts, messages and clocks on one dossier are recorded one at a time: whoever comes waits for everyone before. The
 * second of two approvals therefore meets the state that the first has left, and is refused as a value.
 */
export class Turn {
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  /** Something is being recorded, or waits for it: what the state is then, only recording knows. */
  get isTaken(): boolean {
    return this.waiting > 0;
  }

  async take<T>(work: () => Promise<T>): Promise<T> {
    this.waiting += 1;
    const mine = this.last.then(work, work).finally(() => {
      this.waiting -= 1;
    });
    this.last = mine.catch(() => undefined);
    return mine;
  }
}
