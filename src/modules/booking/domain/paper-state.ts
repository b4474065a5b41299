import { addDays, type LocalDate } from '#kernel/instant.ts';
import type { Paper } from './expert-papers.ts';

export type PaperState = 'valid' | 'soon' | 'expired' | 'later';

/** How a paper stands on a day; `soon` when it ends within `warnDays` and no other of its kind follows on at once. */
export function paperState(paper: Paper, all: readonly Paper[], today: LocalDate, warnDays: number): PaperState {
  if (paper.until < today) return 'expired';
  if (paper.from > today) return 'later';
  const dayAfter = addDays(paper.until, 1);
  const followed = all.some(({ kind, from, until }) => kind === paper.kind && from <= dayAfter && until >= dayAfter);
  return !followed && paper.until <= addDays(today, warnDays) ? 'soon' : 'valid';
}
