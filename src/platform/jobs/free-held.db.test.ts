import { expect, test } from 'vitest';
import { platformApp, platformDatabase } from '../../../test/support/platform.ts';
import { newId } from '../ids.ts';
import { enqueue } from './enqueue.ts';
import { JOB_SCHEMA } from './install.ts';

test('a job that a killed process held runs after some minutes, one that is under way is left alone', async () => {
  const ran: string[] = [];
  const handle = async (_app: unknown, { id }: { id: string }) => void ran.push(id);
  const p = platformApp(await platformDatabase(), { jobs: [{ name: 'probe.held', handle }] });
  const [dead, busy] = [newId(), newId()];
  for (const id of [dead, busy]) {
    await p.app.db.tx({ hospital: 1 }, (t) => enqueue(t, 'probe.held', { hospital: 1, id }));
  }
  const hold = (id: string, minutes: number) =>
    p.rows(
      `update ${JOB_SCHEMA}._private_jobs set locked_by = $1, locked_at = clock_timestamp() - make_interval(mins => $2)
       where payload->>'id' = $1`,
      [id, minutes],
    );
  await hold(dead, 6);
  await hold(busy, 1);
  await p.spine.drain();
  expect(ran).toEqual([dead]);
});
