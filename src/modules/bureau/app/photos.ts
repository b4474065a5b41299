import { domainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import { proofBytes } from '#modules/programme/public.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import * as db from '../db/photos.ts';
import { plainPhoto } from '../domain/plain-photo.ts';

/** A photograph taken now. Throws bureau.photo_unreadable, photo_full. */
export async function addPhoto(t: Tx, paper: string, bytes: Buffer, by: Actor, now: Instant): Promise<{ id: string }> {
  return keep(t, { paper, bytes, shows: 'after', source: null }, by, now);
}

/** A photograph that the hospital keeps with one of its own problems. Throws bureau.photo_unreadable, photo_full. */
export async function choosePhoto(
  t: Tx,
  paper: string,
  file: string,
  by: Actor,
  now: Instant,
): Promise<{ id: string }> {
  const found = await proofBytes(t, file);
  if (!found) throw domainError('bureau.photo_unreadable');
  return keep(t, { paper, bytes: found.bytes, shows: found.shows, source: file }, by, now);
}

async function keep(
  t: Tx,
  it: { paper: string; bytes: Buffer; shows: 'before' | 'after'; source: string | null },
  by: Actor,
  now: Instant,
): Promise<{ id: string }> {
  const plain = plainPhoto(it.bytes);
  if (!plain) throw domainError('bureau.photo_unreadable');
  const id = newId();
  const photo = { id, shows: it.shows, media: plain.media, bytes: Buffer.from(plain.bytes), source: it.source };
  if (!(await db.addPhoto(t, it.paper, photo, now))) throw domainError('bureau.photo_full');
  await record(t, 'bureau.photo_add', it.paper, by, now);
  return { id };
}

/** Throws bureau.changed. */
export async function dropPhoto(t: Tx, paper: string, photo: string, by: Actor, now: Instant): Promise<void> {
  if (!(await db.dropPhoto(t, paper, photo))) throw domainError('bureau.changed');
  await record(t, 'bureau.photo_drop', paper, by, now);
}

/** Throws bureau.photo_unknown. */
export async function readPhoto(t: Tx, paper: string, photo: string): Promise<{ media: string; bytes: Buffer }> {
  const found = await db.photoOf(t, paper, photo);
  if (!found) throw domainError('bureau.photo_unknown');
  return found;
}

const record = (t: Tx, action: string, paper: string, by: Actor, now: Instant) =>
  audit(t, { actor: by, action, subject: `bureau.paper/${paper}`, outcome: 'ok', detail: {} }, now);
