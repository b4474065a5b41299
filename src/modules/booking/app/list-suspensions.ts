import { type Instant, toOffset } from '#kernel/instant.ts';
import { patientsById } from '#modules/identity/public.ts';
import type { App } from '#platform/app.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import type { Lang } from '#platform/http/route.ts';
import { appealsOf } from '../db/appeal-rows.ts';
import { latestNoShows, noShowsUnder } from '../db/no-show-rows.ts';
import { suspensionsToReview } from '../db/suspension-rows.ts';
import { namesOf } from './names.ts';
import { appealItem, noShowItem, suspensionItem } from './no-show-items.ts';

const SHOWN = 100;

/** What a reviewer needs to decide: contract `suspensionReviews`. Who looked is written down: these are people's names. */
export async function listSuspensions(app: App, t: Tx, by: Actor, lang: Lang, now: Instant) {
  const suspensions = await suspensionsToReview(t, now, SHOWN);
  const ids = suspensions.map((s) => s.id);
  const appeals = await appealsOf(t, ids);
  const evidence = await noShowsUnder(t, ids);
  const latest = await latestNoShows(t, 30);
  const people = new Map(
    (
      await patientsById(
        t,
        [...suspensions, ...latest].map((row) => row.patient),
      )
    ).map((p) => [p.id, p.name]),
  );
  const names = await namesOf(t, [...evidence, ...latest], lang);
  const person = (id: string) => ({ id, name: people.get(id) ?? '' });
  const detail = { suspensions: suspensions.length };
  await audit(
    t,
    { actor: by, action: 'booking.suspensions_read', subject: 'booking.suspension/list', outcome: 'ok', detail },
    now,
  );
  return {
    now: toOffset(now),
    items: suspensions.map((s) => ({
      ...suspensionItem(s),
      inForce: s.liftedAt === null && now < s.until,
      patient: person(s.patient),
      evidence: evidence.filter((n) => n.suspension === s.id).map((n) => noShowItem(n, names)),
      appeal: appealItem(app.crypto, appeals.get(s.id)),
    })),
    latest: latest.map((n) => ({ ...noShowItem(n, names), patient: person(n.patient) })),
  };
}
