const closings: (() => unknown)[] = [];

/**
 * Has `close` run when the test file that is running ends, the last one first. To be used by whatever a beforeAll or a
 * test starts: an afterAll that is registered that late is never run.
 */
export function afterFile(close: () => unknown): void {
  closings.push(close);
}

/** Runs what was left to the end of the file; all of it, and then throws what went wrong. */
export async function endFile(): Promise<void> {
  const failed: unknown[] = [];
  for (let close = closings.pop(); close; close = closings.pop()) {
    try {
      await close();
    } catch (error) {
      failed.push(error);
    }
  }
  if (failed.length > 0) throw new AggregateError(failed, 'the end of a test file failed');
}
