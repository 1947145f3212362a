/** Stops what `installation.ts` has started. */
export default async function stopInstallation(): Promise<void> {
  await globalThis.comityStack?.stop();
}
