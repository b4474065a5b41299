/** One box of a process map (就诊流程图). Without `next` the way ends there. */
export interface ProcessStep {
  key: string;
  zh: string;
  en: string;
  next: { to: string; zh: string; en: string }[];
}

export const MOST_STEPS = 24;
export const MOST_WAYS_ON = 3;

export type ProcessFault =
  | { fault: 'no_steps' | 'too_many' }
  | { fault: 'same_key' | 'unknown_next' | 'unreached' | 'no_words' | 'no_end' | 'too_many_ways'; step: string };

/** What keeps these steps from being a map that somebody can follow; the first step is where it begins. */
export function processFaults(steps: readonly ProcessStep[]): ProcessFault[] {
  const [first] = steps;
  if (!first) return [{ fault: 'no_steps' }];
  if (steps.length > MOST_STEPS) return [{ fault: 'too_many' }];
  const byKey = new Map(steps.map((step) => [step.key, step]));
  const faults: ProcessFault[] = [];
  const seen = new Set<string>();
  for (const { key, zh, next } of steps) {
    if (seen.has(key)) faults.push({ fault: 'same_key', step: key });
    seen.add(key);
    if (zh.trim() === '') faults.push({ fault: 'no_words', step: key });
    if (next.length > MOST_WAYS_ON) faults.push({ fault: 'too_many_ways', step: key });
    if (next.some(({ to }) => !byKey.has(to))) faults.push({ fault: 'unknown_next', step: key });
  }
  const reached = reach(first.key, byKey);
  for (const { key } of steps) if (!reached.has(key)) faults.push({ fault: 'unreached', step: key });
  if (faults.length > 0) return faults;
  for (const { key } of steps)
    if (![...reach(key, byKey)].some((other) => byKey.get(other)?.next.length === 0))
      faults.push({ fault: 'no_end', step: key });
  return faults;
}

function reach(from: string, byKey: ReadonlyMap<string, ProcessStep>): Set<string> {
  const reached = new Set([from]);
  for (const key of reached)
    for (const { to } of byKey.get(key)?.next ?? []) {
      if (byKey.has(to)) reached.add(to);
    }
  return reached;
}

export interface DrawnStep {
  key: string;
  /** From above, from the left; counted from 0. */
  row: number;
  column: number;
}
export interface DrawnWay {
  from: string;
  to: string;
  zh: string;
  en: string;
  /** Leads up again: drawn beside the boxes. */
  back: boolean;
}
export interface Drawing {
  rows: number;
  columns: number;
  steps: DrawnStep[];
  ways: DrawnWay[];
}

/** Where each box stands: below everything that leads to it, side by side with what may happen instead. */
export function drawProcess(steps: readonly ProcessStep[]): Drawing {
  const rowOf = rows(steps);
  const inRow = new Map<number, number>();
  const drawn = steps.map(({ key }) => {
    const row = rowOf.get(key) ?? 0;
    const column = inRow.get(row) ?? 0;
    inRow.set(row, column + 1);
    return { key, row, column };
  });
  const ways = steps.flatMap(({ key, next }) =>
    next.map(({ to, zh, en }) => ({
      from: key,
      to,
      zh,
      en,
      back: (rowOf.get(to) ?? 0) <= (rowOf.get(key) ?? 0),
    })),
  );
  return {
    rows: Math.max(0, ...drawn.map(({ row }) => row)) + 1,
    columns: Math.max(1, ...inRow.values()),
    steps: drawn,
    ways,
  };
}

// The longest way from the start; a way back to a step that is still being gone through counts for nothing.
function rows(steps: readonly ProcessStep[]): Map<string, number> {
  const byKey = new Map(steps.map((step) => [step.key, step]));
  const forward = new Map<string, string[]>(steps.map(({ key }) => [key, []]));
  const order: string[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const visit = (key: string): void => {
    state.set(key, 'open');
    for (const { to } of byKey.get(key)?.next ?? []) {
      if (!byKey.has(to) || state.get(to) === 'open') continue;
      forward.get(key)?.push(to);
      if (!state.has(to)) visit(to);
    }
    state.set(key, 'done');
    order.unshift(key);
  };
  for (const { key } of steps) if (!state.has(key)) visit(key);
  const row = new Map(steps.map(({ key }) => [key, 0]));
  for (const key of order)
    for (const to of forward.get(key) ?? []) row.set(to, Math.max(row.get(to) ?? 0, (row.get(key) ?? 0) + 1));
  return row;
}
