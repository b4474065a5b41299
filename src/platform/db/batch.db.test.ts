import { beforeAll, describe, expect, it } from 'vitest';
import { domainError } from '#kernel/errors.ts';
import { type PlatformApp, platformApp, platformDatabase } from '../../../test/support/platform.ts';
import { newId } from '../ids.ts';
import { createBatcher, type Outcome } from './batch.ts';
import type { Tx } from './tx.ts';

interface Ticket {
  id: string;
  patient: string;
  note?: string;
}

let p: PlatformApp;

beforeAll(async () => {
  p = platformApp(await platformDatabase());
  await p.rows(`create schema probe;
    create table probe.ticket (hospital_id integer, id uuid, patient text, note varchar(8),
      primary key (hospital_id, id), constraint probe_one_each unique (hospital_id, patient));
    create table probe.counter (hospital_id integer primary key, used integer not null, most integer not null);
    grant usage on schema probe to shuxin_app; grant all on all tables in schema probe to shuxin_app;
    insert into probe.counter select h, 0, case when h < 10 then 3 else 1000000 end from generate_series(1, 20) h`);
});

const ticket = (note?: string): Ticket => ({ id: newId(), patient: newId(), ...(note ? { note } : {}) });
const columnsOf = (tickets: Ticket[]) => [
  tickets.map((r) => r.id),
  tickets.map((r) => r.patient),
  tickets.map((r) => r.note ?? null),
];
const FROM = 'from unnest($2::uuid[], $3::text[], $4::text[]) as r (id, patient, note)';

async function issue(t: Tx, tickets: Ticket[], where: string): Promise<Outcome<string>[]> {
  const { rows } = await t.client.query<{ id: string }>(
    `insert into probe.ticket select $1, r.id, r.patient, r.note ${FROM} ${where} returning id`,
    [t.scope.hospital, ...columnsOf(tickets)],
  );
  const made = new Set(rows.map((row) => row.id));
  return tickets.map((r) => (made.has(r.id) ? r.id : domainError('probe.full')));
}

/** The counter row gives out as many places as there are, in one conditional statement, before anything is written. */
async function issueByCounter(t: Tx, tickets: Ticket[]): Promise<Outcome<string>[]> {
  const { rows } = await t.client.query<{ got: number }>(
    `with before as (select used from probe.counter where hospital_id = $1 for update)
     update probe.counter c set used = least(c.most, c.used + $2) from before
     where c.hospital_id = $1 returning c.used - before.used as got`,
    [t.scope.hospital, tickets.length],
  );
  const places = rows[0]?.got ?? 0;
  const made = places > 0 ? await issue(t, tickets.slice(0, places), '') : [];
  return tickets.map((_, n) => made[n] ?? domainError('probe.full'));
}

function batcher(decide: (t: Tx, tickets: Ticket[]) => Promise<Outcome<string>[]>, keyOf?: (r: Ticket) => string) {
  return createBatcher<Ticket, string>({ name: 'probe.issue', maxSize: 200, tx: p.app.db.tx, decide, keyOf });
}
const stored = async (hospital: number) =>
  (await p.rows('select from probe.ticket where hospital_id = $1', [hospital])).length;

describe('a batch in the database', () => {
  it('planted breach: a limit of 3 as a sub-count sees one snapshot and lets all five through', async () => {
    const b = batcher((t, r) => issue(t, r, 'where (select count(*) from probe.ticket where hospital_id = $1) < 3'));
    await Promise.allSettled(Array.from({ length: 5 }, () => b.submit(1, ticket())));
    expect(await stored(1)).toBe(5);
  });

  it('a limit of 3 as a counter row holds inside one batch, and the others are refused', async () => {
    const b = batcher(issueByCounter);
    const settled = await Promise.allSettled(Array.from({ length: 5 }, () => b.submit(2, ticket())));
    expect(settled.filter((s) => s.status === 'fulfilled')).toHaveLength(3);
    expect(await stored(2)).toBe(3);
    expect(b.counts()).toMatchObject({ batches: 1, largest: 5, rerun: 0 });
  });

  it('the counter row holds between the batches of several processes', async () => {
    const processes = [batcher(issueByCounter), batcher(issueByCounter), batcher(issueByCounter)];
    await Promise.allSettled(processes.flatMap((b) => Array.from({ length: 20 }, () => b.submit(3, ticket()))));
    expect(await stored(3)).toBe(3);
  });

  it('the same key twice in one batch is one row and one answer', async () => {
    const b = batcher(issueByCounter, (r) => r.patient);
    const [patient, first, second] = [newId(), newId(), newId()];
    const answers = await Promise.all([b.submit(10, { id: first, patient }), b.submit(10, { id: second, patient })]);
    expect(answers).toEqual([first, first]);
    expect(await stored(10)).toBe(1);
  });

  it('without folding the constraint still refuses the second, and only the second', async () => {
    const b = batcher(issueByCounter);
    const patient = newId();
    const requests = [{ id: newId(), patient }, { id: newId(), patient }, ticket()];
    const settled = await Promise.allSettled(requests.map((r) => b.submit(11, r)));
    expect(settled.map((s) => s.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(settled[1]).toMatchObject({ reason: { constraint: 'probe_one_each' } });
    expect(await stored(11)).toBe(2);
  });

  it('one bad row fails alone', async () => {
    const b = batcher(issueByCounter);
    const requests = [ticket(), ticket('much too long'), ticket(), ticket()];
    const settled = await Promise.allSettled(requests.map((r) => b.submit(12, r)));
    expect(settled.map((s) => s.status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
    expect(await stored(12)).toBe(3);
    expect(b.counts()).toMatchObject({ rerun: 4 });
  });

  it('commits more requests a second than one transaction each does', async () => {
    const b = batcher(issueByCounter);
    const all = batcher((t, r) => issue(t, r, ''));
    const figures = {
      'counter row, single': await rate(() => p.app.db.tx({ hospital: 13 }, (t) => issueByCounter(t, [ticket()]))),
      'counter row, batched': await rate(() => b.submit(14, ticket())),
      'plain insert, single': await rate(() => p.app.db.tx({ hospital: 15 }, (t) => issue(t, [ticket()], ''))),
      'plain insert, batched': await rate(() => all.submit(16, ticket())),
    };
    console.info(`requests/s, 64 clients, 12 connections: ${JSON.stringify(figures)}`);
    expect(figures['counter row, batched']).toBeGreaterThan(figures['counter row, single']);
    expect(figures['plain insert, batched']).toBeGreaterThan(figures['plain insert, single']);
  });
});

/** 64 clients, each sending its next request when the last is answered, 2,000 requests in all. */
async function rate(send: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  let left = 2_000;
  const client = async () => {
    while (left-- > 0) await send();
  };
  await Promise.all(Array.from({ length: 64 }, client));
  return Math.round(2_000 / ((performance.now() - started) / 1000));
}
