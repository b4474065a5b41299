import { addSeconds } from '#kernel/instant.ts';
import type { App } from '../app.ts';
import type { Tx } from '../db/tx.ts';
import { type Announcements, noticesOf } from './announce.ts';
import { type Done, deliver, type Failed } from './deliver.ts';
import { type WaitingEvent, waitingEvents } from './waiting-events.ts';

export const LIVE_CHANNEL = 'shuxin_live';

export interface BatchResult {
  /** Another process is dispatching this hospital. */
  busy: boolean;
  dispatched: number;
  failed: number;
  topics: Announcements;
}

export interface BatchOptions {
  hospital: number;
  /** Marks our NOTIFYs, which this process need not hear again. */
  sender: string;
  /** Wait for another dispatcher of this hospital to finish its batch instead of reporting busy. */
  wait: boolean;
  limit: number;
}

/**
 * Delivers the next events of one hospital in one transaction: handlers, dispatch numbers and the NOTIFY commit
 * together. A handler that throws undoes its own event alone, which then backs off with its subject.
 */
export async function dispatchBatch(app: App, options: BatchOptions): Promise<BatchResult> {
  const result: BatchResult = { busy: false, dispatched: 0, failed: 0, topics: new Map() };
  const { hospital } = options;
  await app.db.tx({ hospital }, async (t) => {
    result.busy = !(await lock(t, options));
    if (result.busy) return;
    const now = app.clock.now();
    const groups = await waitingEvents(t, hospital, now, options.limit);
    if (groups.length === 0) return;
    const { done, failed } = await deliver(app, t, groups, await lastNo(t, hospital), result.topics);
    await mark(t, hospital, done, now);
    await backOff(t, hospital, failed, now);
    for (const notice of noticesOf(options.sender, hospital, result.topics)) {
      await t.client.query('select pg_notify($1, $2)', [LIVE_CHANNEL, notice]);
    }
    result.dispatched = done.length;
    result.failed = failed.length;
  });
  return result;
}

async function lock(t: Tx, { hospital, wait }: BatchOptions): Promise<boolean> {
  const call = wait ? 'pg_advisory_xact_lock' : 'pg_try_advisory_xact_lock';
  const { rows } = await t.client.query(`select ${call}(hashtext('shuxin.outbox'), $1) as got`, [hospital]);
  return wait || rows[0].got === true;
}

async function lastNo(t: Tx, hospital: number): Promise<number> {
  const { rows } = await t.client.query<{ last_no: number }>(
    'select last_no from platform.dispatch_head where hospital_id = $1',
    [hospital],
  );
  return rows[0]?.last_no ?? 0;
}

async function mark(t: Tx, hospital: number, done: Done[], now: string): Promise<void> {
  const last = done.at(-1);
  if (!last) return;
  await t.client.query(
    `update platform.outbox o set dispatch_no = d.no, dispatched_at = $6, retry_at = null
     from unnest($2::text[], $3::integer[], $4::text[], $5::bigint[]) as d (subject, seq, type, no)
     where o.hospital_id = $1 and o.subject = d.subject and o.subject_seq = d.seq and o.type = d.type`,
    [hospital, ...columns(done), done.map((d) => d.no), now],
  );
  await t.client.query(
    `insert into platform.dispatch_head (hospital_id, last_no) values ($1, $2)
     on conflict (hospital_id) do update set last_no = excluded.last_no`,
    [hospital, last.no],
  );
}

/** 2, 4, 8 ... seconds of platform time, at most five minutes. */
async function backOff(t: Tx, hospital: number, failed: Failed[], now: string): Promise<void> {
  if (failed.length === 0) return;
  await t.client.query(
    `update platform.outbox o set attempts = o.attempts + 1, retry_at = f.retry_at, last_error = f.error
     from unnest($2::text[], $3::integer[], $4::text[], $5::timestamptz[], $6::text[]) as f (subject, seq, type, retry_at, error)
     where o.hospital_id = $1 and o.subject = f.subject and o.subject_seq = f.seq and o.type = f.type`,
    [
      hospital,
      ...columns(failed),
      failed.map((f) => addSeconds(now, Math.min(300, 2 ** Math.min(f.attempts + 1, 9)))),
      failed.map((f) => f.error),
    ],
  );
}

function columns(events: WaitingEvent[]): unknown[] {
  return [events.map((e) => e.subject), events.map((e) => e.seq), events.map((e) => e.type)];
}
