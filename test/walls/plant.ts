import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Breach, placed } from './breaches.ts';

const PACKAGES = ['kysely', 'pg', 'zod'];

/** Builds a small tree with the project's own rules in which every given file imports what it is told to. */
export function plant(edges: readonly Breach[]): string {
  const tree = mkdtempSync(join(tmpdir(), 'shuxin-walls-'));
  const root = join(import.meta.dirname, '../..');
  for (const file of ['.dependency-cruiser.cjs', 'package.json', 'tsconfig.json']) {
    cpSync(join(root, file), join(tree, file));
  }
  for (const name of PACKAGES) {
    write(tree, `node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    write(tree, `node_modules/${name}/index.js`, 'exports.it = 1;');
  }
  const imports = new Map<string, string[]>();
  for (const { from, to } of edges) {
    imports.set(from, [...(imports.get(from) ?? []), to]);
    if (/\.tsx?$/.test(to) && !to.includes('nowhere') && !imports.has(to)) imports.set(to, []);
  }
  for (const [file, targets] of imports) {
    write(tree, placed(file), [...targets.map(statement), 'export const it = 1;', ''].join('\n'));
  }
  return tree;
}

function statement(target: string, index: number): string {
  const bare = !/\.tsx?$/.test(target);
  const path = placed(target).replace(/^src\//, '#');
  return `import * as it${index} from '${bare ? target : path}';\nconsole.log(it${index});`;
}

function write(tree: string, file: string, text: string): void {
  mkdirSync(dirname(join(tree, file)), { recursive: true });
  writeFileSync(join(tree, file), text);
}
