import { addMinutes, type Instant } from '#kernel/instant.ts';
import { patientsById } from '#modules/identity/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import { newId } from '#platform/ids.ts';
import { type Step, takeSteps } from '../db/deliveries.ts';
import { type PendingRow, pendingMessages, type ReceiptRow } from '../db/messages.ts';
import { dropGone } from '../db/reach.ts';
import type { Adapter } from '../domain/adapter.ts';
import { calledByPhone, levelOfTemplate } from '../domain/levels.ts';
import { nextTry, RECEIPT_MINUTES } from '../domain/next-try.ts';
import { purposeOf } from '../domain/purposes.ts';
import { waitsUntil } from '../domain/quiet.ts';
import { meets, partFor, type Reach } from '../domain/reach.ts';
import { inboxAdapter, unasked } from './inbox-adapter.ts';
import { outgoing } from './outgoing.ts';
import { type Reached, reachOf } from './reach.ts';
import { tellStaff } from './tell-staff.ts';
import { tryToSend } from './try-to-send.ts';
import { type Sender, type Way, waysOut } from './ways-out.ts';

/** One message with the ways that are open to it from where it stands. */
interface Errand {
  row: PendingRow;
  ways: readonly Way[];
  reach: Reach;
  account: string | null;
  /** The patient's name, where a provider fills templates of its own. */
  name: string;
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
  await app.db.tx({ hospital }, async (t) => {
    await takeSteps(
      t,
      done.map(({ step }) => step),
      done.flatMap(({ receipts }) => receipts),
      now,
    );
    const accounts = errands.flatMap(({ account }) => account ?? []);
    await dropGone(
      t,
      accounts,
      done.flatMap(({ gone }) => gone),
    );
  });
  const unreachedNow = done.filter(({ called }) => called).length;
  if (unreachedNow > 0 && !only) await tellStaff(app, hospital, unreachedNow);
}

const errandBy = (row: PendingRow, adapter: Adapter): Errand => ({
  row,
  ways: [{ adapter, need: null, repeats: false, patience: RECEIPT_MINUTES, blanks: false }],
  reach: {},
  account: null,
  name: '',
  last: null,
  until: null,
});

const unreached: Reached = { account: null, reach: {}, wants: (template) => purposeOf(template) !== 'education' };

async function errandsOf(app: Sender, t: Tx, rows: readonly PendingRow[], now: Instant): Promise<Errand[]> {
  const { ways, quiet } = await waysOut(app, t);
  const chains = Object.values(ways);
  const patients = [...new Set(rows.map((row) => row.patient_id))];
  const asks = chains.some((chain) => chain.length > 0) || rows.some(({ template }) => purposeOf(template) !== 'care');
  const reached = asks ? await reachOf(app, t, patients) : () => unreached;
  const named = chains.some((chain) => chain.some(({ blanks }) => blanks)) ? await patientsById(t, patients) : [];
  const names = new Map(named.map(({ id, name }) => [id, name]));
  return rows.map((row) => {
    const level = levelOfTemplate(row.template);
    const { account, reach, wants } = reached(row.patient_id);
    const wanted = wants(row.template);
    const chain = wanted ? ways[level] : [];
    const open = chain.some(({ need }) => meets(need, reach));
    return {
      row,
      ways: chain,
      reach,
      account,
      name: names.get(row.patient_id) ?? '',
      // What nobody has asked for ends here; a reminder that is switched off stays in the inbox.
      last: !wanted && purposeOf(row.template) === 'education' ? unasked : inboxAdapter,
      until: open ? waitsUntil(quiet[level], now) : null,
    };
  });
}

interface Done {
  step: Step;
  receipts: ReceiptRow[];
  /** It ended in no phone and is of those about which staff call. */
  called: boolean;
  /** Browsers that have ended their subscription. */
  gone: readonly string[];
}

/** One way after the other from where the message stands, until one takes it or asks for patience. */
async function run(hospital: number, errand: Errand, now: Instant): Promise<Done> {
  const { row, ways, reach, last, until } = errand;
  const receipts: ReceiptRow[] = [];
  const gone: string[] = [];
  const was = { message: row.message_id, wasAt: row.chain_at, wasTries: row.tries };
  const waits = (chainAt: number, tries: number, nextAt: Instant, waitsFor: string | null): Done => ({
    step: { ...was, state: 'pending', chainAt, tries, nextAt, waitsFor },
    receipts,
    called: false,
    gone,
  });
  const ends = (state: 'delivered' | 'failed', chainAt: number, called = false): Done => ({
    step: { ...was, state, chainAt, tries: 0, nextAt: null, waitsFor: null },
    receipts,
    called,
    gone,
  });
  if (until !== null) return waits(row.chain_at, row.tries, until, null);
  const message = outgoing(hospital, row, errand.name);
  for (const [place, { adapter, need, repeats, patience }] of ways.entries()) {
    if (place < row.chain_at || !meets(need, reach)) continue;
    const told = await tryToSend(adapter, { ...message, ...partFor(need, reach) });
    const { outcome, detail, again } = told;
    gone.push(...(told.gone ?? []));
    receipts.push({ id: newId(), message: row.message_id, adapter: adapter.id, outcome, detail });
    if (outcome === 'delivered') return ends('delivered', place);
    if (outcome === 'accepted') return waits(place + 1, 0, addMinutes(now, patience), adapter.id);
    const tries = (place === row.chain_at ? row.tries : 0) + 1;
    const later = again && repeats ? nextTry(tries, now) : null;
    if (later !== null) return waits(place, tries, later, null);
  }
  if (last === null) return ends('failed', ways.length);
  const { outcome, detail } = await tryToSend(last, message);
  const kept = outcome === 'delivered' ? 'delivered' : 'failed';
  receipts.push({ id: newId(), message: row.message_id, adapter: last.id, outcome: kept, detail });
  return ends(kept, ways.length, (calledByPhone as readonly string[]).includes(row.template));
}
