import type { LocalDate } from '#kernel/instant.ts';
import { type MissingPaper, type Paper, paperKinds } from '../expert-papers.ts';

/**
 * Mission A11: outside experts with their papers. On every day on which one sees patients here, a paper of each kind holds;
 * its last day still counts. Withdrawn papers are not among `papers`. The statements that write and open sessions ask
 * the same of the table (db/expert-papers.ts).
 */
export function missingPapers(papers: readonly Paper[], date: LocalDate): MissingPaper[] {
  return paperKinds.flatMap((kind) => {
    const own = papers.filter((paper) => paper.kind === kind);
    if (own.some(({ from, until }) => from <= date && date <= until)) return [];
    const before = own.map(({ until }) => until).filter((until) => until < date);
    return [{ kind, until: before.sort().at(-1) ?? null }];
  });
}
