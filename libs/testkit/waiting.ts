/** Waits for a condition, never for a time: the limit only turns a hang into a failure that says what was awaited. */

/** The limit is long enough for a machine that many share. */
export const PATIENCE_MS = 90_000;

export async function eventually<T>(
  what: string,
  probe: () => Promise<T | null | undefined | false>,
  limitMs = PATIENCE_MS,
): Promise<T> {
  const until = Date.now() + limitMs;
  let lastError: unknown = null;
  for (;;) {
    try {
      const value = await probe();
      if (value !== null && value !== undefined && value !== false) return value;
      lastError = null;
    } catch (error) {
      lastError = error;
    }
    if (Date.now() > until) {
      const reason = lastError instanceof Error ? ` (${lastError.message})` : '';
      throw new Error(`Waited in vain for ${what}${reason}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
