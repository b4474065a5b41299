import type { Exam, Preparation } from './contract-words.ts';
import { inOrder, type Step } from './step.ts';

export interface OrderedTest {
  order: string;
  exam: Exam;
  place: string | null;
  preparation: readonly Preparation[];
  state: 'ordered' | 'done' | 'ready';
}

/** The tests of a visit as the steps have left them, in the order in which they were ordered. */
export function testsOf(steps: readonly Step[]): OrderedTest[] {
  const told = (kind: Step['kind']) => new Set(steps.filter((s) => s.kind === kind).map((s) => s.detail.order));
  const [done, ready] = [told('test_done'), told('report_ready')];
  return inOrder(steps)
    .filter((step) => step.kind === 'test_ordered')
    .map(({ detail }) => ({
      order: String(detail.order),
      exam: (detail.exam as Exam | undefined) ?? 'other',
      place: typeof detail.place === 'string' ? detail.place : null,
      preparation: (detail.preparation as Preparation[] | undefined) ?? [],
      state: ready.has(detail.order) ? 'ready' : done.has(detail.order) ? 'done' : 'ordered',
    }));
}

/** A prescription after the last report is the doctor's answer to it. */
const SEEN_AGAIN: ReadonlySet<string> = new Set([
  'checked_in',
  'came_back',
  'back_from_tests',
  'called',
  'started',
  'finished',
  'medicine_ready',
  'bill',
]);

/** All reports are there, and the doctor has not seen the patient since the last one: go back, without a new number. */
export function backToDoctor(steps: readonly Step[]): boolean {
  const ordered = inOrder(steps);
  const last = ordered.findLastIndex((step) => step.kind === 'report_ready');
  if (last < 0 || testsOf(steps).some((test) => test.state !== 'ready')) return false;
  return !ordered.slice(last + 1).some((step) => SEEN_AGAIN.has(step.kind));
}

/** Medicine that waits at a window. */
export function medicineWaiting(steps: readonly Step[]): { order: string; place: string | null } | null {
  const taken = new Set(steps.filter((s) => s.kind === 'medicine_collected').map((s) => s.detail.order));
  const waiting = steps.find((step) => step.kind === 'medicine_ready' && !taken.has(step.detail.order));
  if (!waiting) return null;
  const { order, place } = waiting.detail;
  return { order: String(order), place: typeof place === 'string' ? place : null };
}
