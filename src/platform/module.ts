import type { Config } from './config/config.ts';
import { platformTables } from './db/policies.ts';
import { platformErrors } from './http/errors.ts';
import { idempotencyPurge } from './idempotency/purge.ts';
import { clockRoutes } from './ops/clock-routes.ts';
import type { Metrics } from './ops/metrics.ts';
import { opsRoutes } from './ops/routes.ts';
import { outboxPurge } from './outbox/purge.ts';
import { defineRoom, type RoomManifest } from './room.ts';
import { settingsReady } from './setup/settings-ready.ts';

/** The platform presents itself like a room, so that the same tests walk over its tables, routes and errors. */
export function platformRoom(mode: Config['SHUXIN_MODE'], metrics: Metrics): RoomManifest {
  return defineRoom({
    name: 'platform',
    rank: 0,
    migrations: new URL('./db/migrations/', import.meta.url),
    tables: platformTables,
    errors: platformErrors,
    readiness: settingsReady,
    due: [idempotencyPurge, outboxPurge],
    routes: [...opsRoutes(metrics), ...(mode === 'production' ? [] : clockRoutes)],
  });
}
