import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { birthMark, isRunning, runningIn, until } from './processes.ts';

test('a running process counts as running and is found by its folder', async () => {
  const dir = realpathSync(tmpdir());
  const child = spawn('sleep', ['60'], { cwd: dir });
  await once(child, 'spawn');
  expect(isRunning(child.pid!)).toBe(true);
  expect(runningIn(dir)).toContain(child.pid);
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
  expect(isRunning(child.pid!)).toBe(false);
  expect(runningIn(dir)).not.toContain(child.pid);
});

test.runIf(process.platform === 'linux')(
  'a zombie does not count as running, although a signal reaches it',
  async () => {
    // The shell becomes `sleep`, which never collects the child it inherited; only then may the child end.
    const parent = spawn('sh', ['-c', 'sleep 60 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] });
    const [line] = (await once(parent.stdout, 'data')) as [Buffer];
    const zombie = Number(line.toString());
    try {
      const became = () => readFileSync(`/proc/${parent.pid}/comm`, 'utf8').trim() === 'sleep';
      expect(await until(became, 5000)).toBe(true);
      process.kill(zombie, 'SIGKILL');
      expect(await until(() => !isRunning(zombie), 5000)).toBe(true);
      expect(() => process.kill(zombie, 0)).not.toThrow();
    } finally {
      parent.kill('SIGKILL');
    }
  },
);

test('two processes have different birth marks only when they began at different times', () => {
  expect(birthMark(process.pid)).toBe(birthMark(process.pid));
  expect(birthMark(process.pid)).not.toBe('');
  expect(birthMark(process.pid)).not.toBe(birthMark(1));
});

test('waiting gives up after its limit', async () => {
  expect(await until(() => false, 30)).toBe(false);
});
