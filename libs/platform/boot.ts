/** Runs an app's main function; a failure to boot is one sentence on standard error and exit code 1. */
export function boot(main: () => Promise<void>): void {
  main().catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${reason}\n`);
    process.exitCode = 1;
    setTimeout(() => process.exit(1), 500).unref();
  });
}
