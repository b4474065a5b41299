import { cutToMinute, type Instant, localDate } from '#kernel/instant.ts';
import { linkedPatients } from '#modules/identity/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { BoardWaits, MineWaits, SpokenWait } from '../contract-waits.ts';
import { findLine, type LineRow } from '../db/lines.ts';
import { sharedLines } from '../db/pools.ts';
import { type LiveSession, liveSessions, visitsIn, waitingOfPatients } from '../db/waits.ts';
import { order } from '../domain/next.ts';
import { waitOf } from '../domain/waits/estimate.ts';
import { keysOf, standingIn, type VisitFacts } from '../domain/waits/live.ts';
import { measuresOf } from '../domain/waits/measures.ts';
import { rangeOf, spoken } from '../domain/waits/range.ts';
import { readLine } from './line-of.ts';
import { placeNames, requireWaitingArea } from './places.ts';
import { type Figures, figuresOf, remembered, type WaitMemory } from './wait-memory.ts';

interface Asked {
  session: LiveSession;
  visits: readonly VisitFacts[];
  ahead: number;
  person?: VisitFacts;
}

/** How long each of the account's own people who wait now still waits. */
export async function mineWaits(t: Tx, memory: WaitMemory, now: Instant): Promise<MineWaits> {
  return waitsOfPatients(t, memory, await linkedPatients(t), now);
}

/** The same for people whom the caller has made sure of. */
export async function waitsOfPatients(
  t: Tx,
  memory: WaitMemory,
  people: readonly string[],
  now: Instant,
): Promise<MineWaits> {
  const own = await waitingOfPatients(t, people, localDate(now));
  const { sessions, visits, figures } = await read(t, memory, now, { sessions: own.map(({ session }) => session) });
  const orders = new Map<string, string[]>();
  const rooms = new Map<string, number>();
  for (const { session } of sessions) {
    const line = await findLine(t, session);
    const people = line ? order(await readLine(t, session, line), now) : [];
    if (line?.pool_part === 'shares') rooms.set(session, await roomsCalling(t, line));
    orders.set(
      session,
      people.map(({ encounter }) => encounter),
    );
  }
  const items = own.flatMap(({ appointment, encounter, session: id }) => {
    const session = sessions.find((one) => one.session === id);
    const person = visits.find((visit) => visit.encounter === encounter && visit.state === 'waiting');
    const ahead = orders.get(id)?.indexOf(encounter) ?? -1;
    if (!session || !person || ahead < 0) return [];
    const before = Math.floor(ahead / (rooms.get(id) ?? 1));
    return [{ appointment, ahead, wait: say(figures, memory, now, t, { session, visits, ahead: before, person }) }];
  });
  return { items };
}

/** For each line of a hall: how many wait, and how long somebody would who checks in now. */
export async function boardWaits(
  t: Tx,
  memory: WaitMemory,
  area: string,
  now: Instant,
  lang: 'zh' | 'en',
): Promise<BoardWaits> {
  await requireWaitingArea(t, area, lang);
  const { sessions, visits, figures } = await read(t, memory, now, { area, date: localDate(now) });
  const rooms = await placeNames(
    t,
    sessions.map(({ place }) => place),
    lang,
  );
  const lines = sessions.map((session) => {
    const waiting = visits.filter((visit) => visit.session === session.session && visit.state === 'waiting').length;
    const wait = say(figures, memory, now, t, { session, visits, ahead: waiting });
    return { letter: session.letter, room: rooms.get(session.place)?.name ?? '', waiting, wait };
  });
  return { lines };
}

// Several rooms that call from one line empty it so many times as fast.
async function roomsCalling(t: Tx, line: LineRow): Promise<number> {
  return Math.max(1, (await sharedLines(t, line)).filter((one) => one.stopped_at === null).length);
}

async function read(t: Tx, memory: WaitMemory, now: Instant, which: Parameters<typeof liveSessions>[1]) {
  const sessions = await liveSessions(t, which);
  const visits = await visitsIn(
    t,
    sessions.map(({ session }) => session),
  );
  return { sessions, visits, figures: await figuresOf(t, memory, now) };
}

// Null: too few visits so far to say anything.
function say(figures: Figures, memory: WaitMemory, now: Instant, t: Tx, asked: Asked): SpokenWait | null {
  const { session, ahead, person } = asked;
  const { learned, tail } = figures;
  if (!learned) return null;
  const visits = asked.visits.filter((visit) => visit.session === session.session);
  const minute = cutToMinute(now);
  const key = `${session.version}/${minute}`;
  const who = `${person?.encounter ?? ''}/${ahead}`;
  return remembered(memory, `${t.scope.hospital}/${session.session}`, key, who, () => {
    const live = { facts: session, visits, toCome: session.toCome };
    const wait = waitOf(standingIn(live, minute, ahead, person), measuresOf(learned, keysOf(session)));
    return spoken(rangeOf(wait, tail));
  });
}
