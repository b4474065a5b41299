import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder of its own for one test, removed when the test ends. Its real path, readable by us alone. */
export function scratchFolder(): string {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'shuxin-scratch-')));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}
