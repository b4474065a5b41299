import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StartError } from '#platform/embedded/start-error.ts';

/** The program folder: where package.json, src and dist are. */
export const PROGRAM_DIR = fileURLToPath(new URL('../../', import.meta.url));

/** Everything that ends up in the pages; a change of any of it makes a built web stale. */
const SOURCES = [
  'src/web/**',
  'src/kernel/**',
  'src/modules/*/ui/**',
  'src/modules/*/domain/**',
  'src/modules/*/contract.ts',
  'vite.config.ts',
  'package-lock.json',
];
const STAMP = '.source-digest';

export interface WebBuildOptions {
  program?: string;
  dataDir: string;
  signal?: AbortSignal;
  log?: { info(fields: object, message: string): void };
  /** Writes the pages into `outDir`; Vite unless a test brings its own. */
  build?: (outDir: string, signal: AbortSignal | undefined) => Promise<void>;
}

/**
 * The folder of pages built from the present sources: `dist/web`, or `DATA_DIR/web` when the program folder cannot be
 * written. Builds only when neither is fresh; a build appears in one step. Throws StartError `web_build_failed`.
 */
export async function freshWeb(options: WebBuildOptions): Promise<string> {
  const { program = PROGRAM_DIR, dataDir, signal, log, build = runVite } = options;
  const digest = sourceDigest(program);
  const places = [join(program, 'dist', 'web'), join(dataDir, 'web')];
  const fresh = places.find((place) => stampOf(place) === digest);
  if (fresh) return fresh;
  const place = places.find((candidate) => isWritable(dirname(candidate)));
  if (!place)
    throw new StartError(
      'web_build_failed',
      `the web must be built, but neither ${places.join(' nor ')} can be written`,
    );
  const began = performance.now();
  const draft = `${place}.draft-${randomBytes(4).toString('hex')}`;
  try {
    await build(draft, signal);
    writeFileSync(join(draft, STAMP), digest);
    swapIn(draft, place, digest);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  log?.info({ place, ms: Math.round(performance.now() - began) }, 'web built');
  return place;
}

/** Digest of names and contents of all sources of the web, tests apart. */
export function sourceDigest(program: string): string {
  const hash = createHash('sha256');
  const files = globSync(SOURCES, { cwd: program, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) {
    const content = readFileSync(file);
    hash.update(`${relative(program, file)}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

function stampOf(place: string): string | null {
  try {
    return readFileSync(join(place, STAMP), 'utf8');
  } catch {
    return null;
  }
}

function isWritable(folder: string): boolean {
  const probe = join(folder, `.write-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(probe, '');
    rmSync(probe);
    return true;
  } catch {
    return false;
  }
}

/** Puts the draft in place; when another start was faster with the same sources, its build is as good. */
function swapIn(draft: string, place: string, digest: string): void {
  const old = `${draft}.old`;
  try {
    if (existsSync(place)) renameSync(place, old);
    renameSync(draft, place);
  } catch (error) {
    if (stampOf(place) !== digest) throw error;
  } finally {
    rmSync(old, { recursive: true, force: true });
  }
}

// A process of its own: it uses the second core beside the database start and gives its memory back.
function runVite(outDir: string, signal: AbortSignal | undefined): Promise<void> {
  const { VITEST: _, ...env } = process.env;
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), outDir], {
    env: { ...env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'pipe'],
    signal,
    killSignal: 'SIGKILL',
  });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    errors += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) return resolve();
      const line = errors.split('\n').find((text) => /error/i.test(text)) ?? errors.split('\n')[0];
      reject(new StartError('web_build_failed', `the web could not be built: ${line?.trim()}`));
    });
  });
}

if (import.meta.main) {
  const { build } = await import('vite');
  await build({
    // Read as it is: the bundling loader would write into the program folder.
    configLoader: 'native',
    configFile: join(PROGRAM_DIR, 'vite.config.ts'),
    root: join(PROGRAM_DIR, 'src', 'web'),
    logLevel: 'error',
    build: { outDir: process.argv[2] ?? join(PROGRAM_DIR, 'dist', 'web'), emptyOutDir: true },
  });
}
