import { hospitals, type Place, places } from '#modules/catalog/public.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import { keepDraft, publishDraft } from '../db/plans.ts';
import { insertWallCode } from '../db/wall-codes.ts';
import type { Plan } from '../domain/plan.ts';
import { drawCampus } from './draw-campus.ts';

const BY = 'demo';
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** Every demo hospital gets floors around the places of its catalog, and codes on the walls one comes past first. */
export async function seedGuidance(app: App): Promise<void> {
  const all = await app.db.tx({ hospital: null }, hospitals);
  for (const { id } of all) await app.db.tx({ hospital: id }, (t) => seedHospital(t, app.clock.now()));
}

async function seedHospital(t: Tx, now: string): Promise<void> {
  const plan = demoPlan(await places(t));
  await keepDraft(t, { plan, version: 0, base: 0 }, BY, now);
  await publishDraft(t, 1, '演示楼层图', BY, now);
  const walls = plan.spots.filter(({ kind, zh }) => ['entrance', 'help', 'pharmacy'].includes(kind) || zh === '电梯口');
  for (const [n, { id: spot }] of walls.entries()) await insertWallCode(t, { code: demoCode(n), spot }, BY, now);
}

/** All campuses in one plan; the first in the catalog's order is the main one. */
export function demoPlan(all: readonly Place[]): Plan {
  const campuses = [...new Map(all.map(({ campus }) => [campus.id, campus])).values()];
  const parts = campuses.map((campus, i) =>
    drawCampus(
      `c${i + 1}`,
      campuses.length > 1 ? campus.name : { zh: '', en: '' },
      all.filter((place) => place.campus.id === campus.id),
      i === 0,
    ),
  );
  return {
    buildings: parts.flatMap((part) => part.buildings),
    floors: parts.flatMap((part) => part.floors),
    rooms: parts.flatMap((part) => part.rooms),
    spots: parts.flatMap((part) => part.spots),
    edges: parts.flatMap((part) => part.edges),
    shafts: parts.flatMap((part) => part.shafts),
  };
}

/** Codes of the demo can be read here; those of a hospital at work are drawn by lot. */
export const demoCode = (n: number): string =>
  `DEMSHUX${[n >> 10, n >> 5, n].map((part) => LETTERS[part & 31]).join('')}`;
