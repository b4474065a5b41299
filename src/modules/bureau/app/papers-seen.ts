import type { z } from 'zod';
import { toOffset } from '#kernel/instant.ts';
import { type OwnProblem, problemsAsAnswer } from '#modules/programme/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { paperSchema } from '../contract.ts';
import type { Side } from '../db/links.ts';
import { type PaperRow, paperRows } from '../db/papers.ts';
import { photoRows } from '../db/photos.ts';
import { paperPlanRows } from '../db/plans.ts';
import { mayBeAnother } from './own-problem.ts';

/** The papers of one side with what goes with them. */
export async function papersSeen(t: Tx, side: Side): Promise<z.input<typeof paperSchema>[]> {
  const papers = await paperRows(t, side);
  const photos = Map.groupBy(
    await photoRows(
      t,
      papers.map(({ id }) => id),
    ),
    ({ paper }) => paper,
  );
  const withPlan = papers.filter(({ kind }) => kind === 'plan').map(({ id }) => id);
  const plans = new Map((await paperPlanRows(t, withPlan)).map(({ paper, ...one }) => [paper, one]));
  const own = new Map(
    (
      await problemsAsAnswer(
        t,
        papers.flatMap(({ ownProblem }) => ownProblem ?? []),
      )
    ).map((it) => [it.id, it]),
  );
  return papers.map(({ ownProblem, ...one }) => ({
    ...one,
    own: ownWork(one, own.get(ownProblem ?? '')),
    ...{ sentAt: toOffset(one.sentAt), movedAt: toOffset(one.movedAt) },
    plan: plans.get(one.id) ?? null,
    photos: (photos.get(one.id) ?? []).map(({ paper: _, ...photo }) => photo),
  }));
}

function ownWork(
  paper: Pick<PaperRow, 'state' | 'movedAt'>,
  own: OwnProblem | undefined,
): z.input<typeof paperSchema>['own'] {
  if (!own) return null;
  const { id: problem, state, rectified, photos } = own;
  return { problem, state, rectified, photos, again: mayBeAnother(paper, own) };
}
