import { existsSync } from 'node:fs';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const web = fileURLToPath(new URL('./src/web/', import.meta.url));
const out = fileURLToPath(new URL('./dist/web/', import.meta.url));
const pages = ['index', 'staff', 'board', 'kiosk', 'leadership'].filter((page) =>
  existsSync(join(web, `${page}.html`)),
);

/** One entry a surface, so that the leadership charts and the staff console never reach a patient's phone. */
export default defineConfig({
  root: web,
  appType: 'spa',
  plugins: [react(), precompress()],
  server: { proxy: { '/api': process.env.SHUXIN_API ?? 'http://127.0.0.1:8080' } },
  build: {
    outDir: out,
    emptyOutDir: true,
    manifest: true,
    target: ['es2022', 'chrome107', 'safari15.4'],
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    assetsInlineLimit: 2048,
    rolldownOptions: {
      input: Object.fromEntries(pages.map((page) => [page, join(web, `${page}.html`)])),
      output: {
        codeSplitting: {
          // One request a language instead of one a room; React apart, because it changes seldom.
          groups: [
            { name: 'words-zh', test: /src\/(web\/patient|modules\/[^/]+\/ui)\/zh\.json$/, priority: 3 },
            { name: 'words-en', test: /src\/(web\/patient|modules\/[^/]+\/ui)\/en\.json$/, priority: 3 },
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\//, priority: 2 },
          ],
        },
      },
    },
  },
});

/** Writes a .gz beside every text file, so that the server sends bytes and never compresses. */
function precompress(): Plugin {
  const zip = promisify(gzip);
  let folder = out;
  return {
    name: 'shuxin-precompress',
    apply: 'build',
    configResolved(config) {
      folder = config.build.outDir;
    },
    async closeBundle() {
      // A build that failed wrote nothing: its own error is the one to be seen.
      if (!existsSync(folder)) return;
      for (const name of await readdir(folder, { recursive: true })) {
        if (!/\.(js|css|html|svg|json)$/.test(name)) continue;
        const path = join(folder, name);
        if (!(await stat(path)).isFile()) continue;
        await writeFile(`${path}.gz`, await zip(await readFile(path), { level: constants.Z_BEST_COMPRESSION }));
      }
    },
  };
}
