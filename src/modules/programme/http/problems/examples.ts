import { localDate } from '#kernel/instant.ts';
import { accountOf } from '#platform/http/actor.ts';
import type { DoorContext } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { assignProblem, rectifyProblem } from '../../app/problems/act.ts';
import { keepFile } from '../../app/problems/files.ts';
import { beginPdca } from '../../app/problems/pdca.ts';
import { recordProblem } from '../../app/problems/record.ts';
import { beginRound } from '../../app/problems/rounds.ts';

const finder = { kind: 'system', name: 'door.finder' } as const;
const scope = ({ hospital }: DoorContext) => ({ hospital });

/** The head of a PNG. */
export const somePhoto = (): Buffer => Buffer.from(`\u0089PNG\r\n\u001a\n${newId()}`, 'latin1');
export const somePaper = (): Buffer => Buffer.from(`%PDF-1.7 ${newId()}`, 'latin1');

export async function aFile(d: DoorContext, bytes = somePhoto()): Promise<string> {
  return (await d.app.db.tx(scope(d), (t) => keepFile(t, bytes, finder, d.now))).id;
}

export const aFinding = (now: string) => ({
  source: 'other' as const,
  ...{ round: null, walkStep: null, placeId: null },
  foundOn: localDate(now),
  place: '演示：一楼大厅',
  category: 'signs' as const,
  severity: 'ordinary' as const,
  words: '演示：指示牌被花盆挡住',
  photos: [],
});

export async function recorded(d: DoorContext): Promise<{ id: string; version: number }> {
  const { id } = await d.app.db.tx(scope(d), (t) => recordProblem(t, aFinding(d.now), finder, d.now));
  return { id, version: 1 };
}

/** A unit in which the insider works. */
export async function aUnit(d: DoorContext): Promise<{ unit: string; assignee: string }> {
  const unit = newId();
  const assignee = accountOf(d.actor) ?? '';
  await d.rows('insert into programme.unit (hospital_id, unit_id, name) values ($1, $2, $3)', [
    ...[d.hospital, unit],
    `演示科室 ${unit.slice(-6)}`,
  ]);
  await d.rows(
    `insert into programme.unit_member (hospital_id, unit_id, account_id, part) values ($1, $2, $3, 'head')`,
    [d.hospital, unit, assignee],
  );
  return { unit, assignee };
}

/** Given to the insider. */
export async function assigned(d: DoorContext): Promise<{ id: string; version: number }> {
  const { id } = await recorded(d);
  const to = { ...(await aUnit(d)), dueOn: localDate(d.now) };
  await d.app.db.tx(scope(d), (t) => assignProblem(t, { problem: id, version: 1 }, to, { words: '' }, finder, d.now));
  return { id, version: 2 };
}

/** Put right by somebody else of the unit. */
export async function rectified(d: DoorContext): Promise<{ id: string; version: number }> {
  const { id, version } = await assigned(d);
  const other = { kind: 'system', name: newId() } as const;
  await d.rows(
    `insert into programme.unit_member (hospital_id, unit_id, account_id, part)
     select hospital_id, unit_id, $2, 'member' from programme.problem where problem_id = $1`,
    [id, other.name],
  );
  const photo = await aFile(d);
  await d.app.db.tx(scope(d), (t) =>
    rectifyProblem(t, { problem: id, version }, { words: '演示：已移开', photos: [photo] }, other, d.now),
  );
  return { id, version: version + 1 };
}

export const aRoute = (now: string) => ({
  heldOn: localDate(now),
  route: '演示：门诊一楼到药房',
  members: ['演示院长'],
  remark: '',
});

export async function aRound(d: DoorContext): Promise<string> {
  const round = { kind: 'walk' as const, ...aRoute(d.now) };
  return (await d.app.db.tx(scope(d), (t) => beginRound(t, round, d.actor, d.now))).id;
}

export const aPdca = (unit: string) => ({
  ...{ title: '演示：缩短取药等候', unit, plan: '', did: '', check: '', act: '', measured: '', figureUnit: '' },
  ...{ before: null, beforeFrom: '', after: null, afterFrom: '', problems: [] },
});

export async function aRunningPdca(d: DoorContext): Promise<{ id: string; unit: string }> {
  const { unit } = await aUnit(d);
  const { id } = await d.app.db.tx(scope(d), (t) => beginPdca(t, aPdca(unit), finder, d.now));
  return { id, unit };
}
