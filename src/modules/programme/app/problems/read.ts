import type { z } from 'zod';
import { addDays, type Instant, localDate, toOffset } from '#kernel/instant.ts';
import { staffNames } from '#modules/identity/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import type { Lang } from '#platform/http/route.ts';
import type * as contract from '../../contract-problems.ts';
import { departmentNames } from '../../db/departments.ts';
import { tallyRows } from '../../db/problems/board.ts';
import { comparedRows, figurePlace } from '../../db/problems/compared.ts';
import { type ProblemRow, problemRows, problemsById, stepRows } from '../../db/problems/rows.ts';
import { ownUnits, unitRows } from '../../db/problems/units.ts';
import { leafOf } from '../../domain/definitions/all.ts';
import { figureName, unitText } from '../../domain/problems/figure-words.ts';
import { againOf, groupsOf } from '../../domain/problems/recurring.ts';
import { dueOffered } from '../../domain/problems/rule.ts';
import type { State } from '../../domain/problems/words.ts';
import { itemsOf, placeIn, wordsIn } from './items.ts';
import { peopleOf } from './people.ts';
import { placeChoices, placeLabels } from './places.ts';
import { ruleNow } from './rule.ts';
import { eyeOf, requireProblem } from './seen.ts';

const MOST = 300;
const COMPARED = 800;
const OPEN: readonly State[] = ['recorded', 'assigned', 'returned', 'rectified'];
const SHOWN: Record<z.infer<typeof contract.listQuery>['show'], readonly State[]> = {
  open: OPEN,
  ours: ['assigned', 'returned', 'rectified'],
  overdue: ['assigned', 'returned'],
  returned: ['returned'],
  to_assign: ['recorded'],
  to_look: ['rectified'],
  closed: ['closed', 'dropped'],
};

/** What presses most first. */
export async function listProblems(
  t: Tx,
  asked: z.infer<typeof contract.listQuery>,
  by: Actor,
  now: Instant,
  lang: Lang,
): Promise<z.input<typeof contract.problemsSchema>> {
  const { show, unit, place, category, round } = asked;
  const overdueOn = show === 'overdue' ? localDate(now) : undefined;
  const wanted = { states: SHOWN[show], ours: show === 'ours', unit, place, category, round, overdueOn };
  const rows = await problemRows(t, eyeOf(by), { ...wanted, today: localDate(now), limit: MOST + 1 });
  return { items: await itemsOf(t, rows.slice(0, MOST), now, lang), more: rows.length > MOST };
}

/** One problem with its whole history. Throws programme.problem_unknown. */
export async function readProblem(
  t: Tx,
  id: string,
  by: Actor,
  now: Instant,
  lang: Lang,
): Promise<z.input<typeof contract.problemSchema>> {
  const row = await requireProblem(t, id, by);
  const steps = await stepRows(t, id);
  const [item] = await itemsOf(t, [row], now, lang);
  const name = await peopleOf(
    t,
    steps.flatMap((step) => [step.by, step.assignee]),
  );
  const rule = await ruleNow(t, now);
  const today = localDate(now);
  const again = await repeated(t, comparedAs(row), addDays(row.foundOn, -rule.againDays), rule, lang);
  return {
    ...(item as contract.ProblemItem),
    version: row.version,
    walkStep: row.walkStep,
    round: row.round,
    figure: await figureOf(t, row, lang),
    steps: steps.map(({ no, state, beganAt, endedAt, by: who, words, unitName, assignee, dueOn, photos }) => ({
      // What the programme wrote itself stands in the reader's language.
      ...{ no, state, words: no === 1 ? wordsIn(row, lang) : words, dueOn, photos, unit: unitName },
      at: toOffset(beganAt),
      endedAt: endedAt && toOffset(endedAt),
      by: name(who),
      assignee: assignee && name(assignee),
    })),
    // Whoever does not see all is not told of what other units have.
    again: eyeOf(by).all ? again : [],
    may: mayOf(row, by, await ownUnits(t, actorId(by))),
    dueOffered: dueOffered(row.severity, today, rule),
  };
}

function mayOf(row: ProblemRow, by: Actor, own: readonly string[]): contract.ProblemFull['may'] {
  const holds = (permission: string) => by.kind === 'staff' && by.permissions.has(permission);
  const working = row.state === 'assigned' || row.state === 'returned';
  const theirs = row.assignee === actorId(by) || (row.unit !== null && own.includes(row.unit));
  return {
    assign: holds('programme.oversee') && (working || row.state === 'recorded'),
    rectify: working && theirs,
    look: holds('programme.verify') && row.state === 'rectified' && row.rectifiedBy !== actorId(by),
    drop: holds('programme.oversee') && (working || row.state === 'recorded'),
  };
}

async function figureOf(t: Tx, row: ProblemRow, lang: Lang): Promise<contract.ProblemFull['figure']> {
  if (row.figureNo === null || row.figurePeriod === null || row.figureValue === null) return null;
  const key = row.figureKey ?? String(row.figureNo);
  const leaf = leafOf(key);
  const names = row.figureDepartment === null ? [] : await departmentNames(t, lang);
  return {
    key,
    name: leaf ? figureName(leaf, lang) : key,
    period: row.figurePeriod,
    department: names.find(({ id }) => id === row.figureDepartment)?.name ?? null,
    value: row.figureValue / 100,
    target: row.figureTarget === null ? null : row.figureTarget / 100,
    unit: unitText(row.figureUnit ?? '', lang),
  };
}

/** The hospital's open problems by unit, place and category. */
export async function readBoard(t: Tx, now: Instant, lang: Lang): Promise<z.input<typeof contract.boardSchema>> {
  const rows = await tallyRows(t, localDate(now));
  const all = rows.find(({ list }) => list === 'all');
  const known = rows.flatMap(({ placeId }) => (placeId === null ? [] : [placeId]));
  const labels = await placeLabels(t, known, lang);
  const listed = (list: string) =>
    rows
      .filter((row) => row.list === list)
      .map(({ key, name, placeId, placeEn, open, overdue, returned }) => {
        const place = (placeId && labels.get(placeId)) || (lang === 'en' && placeEn);
        return { key, name: place || name || '', open, overdue, returned };
      });
  return {
    now: {
      open: all?.open ?? 0,
      toAssign: all?.toAssign ?? 0,
      overdue: all?.overdue ?? 0,
      returned: all?.returned ?? 0,
      toLook: all?.toLook ?? 0,
    },
    byUnit: listed('unit'),
    byPlace: listed('place') as contract.Board['byPlace'],
    byCategory: listed('category') as contract.Board['byCategory'],
  };
}

/** Whether what is being recorded was found before. */
export async function readAgain(
  t: Tx,
  fresh: z.infer<typeof contract.againBody>,
  now: Instant,
  lang: Lang,
): Promise<z.input<typeof contract.againSchema>> {
  const rule = await ruleNow(t, now);
  const foundOn = localDate(now);
  const one = { ...fresh, foundOn, id: '' };
  const items = await repeated(t, one, addDays(foundOn, -rule.againDays), rule, lang);
  return { days: rule.againDays, items };
}

function comparedAs(row: ProblemRow): ProblemRow {
  if (row.source !== 'indicator') return row;
  return { ...row, place: figurePlace(row.figureKey ?? String(row.figureNo), row.place), words: '' };
}

async function repeated(
  t: Tx,
  fresh: Pick<ProblemRow, 'id' | 'foundOn' | 'place' | 'category' | 'words'>,
  since: string,
  rule: { againDays: number; likeness: number },
  lang: Lang,
) {
  const earlier = (await comparedRows(t, since, COMPARED)).filter(
    (one) => one.id !== fresh.id && one.foundOn <= fresh.foundOn,
  );
  const found = againOf(fresh, earlier, rule).slice(0, 5);
  const rows = new Map(
    (
      await problemsById(
        t,
        found.map(({ id }) => id),
      )
    ).map((row) => [row.id, row]),
  );
  return found.flatMap(({ id, why }) => {
    const row = rows.get(id);
    return row
      ? [{ id, why, words: wordsIn(row, lang), place: placeIn(row, lang), foundOn: row.foundOn, state: row.state }]
      : [];
  });
}

/** What keeps coming back, over a year, the largest group first. */
export async function readGroups(t: Tx, now: Instant, lang: Lang): Promise<z.input<typeof contract.groupsSchema>> {
  const rule = await ruleNow(t, now);
  const groups = groupsOf(await comparedRows(t, addDays(localDate(now), -365), COMPARED), rule).slice(0, 30);
  const rows = await problemsById(
    t,
    groups.flatMap(({ ids }) => ids),
  );
  const items = new Map((await itemsOf(t, rows, now, lang)).map((item) => [item.id, item]));
  return {
    days: rule.againDays,
    groups: groups.map(({ why, ids }) => ({ why, items: ids.flatMap((id) => items.get(id) ?? []).toReversed() })),
  };
}

/** What the forms offer. */
export async function readChoices(t: Tx, by: Actor, lang: Lang): Promise<z.input<typeof contract.choicesSchema>> {
  const units = await unitRows(t);
  const accounts = units.flatMap(({ people }) => people.map(({ account }) => account));
  const names = new Map((await staffNames(t, [...new Set(accounts)])).map(({ account, name }) => [account, name]));
  return {
    places: await placeChoices(t, lang),
    units: units.map(({ id, name, people }) => ({
      ...{ id, name },
      people: people.flatMap(({ account, part }) => {
        const known = names.get(account);
        return known === undefined ? [] : [{ account, name: known, head: part === 'head' }];
      }),
    })),
    own: await ownUnits(t, actorId(by)),
  };
}
