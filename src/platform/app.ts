import type { Clock } from './clock/clock.ts';
import type { Config } from './config/config.ts';
import type { FieldCrypto } from './crypto/field-crypto.ts';
import type { Db } from './db/tx.ts';
import type { EventHub } from './live/hub.ts';
import type { Logger } from './log/log.ts';
import type { RoomManifest } from './room.ts';

/** Everything a use case may need, built once by the shell and handed down. */
export interface App {
  config: Config;
  db: Db;
  clock: Clock;
  log: Logger;
  crypto: FieldCrypto;
  events: EventHub;
  rooms: readonly RoomManifest[];
  /** Tells the outbox dispatcher that this hospital has something to deliver. */
  wake(hospital: number): void;
}
