import type { Tx } from '#platform/db/tx.ts';
import { newId } from '#platform/ids.ts';
import { TEST_NOW, type TestApp } from '../../../../test/support/app.ts';
import { joinWaitlist } from '../app/waitlist-join.ts';
import type { Template } from '../domain/plan-sessions.ts';
import { bookInBatch, type MadeSession, MONDAY, makeSession, tester, wish } from './fixture.ts';

/** For the tests of the waitlist: a session without a free place, and people who wait for it. */
export const tx = <T>(a: TestApp, fn: (t: Tx) => Promise<T>): Promise<T> => a.app.db.tx({ hospital: 1 }, fn);

export interface Full {
  session: MadeSession;
  /** The first slot and who has it. */
  slot: string;
  appointment: string;
  /** The appointments of the other slots. */
  others: string[];
}

export async function fullSession(
  a: TestApp,
  change: Partial<Template> & { slots?: number; date?: string } = {},
): Promise<Full> {
  const session = await makeSession(a.app, { slots: 1, ...change });
  const made = [];
  for (const slot of session.slots) made.push((await bookInBatch(a.app, wish({ slot }))).body as { id: string });
  const [first, ...others] = made.map(({ id }) => id);
  return { session, slot: session.slots[0] as string, appointment: first as string, others };
}

export async function joined(
  a: TestApp,
  session: MadeSession,
  change: { patient?: string; birthDate?: string; date?: string; now?: string } = {},
): Promise<{ id: string; patient: string }> {
  const { patient = newId(), birthDate = '1980-05-05', date = MONDAY, now = TEST_NOW } = change;
  const { department, practitioner } = session;
  const request = { patient: { id: patient, birthDate }, department, practitioner, dates: [date] };
  const answer = await tx(a, (t) => joinWaitlist(t, { ...request, channel: 'mobile', by: tester }, now));
  return { id: (answer.body as { items: { id: string }[] }).items[0]?.id ?? '', patient };
}

export async function entries(a: TestApp, ids: readonly string[]) {
  const rows = await a.rows<{ id: string; state: string; end_reason: string | null; skip_code: string | null }>(
    'select id, state, end_reason, skip_code from booking.waitlist where id = any($1)',
    [ids],
  );
  return ids.map((id) => rows.find((row) => row.id === id));
}

/** The latest offer of an entry. */
export async function offerTo(a: TestApp, entry: string) {
  const [row] = await a.rows<{ id: string; slot: string; state: string; due_at: string }>(
    `select id, slot_id as slot, state, to_char(due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as due_at
     from booking.hold where entry_id = $1 order by held_at desc, id desc limit 1`,
    [entry],
  );
  if (!row) throw new Error('nothing was offered');
  return row;
}
