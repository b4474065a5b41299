import { defineConfig } from 'vitest/config';

const tree = ['src', 'test', 'scripts', 'bench', 'e2e'];
const files = (suffix: string) => tree.map((folder) => `${folder}/**/*${suffix}`);
/** Tests that need the database cluster or a browser; the latter mostly need both. */
const live = [...files('.db.test.ts'), ...files('.browser.test.ts')];

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: files('.test.{ts,tsx}'),
          exclude: live,
          // Pure code: files share their modules, a quarter less of processor time. Live ones each start an app of their own.
          isolate: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'live',
          include: live,
          globalSetup: ['test/support/global-setup.ts'],
          setupFiles: ['test/support/each-file.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
