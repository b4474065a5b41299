import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

/** Paths under the repository that match, relative to it, in a stable order. */
export function files(pattern: string | string[], except: (path: string) => boolean = () => false): string[] {
  return globSync(pattern, { cwd: ROOT })
    .filter((path) => !except(path))
    .sort();
}

export const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

export const isTest = (path: string): boolean => /\.test\.tsx?$|\/testing\//.test(path);

const NOT_OURS = new Set(['.git', 'node_modules', 'dist', 'data', '.shuxin', 'coverage']);

/** Every file that belongs to the repository; works without git, as on a bare machine. */
export function repositoryFiles(folder: string = ROOT): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (NOT_OURS.has(entry.name) || entry.name.endsWith('.log')) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? repositoryFiles(path) : [relative(ROOT, path)];
  });
}
