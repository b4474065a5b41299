import { type Instant, localDate, toOffset } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Lang } from '#platform/http/route.ts';
import type { ProblemItem } from '../../contract-problems.ts';
import type { ProblemRow } from '../../db/problems/rows.ts';
import { peopleOf } from './people.ts';
import { placeLabels } from './places.ts';

/** What a person wrote stands as it was written; what the programme wrote stands in the reader's language. */
export const wordsIn = ({ words, wordsEn }: Pick<ProblemRow, 'words' | 'wordsEn'>, lang: Lang): string =>
  (lang === 'en' && wordsEn) || words;
export const placeIn = ({ place, placeEn }: Pick<ProblemRow, 'place' | 'placeEn'>, lang: Lang): string =>
  (lang === 'en' && placeEn) || place;

/** Problems as every list shows them. */
export async function itemsOf(t: Tx, rows: readonly ProblemRow[], now: Instant, lang: Lang): Promise<ProblemItem[]> {
  const name = await peopleOf(
    t,
    rows.flatMap(({ assignee, recordedBy }) => [assignee, recordedBy]),
  );
  const ids = rows.flatMap(({ placeId }) => (placeId === null ? [] : [placeId]));
  const labels = await placeLabels(t, [...new Set(ids)], lang);
  const today = localDate(now);
  return rows.map((row) => ({
    id: row.id,
    source: row.source,
    foundOn: row.foundOn,
    place: (row.placeId && labels.get(row.placeId)) || placeIn(row, lang),
    category: row.category,
    severity: row.severity,
    words: wordsIn(row, lang),
    state: row.state,
    unit: row.unit && row.unitName ? { id: row.unit, name: row.unitName } : null,
    assignee: row.assignee && name(row.assignee),
    dueOn: row.dueOn,
    overdue: (row.state === 'assigned' || row.state === 'returned') && row.dueOn !== null && row.dueOn < today,
    returns: row.returns,
    recordedBy: name(row.recordedBy),
    closedAt: row.closedAt && toOffset(row.closedAt),
    photo: row.photo,
  }));
}
