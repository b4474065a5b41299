import { type DomainError, domainError } from '#kernel/errors.ts';
import type { Tx } from '../db/tx.ts';
import type { Answer, IdempotencyClaim } from '../http/route.ts';

/** What a claim found. `twin`: an equal claim stands earlier in the same list; its answer is this one's too. */
export type Claimed =
  | { kind: 'new' }
  | { kind: 'replay'; answer: Answer }
  | { kind: 'twin'; of: number }
  | { kind: 'conflict'; error: DomainError };

interface Kept {
  n: number;
  request_hash: string;
  status: number | null;
  body: unknown;
}

/**
 * Claims keys for requests of this transaction; one outcome per row, in order. A key that another transaction has
 * claimed and not yet committed is waited for. Rows are written in key order, so two batches cannot deadlock.
 */
export async function claim(t: Tx, rows: readonly IdempotencyClaim[], now: string): Promise<Claimed[]> {
  if (rows.length === 0) return [];
  const first = new Map<string, number>();
  const outcomes: (Claimed | undefined)[] = rows.map((row, n) => {
    const earlier = first.get(keyOf(row));
    if (earlier === undefined) first.set(keyOf(row), n);
    else return rows[earlier]?.hash === row.hash ? { kind: 'twin', of: earlier } : conflict();
    return undefined;
  });
  const asked = [...first.values()];
  const fresh = await insert(t, asked, rows, now);
  const known = asked.filter((n) => !fresh.has(n));
  for (const n of fresh) outcomes[n] = { kind: 'new' };
  for (const kept of await read(t, known, rows)) {
    outcomes[kept.n] = kept.request_hash === rows[kept.n]?.hash ? replay(kept) : conflict();
  }
  return outcomes.map((outcome) => outcome ?? vanished());
}

const keyOf = (row: IdempotencyClaim): string => JSON.stringify([row.actor, row.route, row.key]);
const conflict = (): Claimed => ({ kind: 'conflict', error: domainError('platform.idempotency_mismatch') });
// The holder of the key let go between our two statements: the sender is told to try once more.
const vanished = (): Claimed => ({ kind: 'conflict', error: domainError('platform.try_again') });

function replay(kept: Kept): Claimed {
  if (kept.status === null) throw new Error('an idempotency claim was committed without its answer');
  return { kind: 'replay', answer: { status: kept.status, body: kept.body } };
}

async function insert(t: Tx, asked: number[], rows: readonly IdempotencyClaim[], now: string): Promise<Set<number>> {
  const { rows: inserted } = await t.client.query<{ n: number }>(
    `with asked as (select * from unnest($2::integer[], $3::text[], $4::text[], $5::text[], $6::text[])
                    as a (n, actor, route, key, hash)),
     made as (
       insert into platform.idempotency (hospital_id, actor, route, key, request_hash, created_at)
       select $1, actor, route, key, hash, $7 from asked order by actor, route, key
       on conflict do nothing returning actor, route, key)
     select asked.n from made join asked using (actor, route, key)`,
    [hospitalOf(t), asked, ...columns(asked, rows), asked.map((n) => rows[n]?.hash), now],
  );
  return new Set(inserted.map((row) => row.n));
}

// A second statement, so that it sees what the first one waited for.
async function read(t: Tx, known: number[], rows: readonly IdempotencyClaim[]): Promise<Kept[]> {
  if (known.length === 0) return [];
  const { rows: kept } = await t.client.query<Kept>(
    `select a.n, i.request_hash, i.status, i.body
     from unnest($2::integer[], $3::text[], $4::text[], $5::text[]) as a (n, actor, route, key)
     join platform.idempotency i
       on i.hospital_id = $1 and i.actor = a.actor and i.route = a.route and i.key = a.key`,
    [hospitalOf(t), known, ...columns(known, rows)],
  );
  return kept;
}

/** Arrays of actor, route and key of the rows numbered `which`. */
function columns(which: number[], rows: readonly IdempotencyClaim[]): unknown[] {
  return [which.map((n) => rows[n]?.actor), which.map((n) => rows[n]?.route), which.map((n) => rows[n]?.key)];
}

/** Creating routes lie under a hospital; the row-level policy would refuse a claim without one. */
export function hospitalOf(t: Tx): number {
  if (t.scope.hospital === null) throw new Error('an idempotency claim belongs to a hospital');
  return t.scope.hospital;
}
