import pg from 'pg';
import { ConfigError } from '../config/config.ts';
import type { KeyRing } from '../crypto/key-ring.ts';
import { ringMustFit } from '../crypto/prove-keys.ts';
import type { RoomManifest } from '../room.ts';
import { type Check, fail, ok } from './check.ts';

/** Whether the keys at hand open what the database holds; a server would not start without them. */
export async function checkKeys(url: string, ring: KeyRing, rooms: readonly RoomManifest[]): Promise<Check> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await ringMustFit(client, ring, rooms);
    return ok('keys', '密钥能打开数据库里的内容', 'the keys open what the database holds');
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return fail(error.code, `密钥不对：${error.message}`, error.message);
  } finally {
    await client.end();
  }
}
