import { randomBytes } from 'node:crypto';
import { domainError } from '#kernel/errors.ts';
import { type Instant, toOffset } from '#kernel/instant.ts';
import { recordOwnAct } from '#modules/identity/public.ts';
import type { App } from '#platform/app.ts';
import { sm3 } from '#platform/crypto/field-crypto.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import type { Lang } from '#platform/http/route.ts';
import { deleteFeed, ownFeed, putFeed, setWithDoctor } from '../db/calendar-feeds.ts';

type Holder = Extract<Actor, { kind: 'patient' | 'staff' }>;

/** The feed of this account, without its address: that was shown when it was made, and nobody has it any more. */
export async function readOwnCalendar(app: App, actor: Actor) {
  const holder = holderOf(actor);
  const feed = await inOwn(app, holder, (t) => ownFeed(t));
  return {
    kind: holder.kind === 'patient' ? ('patient' as const) : ('doctor' as const),
    feed: feed && { withDoctor: feed.withDoctor, madeAt: toOffset(feed.madeAt) },
  };
}

/** Makes the feed or renews its address. Throws booking.calendar_no_sessions. */
export async function renewCalendar(app: App, actor: Actor, wish: { withDoctor: boolean; lang: Lang }, now: Instant) {
  const holder = holderOf(actor);
  const secret = randomBytes(32).toString('base64url');
  await inOwn(app, holder, async (t) => {
    const kind = holder.kind === 'patient' ? 'patient' : 'doctor';
    const hospital = holder.kind === 'patient' ? null : holder.hospital;
    await putFeed(t, { ...wish, kind, hospital, hash: sm3(secret) }, now);
    await recordOwnAct(t, holder, { action: 'identity.calendar_made' }, now);
  });
  return { path: `/api/booking/calendar/${secret}.ics` };
}

/** Whether visits name their doctor; the address stays. Throws booking.calendar_unknown. */
export async function changeCalendar(app: App, actor: Actor, withDoctor: boolean, now: Instant) {
  const holder = holderOf(actor);
  await inOwn(app, holder, async (t) => {
    if (!(await setWithDoctor(t, withDoctor))) throw domainError('booking.calendar_unknown');
    await recordOwnAct(t, holder, { action: 'identity.calendar_changed' }, now);
  });
  return readOwnCalendar(app, actor);
}

/** From the commit on the address leads nowhere. Doing it twice is no error. */
export async function revokeCalendar(app: App, actor: Actor, now: Instant) {
  const holder = holderOf(actor);
  await inOwn(app, holder, async (t) => {
    if (await deleteFeed(t)) await recordOwnAct(t, holder, { action: 'identity.calendar_revoked' }, now);
  });
  return readOwnCalendar(app, actor);
}

function holderOf(actor: Actor): Holder {
  if (actor.kind === 'patient') return actor;
  if (actor.kind === 'staff' && actor.practitioner !== null) return actor;
  throw domainError('booking.calendar_no_sessions');
}

function inOwn<T>(app: App, holder: Holder, fn: (t: Tx) => Promise<T>): Promise<T> {
  return app.db.tx({ hospital: holder.kind === 'staff' ? holder.hospital : null, account: holder.account }, fn);
}
