import { addMinutes, type Instant } from '#kernel/instant.ts';
import { type ProvenPhone, provenPhones } from '#modules/identity/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import { newId } from '#platform/ids.ts';
import { unwanted } from '../db/choices.ts';
import { type Step, takeSteps } from '../db/deliveries.ts';
import { type PendingRow, pendingMessages, type ReceiptRow } from '../db/messages.ts';
import type { Adapter, Outgoing } from '../domain/adapter.ts';
import { calledByPhone, levelOfTemplate, mayBeMuted } from '../domain/levels.ts';
import { nextTry, RECEIPT_MINUTES } from '../domain/next-try.ts';
import { waitsUntil } from '../domain/quiet.ts';
import { inboxAdapter } from './inbox-adapter.ts';
import { tellStaff } from './tell-staff.ts';
import { tryToSend } from './try-to-send.ts';
import { type Sender, type Way, waysOut } from './ways-out.ts';

/** One message with the ways that are open to it from where it stands. */
interface Errand {
  row: PendingRow;
  ways: readonly Way[];
  phone: string | undefined;
  /** What takes it when the ways have ended. A single way that was asked for by name has nothing behind it. */
  last: Adapter | null;
  /** Quiet hours: no phone before this moment. */
  until: Instant | null;
}

/**
 * Sends these messages, all at once, and keeps their receipts: along the chain of their level, to a phone that is proved
 * to be the patient's, where its owner has not switched that kind off; at the end of the chain stands the inbox. A
 * recipient that fails is a `failed` receipt, and nobody else's message waits for it. Providers are called outside any
 * transaction; after a crash one may be called again, with the same message id.
 */
export async function sendMessages(
  app: Sender,
  { hospital, ids }: { hospital: number; ids: readonly string[] },
  only?: Adapter,
): Promise<void> {
  const now = app.clock.now();
  const errands = await app.db.tx({ hospital }, async (t) => {
    const rows = await pendingMessages(t, ids);
    if (only) return rows.map((row) => errandBy(row, only));
    return rows.length === 0 ? [] : errandsOf(app, t, rows, now);
  });
  if (errands.length === 0) return;
  const done = await Promise.all(errands.map((errand) => run(hospital, errand, now)));
  await app.db.tx({ hospital }, (t) =>
    takeSteps(
      t,
      done.map(({ step }) => step),
      done.flatMap(({ receipts }) => receipts),
      now,
    ),
  );
  const unreached = done.filter(({ called }) => called).length;
  if (unreached > 0 && !only) await tellStaff(app, hospital, unreached);
}

const errandBy = (row: PendingRow, adapter: Adapter): Errand => ({
  row,
  ways: [{ adapter, needsPhone: false, repeats: false }],
  phone: undefined,
  last: null,
  until: null,
});

async function errandsOf(app: Sender, t: Tx, rows: readonly PendingRow[], now: Instant): Promise<Errand[]> {
  const { ways, quiet } = await waysOut(app, t);
  const toPhones = Object.values(ways).some((chain) => chain.length > 0);
  const proven: Map<string, ProvenPhone> = toPhones
    ? await provenPhones(t, app.crypto, [...new Set(rows.map((row) => row.patient_id))])
    : new Map();
  const accounts = [...proven.values()].flatMap(({ account }) => account ?? []);
  const off = await unwanted(t, accounts);
  const muted = (who: ProvenPhone | undefined, template: string) =>
    mayBeMuted(template) && who?.account != null && off.has(`${who.account}/${template}`);
  return rows.map((row) => {
    const level = levelOfTemplate(row.template);
    const who = proven.get(row.patient_id);
    const chain = muted(who, row.template) ? [] : ways[level];
    const open = chain.some((way) => !way.needsPhone || who !== undefined);
    return {
      row,
      ways: chain,
      phone: who?.phone,
      last: inboxAdapter,
      until: open ? waitsUntil(quiet[level], now) : null,
    };
  });
}

interface Done {
  step: Step;
  receipts: ReceiptRow[];
  /** It ended in no phone and is of those about which staff call. */
  called: boolean;
}

/** One way after the other from where the message stands, until one takes it or asks for patience. */
async function run(hospital: number, { row, ways, phone, last, until }: Errand, now: Instant): Promise<Done> {
  const receipts: ReceiptRow[] = [];
  const was = { message: row.message_id, wasAt: row.chain_at, wasTries: row.tries };
  const waits = (chainAt: number, tries: number, nextAt: Instant, waitsFor: string | null): Done => ({
    step: { ...was, state: 'pending', chainAt, tries, nextAt, waitsFor },
    receipts,
    called: false,
  });
  if (until !== null) return waits(row.chain_at, row.tries, until, null);
  const message = outgoing(hospital, row);
  for (const [place, { adapter, needsPhone, repeats }] of ways.entries()) {
    if (place < row.chain_at || (needsPhone && phone === undefined)) continue;
    const { outcome, detail, again } = await tryToSend(adapter, needsPhone ? { ...message, phone } : message);
    receipts.push({ id: newId(), message: row.message_id, adapter: adapter.id, outcome, detail });
    if (outcome === 'delivered') return ended(was, 'delivered', place, receipts);
    if (outcome === 'accepted') return waits(place + 1, 0, addMinutes(now, RECEIPT_MINUTES), adapter.id);
    const tries = (place === row.chain_at ? row.tries : 0) + 1;
    const later = again && repeats ? nextTry(tries, now) : null;
    if (later !== null) return waits(place, tries, later, null);
  }
  if (last === null) return ended(was, 'failed', ways.length, receipts);
  const { outcome, detail } = await tryToSend(last, message);
  const kept = outcome === 'delivered' ? 'delivered' : 'failed';
  receipts.push({ id: newId(), message: row.message_id, adapter: last.id, outcome: kept, detail });
  const called = (calledByPhone as readonly string[]).includes(row.template);
  return { ...ended(was, kept, ways.length, receipts), called };
}

const ended = (
  was: Pick<Step, 'message' | 'wasAt' | 'wasTries'>,
  state: 'delivered' | 'failed',
  chainAt: number,
  receipts: ReceiptRow[],
): Done => ({
  step: { ...was, state, chainAt, tries: 0, nextAt: null, waitsFor: null },
  receipts,
  called: false,
});

function outgoing(hospital: number, row: PendingRow): Outgoing {
  const [title, body] = row.lang === 'en' ? [row.title_en, row.body_en] : [row.title_zh, row.body_zh];
  const { message_id: id, patient_id: patient, lang, link } = row;
  return { hospital, id, patient, lang, title, body, link };
}
