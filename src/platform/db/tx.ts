import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import type { DB, Room } from './room-types.ts';

/** Whose rows a transaction may see: one hospital, one account, and what the caller proved to hold. */
export interface Scope {
  hospital: number | null;
  account?: string | null;
  /** Blind index (hex) of a phone, user name or session token: opens exactly the account row that carries it.
   * Several, comma separated, are the same value under several keys. */
  credential?: string | null;
  /** The request that is served; audit rows carry it, so that a row finds its log line. */
  requestId?: string;
}

export interface Tx {
  readonly scope: Scope;
  readonly db: Kysely<DB>;
  readonly client: pg.PoolClient;
  /** Set by whoever leaves work for after the commit (an event, a job): the dispatcher is woken then, and only then. */
  leavesWork: boolean;
  room<M extends string>(): Kysely<Room<M>>;
}

export interface Db {
  readonly pool: pg.Pool;
  /** Runs `fn` in one transaction under `scope`; commits when it returns, rolls back when it throws. */
  tx<T>(scope: Scope, fn: (t: Tx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** `afterCommit` hears of every committed transaction that left work for its hospital. */
export function createDb(pool: pg.Pool, afterCommit: (hospital: number) => void = () => undefined): Db {
  return {
    pool,
    async tx(scope, fn) {
      const opening = `begin; ${scopeSql(scope)}`;
      const client = await pool.connect();
      let broken: Error | undefined;
      try {
        await client.query(opening);
        const db = kyselyOn(client);
        const t: Tx = { scope, db, client, leavesWork: false, room: () => db as never };
        const result = await fn(t);
        await client.query('commit');
        if (t.leavesWork && scope.hospital !== null) afterCommit(scope.hospital);
        return result;
      } catch (error) {
        await client.query('rollback').catch((failed: Error) => {
          broken = failed;
        });
        throw error;
      } finally {
        client.release(broken);
      }
    },
    close: () => pool.end(),
  };
}

/** Literal SET LOCAL from checked values: `set_config` does not reach the workers of a distributed database. */
export function scopeSql(scope: Scope): string {
  const { hospital, account, credential } = scope;
  if (hospital !== null && !(Number.isInteger(hospital) && hospital > 0)) throw new RangeError('hospital');
  if (account && !/^[0-9a-f-]{36}$/.test(account)) throw new RangeError('account');
  if (credential && !/^[0-9A-Za-z_-]{16,128}(,[0-9A-Za-z_-]{16,128}){0,7}$/.test(credential))
    throw new RangeError('credential');
  return (
    `set local app.hospital = '${hospital ?? ''}'; ` +
    `set local app.account = '${account ?? ''}'; set local app.credential = '${credential ?? ''}'`
  );
}

const bound = new WeakMap<pg.PoolClient, Kysely<DB>>();

// One Kysely per physical connection: the query builder then speaks inside our own transaction.
function kyselyOn(client: pg.PoolClient): Kysely<DB> {
  let db = bound.get(client);
  if (!db) {
    const single = {
      connect: async () => ({ query: client.query.bind(client) as never, release: () => undefined }),
      end: async () => undefined,
    };
    db = new Kysely<DB>({ dialect: new PostgresDialect({ pool: single as never }) });
    bound.set(client, db);
  }
  return db;
}
