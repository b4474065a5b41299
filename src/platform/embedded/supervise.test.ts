import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { until } from './processes.ts';
import { supervise } from './supervise.ts';

async function sleeper(): Promise<number> {
  const child = spawn('sleep', ['60']);
  await once(child, 'spawn');
  return child.pid!;
}

test('a process that was killed is started again, even when the first attempt fails', async () => {
  const first = await sleeper();
  let attempts = 0;
  const watch = supervise(
    first,
    async () => {
      attempts += 1;
      if (attempts === 1) throw new Error('not yet');
      return sleeper();
    },
    5,
  );
  process.kill(first, 'SIGKILL');
  expect(await until(() => watch.pid() !== first, 5000)).toBe(true);
  expect(attempts).toBe(2);
  await watch.end();
  process.kill(watch.pid(), 'SIGKILL');
});
