import { defineConfig } from 'vitest/config';
import { long, longFiles } from './test/long.ts';

const tree = ['src', 'test', 'scripts', 'bench', 'e2e'];
const files = (suffix: string) => tree.map((folder) => `${folder}/**/*${suffix}`);
/** Tests that need the database cluster or a browser; the latter mostly need both. */
const kept = long ? [] : [...longFiles];
const live = [...files('.db.test.ts'), ...files('.browser.test.ts')];

export default defineConfig({
  test: {
    maxWorkers: 2,
    // Files of one worker share their modules (isolate: false): loading the program once a file took a third of the run. So
    // whatever a file starts must be closed at its end (test/support/after-file.ts).
    projects: [
      {
        test: {
          name: 'unit',
          isolate: false,
          include: files('.test.{ts,tsx}'),
          exclude: [...live, ...kept],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'live',
          isolate: false,
          include: live,
          exclude: kept,
          globalSetup: ['test/support/global-setup.ts'],
          setupFiles: ['test/support/each-file.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
