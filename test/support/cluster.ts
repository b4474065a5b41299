import { migrate } from '#platform/db/migrate.ts';
import { platformRoom } from '#platform/module.ts';
import { createMetrics } from '#platform/ops/metrics.ts';
import { rooms } from '../../src/server/rooms.ts';
import { cloneDatabase, type TestDatabase } from './clone.ts';

export { cloneDatabase, type TestDatabase };

export const testRooms = [platformRoom('test', createMetrics()), ...rooms];

/** Every room's schema and nothing else. */
export function emptyDatabase(): Promise<TestDatabase> {
  return cloneDatabase('template_empty', async (url) => void (await migrate(url, testRooms)));
}
