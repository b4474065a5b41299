import pg from 'pg';
import { settingsDoc } from '#platform/config/settings-doc.ts';
import { migrate } from '#platform/db/migrate.ts';
import { createTestCluster } from '#platform/embedded/test-cluster.ts';
import { openapi } from '#platform/http/openapi.ts';
import { platformRoom } from '#platform/module.ts';
import { createMetrics } from '#platform/ops/metrics.ts';
import { rooms } from '../src/server/rooms.ts';
import { apiPage } from './api-pages.ts';
import { schemaDump } from './schema-dump.ts';
import { settingsPage } from './settings-pages.ts';
import { typesDump } from './types-dump.ts';

/** Path -> text of every generated file. `url` is a migrated database; without one a throw-away cluster is used. */
export async function generated(url?: string): Promise<Record<string, string>> {
  const all = [platformRoom('test', createMetrics()), ...rooms];
  const cluster = url === undefined ? await createTestCluster() : null;
  const address = url ?? cluster?.adminUrl ?? '';
  if (cluster) await migrate(address, all);
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    return {
      'db/schema.sql': await schemaDump(client),
      'db/types.ts': await typesDump(client),
      'openapi.json': `${JSON.stringify(openapi(all), null, 2)}\n`,
      'docs/settings.md': settingsDoc(),
      'docs/site/reference/settings.md': settingsPage('zh'),
      'docs/site/en/reference/settings.md': settingsPage('en'),
      'docs/site/reference/api.md': apiPage(all, 'zh'),
      'docs/site/en/reference/api.md': apiPage(all, 'en'),
    };
  } finally {
    await client.end();
    await cluster?.stop();
  }
}
