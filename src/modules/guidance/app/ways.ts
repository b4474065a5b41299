import { domainError } from '#kernel/errors.ts';
import { epochMs, type Instant, toOffset } from '#kernel/instant.ts';
import type { App } from '#platform/app.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox/emit.ts';
import type { Closure, Ways } from '../contract-editor.ts';
import * as db from '../db/closures.ts';
import type { Network } from '../domain/network.ts';
import type { Shaft, Spot } from '../domain/plan.ts';
import type { Lang } from '../domain/say.ts';
import { currentNetwork } from './current-network.ts';
import { where, whereLine } from './spot-words.ts';

/** What is closed now, and what of the published plan could be. Throws guidance.no_plan. */
export async function listWays(app: App, t: Tx, lang: Lang, now: Instant): Promise<Ways> {
  const { net } = await currentNetwork(app, t);
  const { shafts, edges, spots } = net.plan;
  return {
    closures: (await db.closuresAt(t, now)).map((row) => toldClosure(net, row, lang)),
    ways: [
      ...liftsFirst(shafts).map(({ id, kind, stops }) => ({
        id,
        kind,
        name: wayName(net, id, lang),
        where: housesOf(net, stops, lang),
      })),
      ...edges
        .filter((edge) => edge.zh !== '' || edge.kind !== 'door')
        .map(({ id, kind, a }) => ({ id, kind, name: wayName(net, id, lang), where: lineOf(net, a, lang) })),
      ...spots
        .filter(({ zh, kind }) => zh !== '' && !['way', 'lift', 'stairs', 'escalator'].includes(kind))
        .map(({ id, kind, floor }) => ({ id, kind, name: wayName(net, id, lang), where: whereLine(net, floor, lang) })),
    ],
  };
}

/** From the commit on no route leads through it. Throws guidance.spot_unknown, way_closed, closure_past. */
export async function closeWay(
  app: App,
  t: Tx,
  wish: { way: string; reason: string; until: Instant | null },
  by: Actor,
  now: Instant,
  lang: Lang,
): Promise<Closure> {
  const { net } = await currentNetwork(app, t);
  if (wish.until !== null && epochMs(wish.until) <= epochMs(now)) throw domainError('guidance.closure_past');
  if (wayName(net, wish.way, lang) === '') throw domainError('guidance.spot_unknown');
  const row = await db.insertClosure(t, { id: newId(), ...wish }, actorId(by), now);
  if (!row) throw domainError('guidance.way_closed');
  await settled(t, 'guidance.close_way', 'guidance.way_closed', { row, seq: 1 }, by, now);
  return toldClosure(net, row, lang);
}

/** Throws guidance.closure_unknown. */
export async function openWay(app: App, t: Tx, id: string, by: Actor, now: Instant, lang: Lang): Promise<Closure> {
  const { net } = await currentNetwork(app, t);
  const row = await db.endClosure(t, id, actorId(by), now);
  if (!row) throw domainError('guidance.closure_unknown');
  await settled(t, 'guidance.open_way', 'guidance.way_opened', { row, seq: 2 }, by, now);
  return toldClosure(net, row, lang);
}

/** The words for a lift, a way or a spot; a way without a name by its ends. Empty: not on the plan. */
export function wayName(net: Network, way: string, lang: Lang): string {
  const { shafts, edges } = net.plan;
  const own = shafts.find(({ id }) => id === way) ?? spotOf(net, way);
  if (own) return own[lang] || own.zh || own.id;
  const edge = edges.find(({ id }) => id === way);
  if (!edge) return '';
  if (edge.zh !== '') return edge[lang] || edge.zh;
  const ends = [edge.a, edge.b].map((id) => spotOf(net, id)).map((spot) => spot?.[lang] || spot?.zh || spot?.id || '');
  return ends.join(' – ');
}

async function settled(
  t: Tx,
  action: string,
  type: string,
  { row, seq }: { row: db.ClosureRow; seq: number },
  actor: Actor,
  now: Instant,
): Promise<void> {
  await emit(t, { type, subject: row.id, seq, payload: { closure: row.id, way: row.way } }, now);
  const detail = { way: row.way, until: row.untilAt ?? '' };
  await audit(t, { actor, action, subject: `guidance.closure/${row.id}`, outcome: 'ok', detail }, now);
}

function toldClosure(net: Network, row: db.ClosureRow, lang: Lang): Closure {
  const { id, way, reason, fromAt, untilAt } = row;
  const until = untilAt === null ? null : toOffset(untilAt);
  return { id, way, name: wayName(net, way, lang), reason, from: toOffset(fromAt), until };
}

const spotOf = (net: Network, id: string): Spot | undefined => net.spots[net.indexOf.get(id) ?? -1];

function lineOf(net: Network, spot: string, lang: Lang): string {
  const floor = spotOf(net, spot)?.floor;
  return floor === undefined ? '' : whereLine(net, floor, lang);
}

const liftsFirst = (shafts: readonly Shaft[]): Shaft[] =>
  shafts.toSorted((a, b) => Number(b.kind === 'lift') - Number(a.kind === 'lift'));

/** The houses a lift stands in. */
function housesOf(net: Network, stops: readonly string[], lang: Lang): string {
  const floors = stops.flatMap((stop) => spotOf(net, stop)?.floor ?? []);
  return [...new Set(floors.map((floor) => where(net, floor, lang).building))].join('、');
}
