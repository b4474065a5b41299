import type { z } from 'zod';
import { toOffset } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Lang } from '#platform/http/route.ts';
import type { gradingSchema } from '../../contract-grading.ts';
import { type ClaimRow, holdingClaims } from '../../db/grading/claims.ts';
import { newestRuns, type RunRow } from '../../db/grading/runs.ts';
import { type Assessment, assess, type Declared } from '../../domain/grading/assess.ts';
import type { GradeItem } from '../../domain/grading/clause.ts';
import { type FactCode, facts } from '../../domain/grading/facts.ts';
import { gradeItems } from '../../domain/grading/items/index.ts';

/** How far back the history of gradings goes on the page. */
const HISTORY = 24;

/** The grading as it stands: the newest count of the work, and what the hospital says itself. */
export async function readGrading(t: Tx, lang: Lang): Promise<z.input<typeof gradingSchema>> {
  const [runs, claims] = await Promise.all([newestRuns(t, HISTORY), holdingClaims(t)]);
  const [newest] = runs;
  const result = graded(newest?.counts ?? null, claims);
  const saidOf = new Map(claims.map((claim) => [claim.clause ?? String(claim.item), claim]));
  return {
    counted: newest ? { at: toOffset(newest.at), from: newest.from, to: newest.to } : null,
    level: result.level,
    total: result.total,
    next: result.next && { ...result.next, basic: [...result.next.basic] },
    items: gradeItems.map((item, i) => {
      const state = result.items[i];
      if (!state) throw new Error('every item is assessed');
      return {
        no: item.no,
        group: item.group,
        name: item[lang],
        measure: item.measure.kind === 'ratio' ? item.measure[lang] : null,
        level: state.level,
        ratio: state.ratio,
        score: state.score,
        ratioSaid: claimOf(saidOf.get(String(item.no))),
        levels: state.levels.map((clauses) =>
          clauses.map(({ clause, met, count }) => ({
            id: clause.id,
            text: clause[lang],
            met,
            counted: clause.fact
              ? { text: facts[clause.fact as FactCode][lang], count, least: clause.least ?? 1 }
              : null,
            said: claimOf(saidOf.get(clause.id)),
          })),
        ),
      };
    }),
    history: runs.map(({ at, level, total }) => ({ at: toOffset(at), level, total })),
  };
}

/** Counts and claims brought together; a share of electronic bookings that was counted goes before a declared one. */
export function graded(counts: RunRow['counts'] | null, claims: readonly ClaimRow[]): Assessment {
  const declared: Declared = {
    clauses: new Set(claims.flatMap(({ clause, met }) => (clause && met ? [clause] : []))),
    ratios: Object.fromEntries(
      ratioItems.map(({ no }) => {
        const said = claims.find(({ item }) => item === no);
        if (no === 1 && counts && counts.booked > 0) return [no, share(counts.electronic, counts.booked)];
        return [no, said?.denominator ? share(said.numerator ?? 0, said.denominator) : null];
      }),
    ),
  };
  return assess(gradeItems, counts ?? {}, declared);
}

const ratioItems: readonly GradeItem[] = gradeItems.filter(({ measure }) => measure.kind === 'ratio');

/** Hundredths, half up. */
const share = (part: number, all: number): number => Math.floor((200 * part + all) / (2 * all));

const claimOf = (row: ClaimRow | undefined) =>
  row
    ? {
        met: row.met,
        numerator: row.numerator,
        denominator: row.denominator,
        evidence: row.evidence,
        at: toOffset(row.at),
        by: row.byName,
      }
    : null;
