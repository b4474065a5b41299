import { addMinutes, type Instant, minutesBetween } from '#kernel/instant.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import { enqueueAll } from '#platform/jobs/enqueue.ts';
import {
  dueErrands,
  type ErrandEnd,
  moveErrand,
  type PendingErrand,
  pendingErrands,
  wipeOldErrands,
} from '../db/code-errands.ts';
import { type OwnTexts, ownTexts } from '../db/messages.ts';
import type { Adapter, Outgoing } from '../domain/adapter.ts';
import { render } from '../domain/render.ts';
import { codeTemplateNames, codeTemplates } from '../domain/templates-codes.ts';
import { codeChannels } from './code-ways.ts';
import { errandCodeAad, errandPhoneAad } from './sealed.ts';
import { tryToSend } from './try-to-send.ts';
import { adapterOf, readPapers, type Sender } from './ways-out.ts';

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** A code is waited for with the phone in the hand: one pause, of a minute, and three rounds at most. */
const ROUNDS = 3;

/** Sends these codes, each along the channels until one takes it. A receipt is not waited for: who gets none asks again. */
export async function sendCodes(
  app: Sender,
  { hospital, ids }: { hospital: number; ids: readonly string[] },
): Promise<void> {
  const now = app.clock.now();
  const { rows, ways, own } = await app.db.tx({ hospital }, async (t) => {
    const papers = await readPapers(t);
    return {
      rows: await pendingErrands(t, ids, now),
      ways: (await codeChannels(app, t)).map((row) => adapterOf(app, row, papers)),
      own: await ownTexts(t, codeTemplateNames),
    };
  });
  const ends = await Promise.all(
    rows.map((row) => run(ways, row, letterOf(app, hospital, row, own.get(row.template) ?? {}), now)),
  );
  await app.db.tx({ hospital }, async (t) => {
    for (const end of ends) await moveErrand(t, end, now);
  });
}

async function run(ways: readonly Adapter[], row: PendingErrand, letter: Outgoing, now: Instant): Promise<ErrandEnd> {
  const at = { id: row.id, wasTries: row.tries };
  let last: Pick<ErrandEnd, 'channel' | 'detail'> = { channel: null, detail: 'no_address' };
  let again = false;
  for (const way of ways) {
    const told = await tryToSend(way, letter);
    last = { channel: way.id, detail: told.detail };
    if (told.outcome !== 'failed') return { ...at, ...last, end: 'sent', nextAt: null };
    again ||= told.again === true;
  }
  if (again && row.tries + 1 < ROUNDS) return { ...at, ...last, end: null, nextAt: addMinutes(now, 1) };
  return { ...at, ...last, end: 'failed', nextAt: null };
}

function letterOf({ crypto }: Sender, hospital: number, row: PendingErrand, own: OwnTexts): Outgoing {
  const { id, lang, template } = row;
  const words = codeTemplates[template];
  const minutes = minutesBetween(row.createdAt, row.until);
  const blanks = { code: crypto.open(row.codeSealed, errandCodeAad(id)), minutes: String(minutes) };
  const { title, body } = render(own[lang] ?? (row.elder ? words.elder : words)[lang], blanks, lang);
  return {
    hospital,
    id,
    patient: NOBODY,
    lang,
    title,
    body,
    link: null,
    template,
    short: words[lang].title,
    blanks: { ...blanks, title, text: body },
    phone: crypto.open(row.phoneSealed, errandPhoneAad(id)),
  };
}

/** The sweep of codes: what is too old is wiped, what has paused is tried again. */
export async function sweepCodes(_app: App, t: Tx, now: Instant, limit: number): Promise<number> {
  const wiped = await wipeOldErrands(t, now, limit);
  const due = await dueErrands(t, now, limit);
  await enqueueAll(t, 'messaging.send_code', t.scope.hospital as number, due);
  return wiped + due.length;
}
