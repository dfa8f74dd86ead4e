/** Registers a hook that runs after all other hooks of the file and hears whether a test failed. See database-environment.mjs. */
export function runningLast(work: (failed: boolean) => Promise<void>): void {
  const hook = () => work(Boolean((globalThis as { aTestFailed?: boolean }).aTestFailed));
  afterAll(Object.assign(hook, { runsLast: true }), 60_000);
}
