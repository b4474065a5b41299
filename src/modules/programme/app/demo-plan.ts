import { type LocalDate, localDate } from '#kernel/instant.ts';
import { departments } from '#modules/catalog/public.ts';
import { staffAtWork } from '#modules/identity/public.ts';
import type { App } from '#platform/app.ts';
import { newId } from '#platform/ids.ts';
import { draftOf } from '../db/plan/plans.ts';
import { insertUnit, setMembers } from '../db/unit/units.ts';
import { demoPlan } from '../demo/plan-document.ts';
import { DEMO_UNITS } from '../demo/units.ts';
import type { Draft } from '../domain/plan/draft.ts';
import type { Edit } from '../domain/plan/edit.ts';
import { suggestIndicators } from '../domain/plan-links/suggest-indicators.ts';
import { isPast } from '../domain/plan-past/past.ts';
import { confirmPlan } from './plan/confirm-plan.ts';
import { editPlan } from './plan/edit-plan.ts';
import { keepDraft } from './plan/keep-draft.ts';

const OFFICE = { kind: 'system', name: 'demo' } as const;

/** The first hospital's units with who works in them, and its confirmed plan. */
export async function seedPlan(app: App): Promise<void> {
  const now = app.clock.now();
  await app.db.tx({ hospital: 1 }, async (t) => {
    const rooms = await departments(t);
    const people = new Map((await staffAtWork(t)).map(({ name, account }) => [name, account]));
    for (const { name, aliases, people: names } of DEMO_UNITS) {
      const id = newId();
      await insertUnit(t, id, { name, aliases, department: rooms.find((room) => room.name.zh === name)?.id ?? null });
      const accounts = names.flatMap((one) => people.get(one) ?? []);
      await setMembers(
        t,
        id,
        1,
        accounts.map((account, at) => ({ account, part: at === 0 ? 'head' : 'member' })),
      );
    }
  });
  const { text, parsed } = demoPlan(localDate(now));
  const source = { name: '演示行动方案.txt', kind: 'txt', bytes: Buffer.from(text) } as const;
  await app.db.tx({ hospital: 1 }, async (t) => {
    const { id } = await keepDraft(t, { source, parsed }, OFFICE, now);
    const [links, late] = sayings((await draftOf(t, id))?.draft, localDate(now));
    await editPlan(t, { plan: id, version: 1 }, links, OFFICE, now);
    await editPlan(t, { plan: id, version: 2 }, late, OFFICE, now);
    await confirmPlan(t, { plan: id, version: 3 }, OFFICE, now);
  });
}

/** What the demo's office says: the indicators that the words name, and that what is past is overdue. */
function sayings(draft: Draft | undefined, today: LocalDate): [Edit, Edit] {
  const tasks = draft?.tasks ?? [];
  const links = tasks.map(({ key, text, measures }) => ({
    task: key,
    numbers: suggestIndicators(
      text,
      measures.map((one) => one.text),
    ).flatMap(({ no, sure }) => (sure === 'sure' ? [no] : [])),
  }));
  const late = tasks.flatMap(({ measures }) => measures).filter(({ deadline }) => isPast(deadline, today));
  const choice = { what: 'overdue' } as const;
  return [
    { kind: 'indicators', tasks: links },
    { kind: 'past', measures: late.map(({ key }) => key), choice },
  ];
}
