import type { Instant } from '#kernel/instant.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { GoRoute, GoSpot, GoStep } from '../contract.ts';
import type { Network } from '../domain/network.ts';
import type { Spot } from '../domain/plan.ts';
import { type Choices, type Path, pathBetween } from '../domain/route.ts';
import { type Lang, say } from '../domain/say.ts';
import { stepsOf } from '../domain/steps.ts';
import { aimedAt, choicesNow } from './aims.ts';
import { currentNetwork } from './current-network.ts';
import { told } from './spot-words.ts';

export interface RouteWish {
  /** Spot id, or a place of the catalog. */
  from: string;
  /** The same, or a kind of spot: the nearest. */
  to: string;
  stepFree: boolean;
}

/** The way, step by step, or plainly that there is none. Throws guidance.no_plan, spot_unknown. */
export async function findRoute(app: App, t: Tx, wish: RouteWish, lang: Lang, now: Instant): Promise<GoRoute> {
  const { net } = await currentNetwork(app, t);
  const [from, to] = [aimedAt(net, wish.from, now)[0] as number, aimedAt(net, wish.to, now)];
  const choices = await choicesNow(t, wish.stepFree, now);
  const path = pathBetween(net, from, to, choices);
  const start = told(net, spotAt(net, from), lang);
  if (!path) return noWay(net, { from, to }, choices, lang);
  const target = path.arcs.at(-1)?.to ?? from;
  return {
    found: true,
    from: start,
    to: told(net, spotAt(net, target), lang),
    minutes: Math.max(1, Math.ceil(path.tenths / 600)),
    metres: Math.round(path.decimetres / 10),
    stepFree: path.arcs.every((arc) => arc.stepFree),
    steps: tellSteps(net, from, path, choices, lang),
    why: null,
    freeOnly: false,
    help: null,
  };
}

function tellSteps(net: Network, from: number, path: Path, { pace }: Choices, lang: Lang): GoStep[] {
  return stepsOf(net, from, path, pace).map((step) => ({
    kind: step.kind,
    text: say(step, lang),
    floor: step.on,
    line: step.line.map(([x, y]) => [x, y]),
    metres: Math.round(step.metres),
    minutes: Math.round(step.tenths / 60) / 10,
  }));
}

function noWay(net: Network, { from, to }: { from: number; to: number[] }, choices: Choices, lang: Lang): GoRoute {
  const aim = told(net, spotAt(net, to[0] as number), lang);
  const freeOnly = choices.stepFree && pathBetween(net, from, to, { ...choices, stepFree: false }) !== null;
  const desks = net.spots.flatMap((spot, index) => (spot.kind === 'help' ? [index] : []));
  const near = pathBetween(net, from, desks, choices);
  const desk = near ? (near.arcs.at(-1)?.to ?? from) : desks[0];
  return {
    found: false,
    from: told(net, spotAt(net, from), lang),
    to: aim,
    minutes: 0,
    metres: 0,
    stepFree: false,
    steps: [],
    why: why(named(aim, lang), freeOnly ? 'steps' : isJoined(net, from, to) ? 'closed' : 'apart', lang),
    freeOnly,
    help: desk === undefined ? null : told(net, spotAt(net, desk), lang),
  };
}

/** Is there a way at all, were everything open and running? */
function isJoined(net: Network, from: number, to: readonly number[]): boolean {
  const seen = new Set([from]);
  for (const at of seen) for (const arc of net.arcs[at] ?? []) seen.add(arc.to);
  return to.some((index) => seen.has(index));
}

const named = ({ name, building, floorName }: GoSpot, lang: Lang): string =>
  lang === 'zh' ? `${name}（${building}${floorName}）` : `${name} (${building}, ${floorName})`;

function why(name: string, because: 'steps' | 'closed' | 'apart', lang: Lang): string {
  const zh = {
    steps: `现在去${name}没有不走楼梯的路。可以请工作人员陪您去。`,
    closed: `现在没有路能走到${name}：路上有门关着，或电梯停了。`,
    apart: `${name}不在这里，和您所在的楼不相连。`,
  };
  const en = {
    steps: `There is no way to ${name} without stairs at the moment. Staff will go with you if you ask.`,
    closed: `No way leads to ${name} at the moment: a door is closed or a lift is out of order.`,
    apart: `${name} is not here: it is in a building that is not joined to yours.`,
  };
  return (lang === 'zh' ? zh : en)[because];
}

const spotAt = (net: Network, index: number): Spot => net.spots[index] as Spot;
