import type { z } from 'zod';
import { addDays, type Instant, localDate } from '#kernel/instant.ts';
import { staffNames } from '#modules/identity/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, accountOf } from '#platform/http/actor.ts';
import type { Lang } from '#platform/http/route.ts';
import type { ownSchema } from '../contract.ts';
import { licenceRows, starRows } from '../db/records.ts';
import { surveysToAnswer } from '../db/surveys.ts';
import { trainingsOf } from '../db/trainings.ts';
import { validityOn } from '../domain/validity.ts';
import { proofsOf } from './proof.ts';

const YEAR = 365;

/** What concerns one person: surveys to answer, trainings of a year, licences, the stars of the house. */
export async function readOwn(t: Tx, by: Actor, now: Instant, lang: Lang): Promise<z.input<typeof ownSchema>> {
  const account = accountOf(by);
  if (account === null) return { surveys: [], trainings: [], licences: [], stars: [] };
  const today = localDate(now);
  const surveys = await surveysToAnswer(t, account);
  const trainings = await trainingsOf(t, account, addDays(today, -YEAR));
  const licences = await licenceRows(t, account);
  const files = await proofsOf(
    t,
    licences.map(({ id }) => id),
  );
  const stars = await starRows(t);
  const names = new Map(
    (
      await staffNames(
        t,
        stars.map((star) => star.account),
      )
    ).map(({ account, name }) => [account, name]),
  );
  return {
    surveys: surveys.map(({ id, titleZh, titleEn, asks }) => ({
      id,
      title: lang === 'zh' ? titleZh : titleEn,
      asks: asks.map((ask) => ask[lang]),
    })),
    trainings: trainings.map(
      ({ id, kind, title, heldOn, minutes, place, passMark, fullMark, state, outcome, score }) => ({
        id,
        kind,
        title,
        heldOn,
        minutes,
        place,
        passMark,
        fullMark,
        state,
        outcome,
        score,
      }),
    ),
    licences: licences.map(({ account: _, ...licence }) => ({
      ...licence,
      files: files(licence.id),
      validity: validityOn(today, licence.validFrom, licence.validUntil),
    })),
    stars: stars
      .slice(0, 12)
      .map(({ id, month, account, reason }) => ({ id, month, reason, name: names.get(account) ?? '' })),
  };
}
