import type { GoSpot } from '../contract.ts';
import type { Network } from '../domain/network.ts';
import type { Floor, Spot } from '../domain/plan.ts';
import { floorWords, type Lang } from '../domain/say.ts';

/** A spot as it is told: its name, its house, its floor. */
export function told(net: Network, spot: Spot, lang: Lang): GoSpot {
  const { id, kind, floor, x, y } = spot;
  return { id, kind, floor, x, y, name: spot[lang] || spot.zh, ...where(net, floor, lang) };
}

export function where(net: Network, floor: string, lang: Lang): { building: string; floorName: string } {
  const on = net.floorOf.get(floor) as Floor;
  const building = net.plan.buildings.find(({ id }) => id === on.building);
  return { building: building?.[lang] || building?.zh || '', floorName: floorWords(on.label, lang) };
}

/** `门诊楼 2楼`. */
export function whereLine(net: Network, floor: string, lang: Lang): string {
  const { building, floorName } = where(net, floor, lang);
  return `${building} ${floorName}`.trim();
}
