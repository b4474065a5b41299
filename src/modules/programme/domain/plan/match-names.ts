import type { Choice, Draft, DraftTask, Known } from './draft.ts';

const NONE: Choice = { id: null, by: 'none' };

/** A unit's name without what documents write now one way, now another: spaces and brackets. */
const plain = (name: string): string => name.replace(/[\s()（）]/g, '');

/** The unit that bears this name or alias. Two that do: a person has to say. */
export function unitOf(name: string, units: Known['units']): Choice {
  const wanted = plain(name);
  const found = units.filter((unit) => [unit.name, ...unit.aliases].some((one) => plain(one) === wanted));
  const [one] = found;
  return one && found.length === 1 ? { id: one.id, by: 'name' } : NONE;
}

/** The member of staff with this name. Two of one name: a person has to say. */
export function leadOf(name: string, staff: Known['staff']): Choice {
  const found = staff.filter((one) => one.name === name.trim());
  const [one] = found;
  return one && found.length === 1 ? { id: one.account, by: 'name' } : NONE;
}

const unitNames = (task: DraftTask): string[] =>
  task.measures.flatMap((one) => [...one.departments, ...one.supporting].map(({ text }) => text));

/** The draft with a choice for every name in it; choices of names that are gone are gone, a person's own ones stay. */
export function withNames<T extends Omit<Draft, 'units' | 'leads'> & Partial<Draft>>(
  draft: T,
  known: Known,
): T & Draft {
  const names = (texts: string[]) => [...new Set(texts.filter((text) => text !== ''))];
  const choose = (of: string[], before: Record<string, Choice> | undefined, find: (name: string) => Choice) =>
    Object.fromEntries(
      names(of).map((name) => {
        const had = before?.[name];
        return [name, had && had.by === 'person' ? had : find(name)];
      }),
    );
  return {
    ...draft,
    units: choose(draft.tasks.flatMap(unitNames), draft.units, (name) => unitOf(name, known.units)),
    leads: choose(
      draft.tasks.flatMap((task) => task.measures.map(({ lead }) => lead.text)),
      draft.leads,
      (name) => leadOf(name, known.staff),
    ),
  };
}
