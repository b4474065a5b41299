import { type Instant, minutesBetween } from '#kernel/instant.ts';
import type { KeyRing } from '../crypto/key-ring.ts';
import type { Tx } from '../db/tx.ts';
import { type Checkpoint, signCheckpoint } from './checkpoint.ts';
import { GENESIS, ROW_COLUMNS, type SealedRow, sealHash } from './sealed-row.ts';

/** First key of the advisory lock, the second is the hospital: 'AUDI'. */
const LOCK = 0x41554449;
const BATCH = 1000;
const CHECKPOINT_MINUTES = 60;

interface Head {
  seq: number;
  hash: string;
  xid: string;
  audit_id: string;
  /** The server's transaction counter stands before the head's: it is another server than the one that sealed. */
  ahead?: boolean;
}
const EMPTY: Head = { seq: 0, hash: GENESIS, xid: '0', audit_id: '00000000-0000-0000-0000-000000000000' };

/** The log is shorter than it was: somebody cut it. Sealing on would cover the cut, so it stops until a person looks. */
export class ChainCutError extends Error {}

/**
 * The database was restored from a dump into a new server, whose transactions count from the start: new rows would sort
 * before the head and never be sealed. Cure: with the server stopped, `pg_resetwal -x` beyond the number in the message.
 */
export class CounterBehindError extends Error {}

export interface Sealed {
  /** Rows sealed by this call; 0 also when another sealer is at work. */
  rows: number;
  /** True when a full batch was sealed and more may wait. */
  more: boolean;
  head: number;
  /** The signed head, when one was due: to be appended to the file after the commit. */
  checkpoint: Checkpoint | null;
}

/**
 * Seals the committed, not yet sealed audit rows of the transaction's hospital, at most 1000 a call, in the order
 * (xid, id) below the oldest transaction still running: a late commit then always sorts behind every sealed row.
 * One sealer at a time (advisory lock); throws ChainCutError when the head lies behind `knownHead` or a checkpoint, and
 * CounterBehindError after a restore from a dump.
 */
export async function sealHospital(t: Tx, ring: KeyRing, now: Instant, knownHead = 0): Promise<Sealed | null> {
  const hospital = t.scope.hospital;
  if (hospital === null) throw new Error('sealing is done for one hospital');
  const lock = await t.client.query('select pg_try_advisory_xact_lock($1, $2) as mine', [LOCK, hospital]);
  if (lock.rows[0].mine !== true) return null;
  const head = await readHead(t, hospital);
  const last = await lastCheckpoint(t, hospital);
  if (head.seq < Math.max(knownHead, last?.seq ?? 0)) {
    throw new ChainCutError(`the audit chain of hospital ${hospital} ends at ${head.seq}, it was longer before`);
  }
  if (head.ahead) throw new CounterBehindError(`transaction ${head.xid} of the sealed head is still to come here`);
  const rows = await unsealedRows(t, hospital, head);
  const next = await chain(t, hospital, head, rows);
  const due = next.seq > (last?.seq ?? 0) && (!last || minutesBetween(last.at, now) >= CHECKPOINT_MINUTES);
  const more = rows.length === BATCH;
  const checkpoint =
    due && !more ? await writeCheckpoint(t, ring, { hospital, seq: next.seq, hash: next.hash, at: now }) : null;
  return { rows: rows.length, more, head: next.seq, checkpoint };
}

async function readHead(t: Tx, hospital: number): Promise<Head> {
  const { rows } = await t.client.query<Head>(
    `select seq, encode(hash, 'hex') as hash, xid::text as xid, audit_id,
            xid >= pg_snapshot_xmax(pg_current_snapshot()) as ahead
     from platform.audit_seal where hospital_id = $1 order by seq desc limit 1`,
    [hospital],
  );
  return rows[0] ?? EMPTY;
}

async function lastCheckpoint(t: Tx, hospital: number): Promise<{ seq: number; at: Instant } | undefined> {
  const { rows } = await t.client.query<{ seq: number; at: Instant }>(
    'select seq, at from platform.audit_checkpoint where hospital_id = $1 order by seq desc limit 1',
    [hospital],
  );
  return rows[0];
}

async function unsealedRows(t: Tx, hospital: number, head: Head): Promise<SealedRow[]> {
  const { rows } = await t.client.query<SealedRow>(
    `select ${ROW_COLUMNS} from platform.audit a
     where a.hospital_id = $1 and (a.xid, a.id) > ($2::xid8, $3::uuid)
       and a.xid < pg_snapshot_xmin(pg_current_snapshot())
     order by a.xid, a.id limit $4`,
    [hospital, head.xid, head.audit_id, BATCH],
  );
  return rows;
}

async function chain(t: Tx, hospital: number, from: Head, rows: readonly SealedRow[]): Promise<Head> {
  if (rows.length === 0) return from;
  let head = from;
  const links = rows.map((row) => {
    const seq = head.seq + 1;
    head = { seq, hash: sealHash(hospital, seq, head.hash, row), xid: row.xid, audit_id: row.id };
    return head;
  });
  await t.client.query(
    `insert into platform.audit_seal (hospital_id, seq, audit_id, xid, hash)
     select $1, s.seq, s.audit_id, s.xid::xid8, decode(s.hash, 'hex')
     from unnest($2::bigint[], $3::uuid[], $4::text[], $5::text[]) as s (seq, audit_id, xid, hash)`,
    [
      hospital,
      links.map((l) => l.seq),
      links.map((l) => l.audit_id),
      links.map((l) => l.xid),
      links.map((l) => l.hash),
    ],
  );
  return head;
}

async function writeCheckpoint(
  t: Tx,
  ring: KeyRing,
  head: Omit<Checkpoint, 'keyId' | 'signature'>,
): Promise<Checkpoint> {
  const c = signCheckpoint(ring, head);
  await t.client.query(
    `insert into platform.audit_checkpoint (hospital_id, seq, at, hash, key_id, signature)
     values ($1, $2, $3, decode($4, 'hex'), $5, $6)`,
    [c.hospital, c.seq, c.at, c.hash, c.keyId, c.signature],
  );
  return c;
}
