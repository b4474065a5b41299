import { addSeconds } from '#kernel/instant.ts';
import type { App } from '../app.ts';
import type { Tx } from '../db/tx.ts';
import type { OutboxEvent, Subscription } from '../room.ts';
import { type Announcements, announce, noticesOf, openAnnouncements, subjectTopic, typeTopic } from './announce.ts';
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
    const run = createRun(app, t, hospital, await lastNo(t, hospital), result.topics);
    await t.client.query('savepoint event');
    for (const group of groups) await run.deliverInOrder(group);
    await mark(t, hospital, run.done, now);
    await backOff(t, hospital, run.failed, now);
    for (const notice of noticesOf(options.sender, hospital, result.topics)) {
      await t.client.query('select pg_notify($1, $2)', [LIVE_CHANNEL, notice]);
    }
    result.dispatched = run.done.length;
    result.failed = run.failed.length;
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

type Done = WaitingEvent & { no: number };
type Failed = WaitingEvent & { error: string };

function createRun(app: App, t: Tx, hospital: number, from: number, topics: Announcements) {
  const subscriptions = Map.groupBy(
    app.rooms.flatMap((room) => room.subscriptions ?? []),
    (subscription) => subscription.event,
  );
  const done: Done[] = [];
  const failed: Failed[] = [];
  let last = from;
  return {
    done,
    failed,
    async deliverInOrder(group: WaitingEvent[]): Promise<void> {
      for (const event of group) {
        const no = last + 1;
        const own: Announcements = new Map();
        openAnnouncements(t, own, no);
        announce(t, subjectTopic(event.subject));
        announce(t, typeTopic(hospital, event.type));
        const error = await deliver(app, t, subscriptions.get(event.type) ?? [], {
          hospital,
          id: event.id,
          type: event.type,
          subject: event.subject,
          seq: event.seq,
          payload: event.payload,
          at: event.at,
          dispatchNo: no,
        });
        if (error !== null) {
          failed.push({ ...event, error });
          return;
        }
        last = no;
        done.push({ ...event, no });
        for (const [topic, number] of own) topics.set(topic, number);
      }
    },
  };
}

/** Null when every handler has run; else the code of what went wrong (texts may quote personal data). */
async function deliver(app: App, t: Tx, handlers: Subscription[], event: OutboxEvent): Promise<string | null> {
  if (handlers.length === 0) return null;
  let running = '';
  try {
    for (const handler of handlers) {
      running = handler.name;
      await handler.handle(app, t, event);
    }
    // Closing ours and opening the next one's is one round trip. It fails when a handler swallowed a database error.
    await t.client.query('release savepoint event; savepoint event');
    return null;
  } catch (error) {
    await t.client.query('rollback to savepoint event');
    const code = String((error as { code?: unknown }).code ?? (error as Error).name);
    const stack = (error as Error).stack?.split('\n').filter((line) => line.trim().startsWith('at '));
    app.log.error({ subscription: running, event: event.type, id: event.id, code, stack }, 'a subscription failed');
    return `${running}: ${code}`;
  }
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
