import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { round } from '../support/figures.ts';
import { sqlId } from '../support/ids.ts';
import type { SlotSet, World } from '../support/world.ts';
import { askOf } from './plan.ts';
import { BARE, bareSql, newAppointment } from './statement.ts';

/** Bare bookings a second through pg with `connections` connections, each with the statement prepared. */
export async function barePerSecond(
  url: string,
  world: World,
  set: SlotSet,
  connections: number,
  ms: number,
): Promise<number> {
  const clients = Array.from({ length: connections }, () => new pg.Client({ connectionString: url }));
  await Promise.all(clients.map((client) => client.connect()));
  let [next, done] = [0, 0];
  const start = performance.now();
  const run = async (client: pg.Client) => {
    for (;;) {
      const ask = askOf(next++, world.tokens, world.patients, set);
      if (!ask || performance.now() - start > ms) return;
      const values = [newAppointment(), ask.slot, ask.patient];
      const { rowCount } = await client.query({ name: 'bare', text: BARE, values });
      if (rowCount === 1) done += 1;
    }
  };
  await Promise.all(clients.map(run));
  const seconds = (performance.now() - start) / 1000;
  await Promise.all(clients.map((client) => client.end()));
  return round(done / seconds);
}

/** The same statement by pgbench (prepared, 16 clients); null when pgbench is not on the PATH. */
export function pgbenchPerSecond(url: string, set: SlotSet, seconds: number): number | null {
  if (spawnSync('pgbench', ['--version']).status !== 0) return null;
  const script = join(tmpdir(), `shuxin-bench-${process.pid}.sql`);
  const slots = set.sessions * set.slotsPerSession;
  const [first, last] = [set.firstSlot, set.firstSlot + slots - 1];
  const text = bareSql('gen_random_uuid()', sqlId('slot', ':n::integer'), 'gen_random_uuid()').replaceAll('\n', ' ');
  writeFileSync(script, `\\set n random(${first}, ${last})\n${text};\n`);
  try {
    const args = ['-n', '-M', 'prepared', '-c', '16', '-j', '2', '-T', String(seconds), '-f', script, url];
    const { stdout, status } = spawnSync('pgbench', args, { encoding: 'utf8' });
    const tps = /tps = ([\d.]+)/.exec(stdout)?.[1];
    return status === 0 && tps ? round(Number(tps)) : null;
  } finally {
    rmSync(script, { force: true });
  }
}
