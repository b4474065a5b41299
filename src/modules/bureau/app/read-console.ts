import type { z } from 'zod';
import { type Instant, localDate, toOffset } from '#kernel/instant.ts';
import { authorities, hospitals } from '#modules/catalog/public.ts';
import { plansAtWork } from '#modules/programme/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Lang } from '#platform/http/route.ts';
import type { consoleSchema } from '../contract.ts';
import { linkRows } from '../db/links.ts';
import { progressRows } from '../db/plans.ts';
import { figureRows, headlineRows, problemCounts } from '../db/reports.ts';
import { sampleRows } from '../db/samples.ts';
import { selfCheckShares, sentProblemShares, spotShares, weightsNow } from '../db/standings.ts';
import { defaultWeights, rank, type Share, type Standing } from '../domain/rank.ts';
import { errorRate } from '../domain/sample.ts';
import { papersSeen } from './papers-seen.ts';

/** Everything an authority knows of its institutions. */
export async function readConsole(t: Tx, now: Instant, lang: Lang): Promise<z.input<typeof consoleSchema>> {
  const today = localDate(now);
  const links = await linkRows(t, 'authority');
  const houses = await hospitals(t);
  const nameOf = new Map(houses.map(({ id, name }) => [id, name[lang]]));
  const counts = new Map((await problemCounts(t, today)).map((one) => [one.institution, one]));
  const figures = await figureRows(t);
  const halfYear = figures[0]?.halfYear ?? null;
  const weights = (await weightsNow(t)) ?? defaultWeights;
  const samples = await sampleRows(t);
  const under = links.filter(({ state }) => state === 'accepted');
  const standings = await standingsOf(
    t,
    now,
    figures.filter((one) => one.halfYear === halfYear),
    under,
  );
  return {
    today,
    name: (await authorities(t)).find(({ id }) => id === t.scope.hospital)?.name[lang] ?? '',
    institutions: links.map((link) => {
      const { open = 0, overdue = 0, closed = 0 } = counts.get(link.other) ?? {};
      const { other: id, state, leader, liaison, version } = link;
      const problems = state === 'accepted' ? { open, overdue, closed } : { open: 0, overdue: 0, closed: 0 };
      const reportedAt = link.reportedAt && toOffset(link.reportedAt);
      return { id, name: nameOf.get(id) ?? String(id), state, leader, liaison, version, reportedAt, problems };
    }),
    choices: houses
      .filter(({ id }) => !links.some(({ other, state }) => other === id && state !== 'ended'))
      .map(({ id, name }) => ({ id, name: name[lang] })),
    figures: figures.map(({ nameZh, nameEn, ...one }) => ({ ...one, name: lang === 'en' ? nameEn : nameZh })),
    headlines: await headlineRows(t),
    papers: await papersSeen(t, 'authority'),
    plans: await plansAtWork(t),
    progress: await progressRows(t),
    samples: samples.map((one) => ({
      ...one,
      ...{ madeAt: toOffset(one.madeAt), errorRate: errorRate(one.items.map(({ outcome }) => outcome)) },
    })),
    weights,
    ranking: rank(standings, weights),
  };
}

async function standingsOf(
  t: Tx,
  now: Instant,
  figures: Awaited<ReturnType<typeof figureRows>>,
  under: readonly { other: number }[],
): Promise<Standing[]> {
  const today = localDate(now);
  const own = byInstitution(
    (await problemCounts(t, today)).map(({ institution, open, overdue }) => ({
      institution,
      of: open,
      good: open - overdue,
    })),
  );
  const sent = byInstitution(await sentProblemShares(t, today));
  const checks = byInstitution(await selfCheckShares(t));
  const spots = byInstitution(await spotShares(t));
  return under.map(({ other: institution }) => {
    const aimed = figures.filter((one) => one.institution === institution && one.targetMet !== null);
    const targets = { good: aimed.filter(({ targetMet }) => targetMet).length, of: aimed.length };
    const overdue = sum(own(institution), sent(institution));
    return { institution, selfCheck: checks(institution), overdue, spotCheck: spots(institution), targets };
  });
}

const sum = (a: Share, b: Share): Share => ({ good: a.good + b.good, of: a.of + b.of });

function byInstitution(rows: readonly (Share & { institution: number })[]): (institution: number) => Share {
  const of = new Map(rows.map((one) => [one.institution, { good: one.good, of: one.of }]));
  return (institution) => of.get(institution) ?? { good: 0, of: 0 };
}
