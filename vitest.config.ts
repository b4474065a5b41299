import { defineConfig } from 'vitest/config';

const globalSetup = ['test/support/global-setup.ts'];
const tree = ['src', 'test', 'scripts', 'bench', 'e2e'];
const files = (suffix: string) => tree.map((folder) => `${folder}/**/*${suffix}`);

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: files('.test.{ts,tsx}'),
          exclude: [...files('.db.test.ts'), ...files('.browser.test.ts')],
          testTimeout: 30_000,
        },
      },
      {
        test: { name: 'db', include: files('.db.test.ts'), globalSetup, testTimeout: 30_000, hookTimeout: 60_000 },
      },
      {
        test: {
          name: 'browser',
          include: files('.browser.test.ts'),
          globalSetup,
          testTimeout: 60_000,
          hookTimeout: 90_000,
        },
      },
    ],
  },
});
