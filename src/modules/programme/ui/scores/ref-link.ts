import type { FactRef } from '../../domain/scores/line.ts';

/** The page on which a record stands; null where it has none of its own. */
export function refLink({ kind, id }: Pick<FactRef, 'kind' | 'id'>): string | null {
  if (kind === 'measure') return `/staff/tasks?measure=${id}`;
  if (kind === 'round') return `/staff/problems?round=${id}`;
  if (kind === 'problem') return `/staff/problems?problem=${id}`;
  if (kind === 'indicator') return `/leadership?no=${id}`;
  return null;
}
