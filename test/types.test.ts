import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { ROOT } from './scan/files.ts';

const run = promisify(execFile);

/** Type-checks planted lines under one of our configurations; answers the numbers of the lines that are refused. */
async function refusedLines(config: string, lines: readonly string[]): Promise<number[]> {
  // Inside the repository, so that package imports and installed types resolve as for our own files; in dist, which
  // no other check reads.
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  const folder = mkdtempSync(join(ROOT, 'dist', 'planted-'));
  try {
    writeFileSync(join(folder, 'planted.ts'), `${lines.join('\n')}\n`);
    const extended = { extends: `../../${config}`, include: ['planted.ts'], exclude: [] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(extended));
    const tsc = join(ROOT, 'node_modules/typescript-7/bin/tsc');
    const output = await run(process.execPath, [tsc, '-p', folder, '--pretty', 'false'], { cwd: ROOT }).then(
      () => '',
      (error: { stdout: string }) => error.stdout,
    );
    return [...new Set([...output.matchAll(/planted\.ts\((\d+),/g)].map((match) => Number(match[1])))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('planted lines', () => {
  test('kernel and domain know neither the browser nor Node', async () => {
    const lines = [
      'export const fine = [1, 2].toSorted();',
      'export const a = document.title;',
      'export const b = process.env;',
      'export const c = setTimeout;',
      "export const d = Buffer.from('');",
      'export const e = fetch;',
    ];
    expect(await refusedLines('tsconfig.pure.json', lines)).toEqual([2, 3, 4, 5, 6]);
  });

  test("a room's queries reach its own tables and published views, never another room's table", async () => {
    const lines = [
      "import type { Tx } from '#platform/db/tx.ts';",
      'declare const t: Tx;',
      "export const own = t.room<'booking'>().selectFrom('booking.session');",
      "export const view = t.room<'programme'>().selectFrom('queue.v_visit');",
      "export const foreign = t.room<'programme'>().selectFrom('queue.entry');",
    ];
    expect(await refusedLines('tsconfig.json', lines)).toEqual([5]);
  });

  test('what type stripping cannot run is refused', async () => {
    const lines = [
      'export enum A { B }',
      'export class C { constructor(private d: string) { void this.d; } }',
      'export const e = 1;',
    ];
    expect(await refusedLines('tsconfig.json', lines)).toEqual([1, 2]);
  });
});
