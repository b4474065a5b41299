import { domainError } from '#kernel/errors.ts';
import { addMinutes, type Instant } from '#kernel/instant.ts';
import { placeById } from '#modules/catalog/public.ts';
import { requireLinked } from '#modules/identity/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import type { Lang } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import type { OwnCall } from '../contract-help.ts';
import * as db from '../db/help-calls.ts';
import { MOST_CALLS, WITHIN_MINUTES } from '../domain/rules/how-often.ts';
import { minutesAtLevel } from '../domain/rules/nobody-comes.ts';
import { toldOwn } from './own-help.ts';
import { helpHappened } from './record.ts';

/**
 * 一键求助: somebody of that campus shall come. Throws servicedesk.help_place, help_open, help_often,
 * identity.patient_not_found.
 */
export async function callHelp(
  t: Tx,
  wish: { place: string; patient?: string | undefined },
  by: Actor,
  now: Instant,
  lang: Lang,
): Promise<OwnCall> {
  const patient = wish.patient === undefined ? null : (await requireLinked(t, wish.patient)).id;
  const place = await placeById(t, wish.place);
  if (!place?.active) throw domainError('servicedesk.help_place');
  const row = await db.insertHelp(
    t,
    {
      id: newId(),
      by: actorId(by),
      patient,
      place: place.id,
      campus: place.campus.id,
      due: addMinutes(now, minutesAtLevel(0)),
    },
    { since: addMinutes(now, -WITHIN_MINUTES), most: MOST_CALLS },
    now,
  );
  if (!row) throw domainError('servicedesk.help_often');
  await helpHappened(t, 'called', row, by, now);
  return toldOwn(t, row, lang);
}

/** The caller needs nobody any more. Throws servicedesk.help_unknown. */
export async function withdrawHelp(t: Tx, id: string, by: Actor, now: Instant): Promise<db.HelpRow> {
  const row = await db.withdrawHelp(t, id, actorId(by), now);
  if (!row) throw domainError('servicedesk.help_unknown');
  await helpHappened(t, 'withdrawn', row, by, now);
  return row;
}
