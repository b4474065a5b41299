import { localDate } from '#kernel/instant.ts';
import type { Config } from '#platform/config/config.ts';
import { parseKeyRing } from '#platform/crypto/key-ring.ts';
import { proveKeys } from '#platform/crypto/prove-keys.ts';
import { directUrl } from '#platform/db/direct-url.ts';
import { openInstallation } from '#platform/db/installation.ts';
import { migrate } from '#platform/db/migrate.ts';
import { oneStarter } from '#platform/db/one-starter.ts';
import { ownDatabase } from '#platform/db/own-database.ts';
import { proveRole } from '#platform/db/prove-role.ts';
import type { Logger } from '#platform/log/log.ts';
import { platformRoom } from '#platform/module.ts';
import { createMetrics } from '#platform/ops/metrics.ts';
import { type Composed, compose } from './compose.ts';
import { rooms } from './rooms.ts';
import { serveWeb } from './web.ts';

export interface Started {
  url: string;
  close(): Promise<void>;
}

export interface StartOptions {
  config: Config;
  /** Superuser address of the embedded server, or the operator's DATABASE_URL. */
  database: { adminUrl: string } | { url: string };
  log: Logger;
  /** Folder of the built web, awaited just before listening so that it can be built meanwhile; null serves the API alone. */
  web: Promise<string> | null;
}

/** Migrates, seeds an empty demo, and serves. Throws ConfigError, MigrationError or the listen error (EADDRINUSE). */
export async function startServer({ config, database, log, web }: StartOptions): Promise<Started> {
  const open = (url: string) =>
    oneStarter(directUrl(config, url), config.SHUXIN_MODE, () => openDatabase(url, config, log));
  const fill = async (url: string): Promise<void> => (await open(url)).close();
  const composed = await open('url' in database ? database.url : await ownDatabase(database.adminUrl, fill));
  try {
    if (web) await serveWeb(composed.http, await web);
    await composed.start();
    const url = await composed.http.listen({ host: config.HOST, port: config.PORT });
    return { url, close: composed.close };
  } catch (error) {
    await composed.close();
    throw error;
  }
}

async function openDatabase(databaseUrl: string, config: Config, log: Logger): Promise<Composed> {
  const direct = directUrl(config, databaseUrl);
  const all = [platformRoom(config.SHUXIN_MODE, createMetrics()), ...rooms];
  await migrate(direct, all);
  // Whoever starts the demo on a Sunday or in a holiday week still finds a morning with every clinic open.
  const today = localDate(new Date().toISOString());
  const firstDay = config.SHUXIN_DEMO_DATE ?? rooms.find((room) => room.demoDay)?.demoDay?.(today) ?? today;
  await proveKeys(direct, parseKeyRing(config.SHUXIN_KEYS), all);
  const { seeded, clockStart } = await openInstallation(direct, config, firstDay);
  const composed = compose({ config, databaseUrl, rooms, log, ...(clockStart ? { clockStart } : {}) });
  try {
    await proveRole(composed.app.db.pool);
    if (!seeded) await composed.seedDemo();
    return composed;
  } catch (error) {
    await composed.close();
    throw error;
  }
}
