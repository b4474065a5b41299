import type { z } from 'zod';
import { addDays, type Instant, localDate, toOffset } from '#kernel/instant.ts';
import { staffAtWork, staffNames } from '#modules/identity/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Lang } from '#platform/http/route.ts';
import type { keptSchema } from '../contract.ts';
import { certificateRows, licenceRows, starRows } from '../db/records.ts';
import { answersOf, surveyRows } from '../db/surveys.ts';
import { outcomeRows, trainingRows } from '../db/trainings.ts';
import { LEAST_ANSWERS, satisfaction } from '../domain/satisfaction.ts';
import { validityOn } from '../domain/validity.ts';
import { proofsOf } from './proof.ts';

const YEARS = 2 * 365;

/** Everything the office keeps about the staff side. */
export async function readKept(t: Tx, now: Instant, lang: Lang): Promise<z.input<typeof keptSchema>> {
  const today = localDate(now);
  const surveys = await surveyRows(t);
  const answers = await answersOf(
    t,
    surveys.map(({ id }) => id),
  );
  const trainings = await trainingRows(t, addDays(today, -YEARS));
  const outcomes = await outcomeRows(
    t,
    trainings.map(({ id }) => id),
  );
  const licences = await licenceRows(t, null);
  const stars = await starRows(t);
  const certificates = await certificateRows(t);
  const files = await proofsOf(
    t,
    [...trainings, ...licences, ...certificates].map(({ id }) => id),
  );
  const colleagues = await staffAtWork(t);
  const others = [...outcomes, ...licences, ...stars].flatMap(({ account }) => account ?? []);
  const known = await staffNames(t, [...new Set(others)]);
  const names = new Map([...known, ...colleagues].map(({ account, name }) => [account, name]));
  const nameOf = (account: string) => names.get(account) ?? '';
  return {
    surveys: surveys.map(({ id, titleZh, titleEn, asks, state, invited, openedAt, closedAt }) => {
      const own = answers.filter(({ survey }) => survey === id);
      const result = satisfaction({
        invited: invited ?? 0,
        questions: asks.length,
        answers: own.map(({ marks }) => marks),
      });
      const shown = state === 'closed' && own.length >= LEAST_ANSWERS;
      return {
        id,
        title: lang === 'zh' ? titleZh : titleEn,
        asks: asks.map((ask) => ask[lang]),
        state,
        invited,
        openedAt: openedAt && toOffset(openedAt),
        closedAt: closedAt && toOffset(closedAt),
        n: result.n,
        response: result.response,
        // While it is open nobody sees how it goes: the next answer could be read off the difference.
        score: shown ? result.score : null,
        each: shown && result.each ? [...result.each] : null,
        remarks: shown ? own.flatMap(({ remark }) => (remark === '' ? [] : [remark])) : [],
      };
    }),
    trainings: trainings.map((training) => ({
      ...training,
      files: files(training.id),
      people: outcomes
        .filter((one) => one.training === training.id)
        .map(({ account, outcome, score }) => ({ account, name: nameOf(account), outcome, score })),
    })),
    licences: licences.map((licence) => ({
      ...licence,
      files: files(licence.id),
      name: licence.account && nameOf(licence.account),
      validity: validityOn(today, licence.validFrom, licence.validUntil),
    })),
    certificates: certificates.map((one) => ({
      ...one,
      files: files(one.id),
      validity: validityOn(today, one.issuedOn, one.validUntil),
    })),
    stars: stars.map(({ id, month, account, reason }) => ({ id, month, reason, name: nameOf(account) })),
    colleagues: colleagues.map(({ account, name }) => ({ account, name })),
  };
}
