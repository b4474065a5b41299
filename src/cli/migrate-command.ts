import { migrate, planMigration } from '#platform/db/migrate.ts';
import { platformRoom } from '#platform/module.ts';
import { createMetrics } from '#platform/ops/metrics.ts';
import type { RoomManifest } from '#platform/room.ts';
import { rooms } from '../server/rooms.ts';
import type { CommandIo } from './command.ts';
import { withDatabase } from './with-database.ts';

/** `shuxin migrate [--dry-run]`: applies the missing migrations, or tells them; a second call finds nothing to do. */
export async function runMigrate(io: CommandIo): Promise<number> {
  const all = [platformRoom(io.config.SHUXIN_MODE, createMetrics()), ...rooms];
  if (io.args.includes('--dry-run')) return tellPlan(io, all);
  let applied = 0;
  const bring = async (url: string) => {
    applied += (await migrate(url, all)).applied;
  };
  await withDatabase(io, bring, bring);
  io.print(`${applied} migrations applied`);
  io.result({ ok: true, applied });
  return 0;
}

async function tellPlan(io: CommandIo, all: readonly RoomManifest[]): Promise<number> {
  const plan = await withDatabase(io, (url) => planMigration(url, all));
  for (const name of plan.missing) io.print(`would apply ${name}`);
  if (plan.rights) io.print('would write grants and policies anew');
  io.print(`${plan.missing.length} migrations would be applied; nothing was changed`);
  io.result({ ok: true, dryRun: true, ...plan });
  return 0;
}
