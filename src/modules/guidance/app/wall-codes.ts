import { randomInt } from 'node:crypto';
import { domainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import type { App } from '#platform/app.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import type { Wall } from '../contract-editor.ts';
import * as db from '../db/wall-codes.ts';
import type { Network } from '../domain/network.ts';
import type { Lang } from '../domain/say.ts';
import { wallCode, wallPath } from '../domain/wall-code.ts';
import { currentNetwork } from './current-network.ts';
import { whereLine } from './spot-words.ts';

const TRIES = 3;

/** The codes that hang, and the spots with a name that have none. Throws guidance.no_plan. */
export async function listWallCodes(app: App, t: Tx, lang: Lang) {
  const { net } = await currentNetwork(app, t);
  const codes = await db.wallCodes(t);
  const hung = new Set(codes.map(({ spot }) => spot));
  return {
    items: codes.map((row) => told(net, t.scope.hospital as number, row, lang)),
    bare: net.spots
      .filter(({ id, zh }) => zh !== '' && !hung.has(id))
      .map((spot) => ({ id: spot.id, name: spot[lang] || spot.zh, where: whereLine(net, spot.floor, lang) })),
  };
}

/** The code of a spot, made if it has none. Throws guidance.spot_unknown. */
export async function makeWallCode(app: App, t: Tx, spot: string, by: Actor, now: Instant, lang: Lang): Promise<Wall> {
  const { net } = await currentNetwork(app, t);
  if (!net.indexOf.has(spot)) throw domainError('guidance.spot_unknown');
  for (let n = 0; n < TRIES; n += 1) {
    const made = await db.insertWallCode(t, { code: wallCode(randomInt), spot }, actorId(by), now);
    if (!made) continue;
    if (made.fresh) await record(t, 'guidance.make_code', made.row, by, now);
    return told(net, t.scope.hospital as number, made.row, lang);
  }
  throw domainError('guidance.codes_taken');
}

/** Its sheet is torn off: who scans it is sent to the help desk. Throws guidance.code_unknown. */
export async function retireWallCode(
  app: App,
  t: Tx,
  code: string,
  by: Actor,
  now: Instant,
  lang: Lang,
): Promise<Wall> {
  const { net } = await currentNetwork(app, t);
  const row = await db.retireWallCode(t, code, now);
  if (!row) throw domainError('guidance.code_unknown');
  await record(t, 'guidance.retire_code', row, by, now);
  return told(net, t.scope.hospital as number, row, lang);
}

function told(net: Network, hospital: number, { code, spot: id }: db.WallCodeRow, lang: Lang): Wall {
  const spot = net.spots[net.indexOf.get(id) ?? -1];
  return {
    code,
    path: wallPath(hospital, code),
    spot: id,
    name: spot ? spot[lang] || spot.zh : id,
    where: spot ? whereLine(net, spot.floor, lang) : '',
  };
}

async function record(t: Tx, action: string, row: db.WallCodeRow, actor: Actor, now: Instant): Promise<void> {
  const detail = { spot: row.spot };
  await audit(t, { actor, action, subject: `guidance.wall_code/${row.code}`, outcome: 'ok', detail }, now);
}
