import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { findingsOf } from '../../db/scores/findings.ts';
import { taskItems, unitItems } from '../../db/scores/items.ts';
import { keptLines } from '../../db/scores/lines.ts';
import type { SheetRow } from '../../db/scores/sheets.ts';
import type { BoundItem } from '../../domain/scores/bound.ts';
import { type GivenFinding, lineOf, type ScoreLine } from '../../domain/scores/line.ts';
import { recordsFor, type Scored } from './facts.ts';

/** The items of a plan, or those that hold for a unit. */
export async function itemsOf(t: Tx, of: Pick<Scored, 'plan' | 'unit'>): Promise<BoundItem[]> {
  if (of.plan !== null) return taskItems(t, of.plan);
  const all = await unitItems(t);
  return all
    .filter(({ active, units }) => active && (units.length === 0 || units.includes(of.unit ?? '')))
    .map(({ units: _, active: __, position: ___, ...item }) => item);
}

/** Every line as of now: records looked up, people's findings put beside them. */
export async function workOut(
  t: Tx,
  of: Scored,
  given: readonly (GivenFinding & { item: string })[],
  now: Instant,
): Promise<ScoreLine[]> {
  const lines: ScoreLine[] = [];
  for (const item of await itemsOf(t, of)) {
    const own = given.filter((finding) => finding.item === item.id).map(({ item: _, ...finding }) => finding);
    lines.push(lineOf(item, own, await recordsFor(t, item, of, now)));
  }
  return lines;
}

/** The lines of sheets: worked out while a sheet is being filled, as they were kept from then on. */
export async function linesOf(t: Tx, sheets: readonly SheetRow[], now: Instant): Promise<Map<string, ScoreLine[]>> {
  const lines = await keptLines(
    t,
    sheets.filter(({ state }) => state !== 'filling').map(({ id }) => id),
  );
  const filling = sheets.filter(({ state }) => state === 'filling');
  const given = await givenOf(
    t,
    filling.map(({ id }) => id),
  );
  for (const sheet of filling) lines.set(sheet.id, await workOut(t, sheet, given.get(sheet.id) ?? [], now));
  return lines;
}

export async function givenOf(t: Tx, sheets: readonly string[]) {
  const given = new Map<string, (GivenFinding & { item: string })[]>();
  for (const { sheet, ...finding } of await findingsOf(t, sheets))
    given.set(sheet, [...(given.get(sheet) ?? []), finding]);
  return given;
}
