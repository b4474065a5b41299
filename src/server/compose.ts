import type { FastifyInstance } from 'fastify';
import type { App } from '#platform/app.ts';
import { checkpointFile } from '#platform/audit/checkpoint-file.ts';
import { createSealer } from '#platform/audit/sealer.ts';
import { type Clock, realClock, steppedClock } from '#platform/clock/clock.ts';
import type { Config } from '#platform/config/config.ts';
import { createFieldCrypto } from '#platform/crypto/field-crypto.ts';
import { parseKeyRing } from '#platform/crypto/key-ring.ts';
import { directUrl } from '#platform/db/direct-url.ts';
import { analyse } from '#platform/db/installation.ts';
import { createPool } from '#platform/db/pool.ts';
import { ROLES } from '#platform/db/roles.ts';
import { createDb } from '#platform/db/tx.ts';
import { withKeys } from '#platform/http/guard.ts';
import { createHttp } from '#platform/http/server.ts';
import { createHub } from '#platform/live/hub.ts';
import type { Logger } from '#platform/log/log.ts';
import { platformRoom } from '#platform/module.ts';
import { createMetrics } from '#platform/ops/metrics.ts';
import type { RoomManifest } from '#platform/room.ts';
import { createSpine, type Spine } from '#platform/spine.ts';

export interface Parts {
  config: Config;
  databaseUrl: string;
  rooms: readonly RoomManifest[];
  log: Logger;
  /** Where a stepped clock starts; production has none and follows the machine. */
  clockStart?: string;
}

export interface Composed {
  app: App;
  http: FastifyInstance;
  spine: Spine;
  /** Starts what runs behind the requests: events, jobs, due work, the audit sealer. */
  start(): Promise<void>;
  /** Fills an empty database with the demo hospitals, room by room in rank order, and delivers what that set off. */
  seedDemo(): Promise<void>;
  close(): Promise<void>;
}

/** Builds the App and its HTTP side over a migrated database. Starts nothing: `spine.start()` and `http.listen` do. */
export function compose({ config, databaseUrl, rooms, log, clockStart }: Parts): Composed {
  const metrics = createMetrics();
  const db = createDb(createPool(databaseUrl, ROLES.app, config.POOL_SIZE), (hospital) => spine.wake(hospital));
  const clock: Clock = clockStart === undefined ? realClock : steppedClock(clockStart, settle);
  const app: App = {
    config,
    db,
    clock,
    log,
    crypto: createFieldCrypto(config.SHUXIN_KEYS),
    events: createHub((error) => log.warn({ err: error }, 'a live listener failed')),
    rooms: [platformRoom(config.SHUXIN_MODE, metrics), ...rooms],
    wake: (hospital) => spine.wake(hospital),
  };
  const spine = createSpine(app, databaseUrl);
  // Kept before the work, so that a restart never finds the clock behind what was already done.
  async function settle(now: string): Promise<void> {
    await db.pool.query('update platform.clock set at = $1', [now]);
    await spine.settle(now);
  }
  const sealer = createSealer({
    db,
    ring: parseKeyRing(config.SHUXIN_KEYS),
    now: () => clock.now(),
    file: checkpointFile(config.DATA_DIR),
    onError: (error, hospital) => log.error({ err: error, hospital }, 'audit sealer'),
  });
  metrics.watch(app);
  const { authenticate, authenticateAll } = rooms.find((room) => room.authenticate) ?? {};
  if (!authenticate) throw new Error('no room knows how to authenticate');
  const keys = rooms.find((room) => room.authenticateKey)?.authenticateKey;
  const http = createHttp({
    app,
    authenticate: withKeys(authenticate, keys),
    authenticateAll,
    observe: metrics.observe,
  });
  return {
    app,
    http,
    spine,
    async seedDemo() {
      for (const room of app.rooms) await room.demo?.(app);
      await spine.settle(clock.now());
      await analyse(directUrl(config, databaseUrl));
      await db.pool.query('update platform.installation set seeded = true');
    },
    async start() {
      await spine.start();
      sealer.start();
    },
    async close() {
      // Open live pages would keep the server from closing.
      app.events.close();
      await http.close();
      await spine.stop();
      await sealer.stop();
      await db.close();
    },
  };
}
