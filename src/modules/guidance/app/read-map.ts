import { domainError } from '#kernel/errors.ts';
import { type Instant, toOffset } from '#kernel/instant.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { GoMap, Here } from '../contract.ts';
import { closuresAt } from '../db/closures.ts';
import { spotOfCode } from '../db/wall-codes.ts';
import { isOpen } from '../domain/rules/is-open.ts';
import type { Lang } from '../domain/say.ts';
import { currentNetwork } from './current-network.ts';
import { told, where } from './spot-words.ts';
import { wayName } from './ways.ts';

/** The floors as they are drawn, where one may go, and what is closed now. Throws guidance.no_plan. */
export async function readMap(app: App, t: Tx, lang: Lang, now: Instant): Promise<GoMap> {
  const { edition, net } = await currentNetwork(app, t);
  const closures = await closuresAt(t, now);
  const shut = new Set(closures.map(({ way }) => way));
  return {
    edition,
    floors: net.plan.floors.map(({ id, width, height }) => {
      const { building, floorName } = where(net, id, lang);
      return { id, building, name: floorName, width, height };
    }),
    rooms: net.plan.rooms.map(({ id, floor, kind, shape, ...names }) => ({
      id,
      floor,
      kind,
      name: names[lang] || names.zh,
      shape: shape.map(([x, y]) => [x, y]),
    })),
    spots: net.plan.spots
      .filter((spot) => spot.kind !== 'way' && spot.zh !== '')
      .map((spot) => ({
        ...told(net, spot, lang),
        places: [...spot.places],
        main: spot.landmark,
        open: isOpen(spot.hours, now) && !shut.has(spot.id),
      })),
    closures: closures.map(({ way, reason, untilAt }) => ({
      way,
      name: wayName(net, way, lang),
      reason,
      until: untilAt === null ? null : toOffset(untilAt),
    })),
  };
}

/** Where a code hangs. Throws guidance.code_unknown, no_plan. */
export async function whereIs(app: App, t: Tx, code: string, lang: Lang): Promise<Here> {
  const { net } = await currentNetwork(app, t);
  const id = await spotOfCode(t, code);
  // A code may hang where the newest plan has nothing any more.
  const spot = net.plan.spots.find((one) => one.id === id);
  if (!spot) throw domainError('guidance.code_unknown');
  return { spot: told(net, spot, lang) };
}
