import { migrate } from '#platform/db/migrate.ts';
import { platformRoom } from '#platform/module.ts';
import { createMetrics } from '#platform/ops/metrics.ts';
import { rooms } from '../server/rooms.ts';
import type { CommandIo } from './command.ts';
import { withDatabase } from './with-database.ts';

/** `shuxin migrate`: applies the missing migrations; a second call finds nothing to do. */
export async function runMigrate(io: CommandIo): Promise<number> {
  const all = [platformRoom(io.config.SHUXIN_MODE, createMetrics()), ...rooms];
  let applied = 0;
  const bring = async (url: string) => {
    applied += (await migrate(url, all)).applied;
  };
  await withDatabase(io, bring, bring);
  io.print(`${applied} migrations applied`);
  io.result({ ok: true, applied });
  return 0;
}
