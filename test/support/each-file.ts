import { afterAll, afterEach } from 'vitest';
import { whatPagesShow } from '#platform/testing/browser.ts';
import { endFile } from './after-file.ts';

// A setup file: it is read before each test file, so this stands outside every beforeAll and is the last to run.
afterAll(endFile);

// A page that fails only on a busy machine is understood from what it showed.
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') console.error(await whatPagesShow());
});
