import { createFieldCrypto } from '#platform/crypto/field-crypto.ts';
import { parseKeyRing } from '#platform/crypto/key-ring.ts';
import { type KeyStatus, keyStatus } from '#platform/crypto/key-status.ts';
import { settleHashes } from '#platform/crypto/recovery-hashes.ts';
import { rotate } from '#platform/crypto/rotate.ts';
import { platformRoom } from '#platform/module.ts';
import { createMetrics } from '#platform/ops/metrics.ts';
import { rooms } from '../server/rooms.ts';
import type { CommandIo } from './command.ts';
import { withDatabase } from './with-database.ts';

const all = (io: CommandIo) => [platformRoom(io.config.SHUXIN_MODE, createMetrics()), ...rooms];

/** `shuxin keys status`: rows per key and column; 0 when every row opens with this ring, 1 when a key is missing. */
export async function runKeysStatus(io: CommandIo): Promise<number> {
  const status = await withDatabase(io, (url) => keyStatus(url, parseKeyRing(io.config.SHUXIN_KEYS), all(io)));
  for (const line of lines(status)) io.print(line);
  io.result({ ok: status.missing.length === 0, ...status });
  return status.missing.length === 0 ? 0 : 1;
}

/** `shuxin keys rotate`: 0 when the active key alone opens every row, 1 when something is left. */
export async function runKeysRotate(io: CommandIo): Promise<number> {
  const crypto = createFieldCrypto(io.config.SHUXIN_KEYS);
  if (crypto.keys.length < 2) {
    io.print('the ring holds one key: put the new key first and keep the old one behind it, then call this again');
    io.result({ ok: false, code: 'one_key' });
    return 2;
  }
  return withDatabase(io, async (url) => {
    const onProgress = (column: string, moved: number) => io.print(`${column}: ${moved}`);
    const done = await rotate(url, crypto, all(io), { onProgress });
    const ended = await settleHashes(
      url,
      crypto.keys,
      all(io),
      io.args.includes('--drop-recovery-codes') ? new Date().toISOString() : null,
    );
    const status = await keyStatus(url, parseKeyRing(io.config.SHUXIN_KEYS), all(io));
    for (const line of [...done.left, ...lines(status)]) io.print(line);
    const whole = status.keys.every((key) => key.active || key.rows === 0);
    io.result({ ok: whole, ...done, recoveryCodesEnded: ended, ...status });
    return whole ? 0 : 1;
  });
}

function lines({ keys, missing }: KeyStatus): string[] {
  return [
    ...keys.map((key) => {
      const role = key.active ? 'active' : key.rows === 0 ? `may go: ${key.id}:verify:${key.verifier}` : 'needed';
      const counts = key.uses.map((use) => `${use.column} ${use.rows}`).join(', ');
      return `key ${key.id} (${role}): ${key.rows} rows${counts ? `: ${counts}` : ''}`;
    }),
    ...missing.map((use) => `key ${use.key} is not in the ring: ${use.column} ${use.rows}`),
  ];
}
