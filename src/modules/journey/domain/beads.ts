import type { Facts, NextKind } from './next-step.ts';
import { inOrder, type Step, type StepKind } from './step.ts';
import { testsOf } from './tests.ts';

export interface Bead {
  id: string;
  kind: StepKind | 'see_doctor';
  at: string | null;
  state: 'done' | 'now' | 'later' | 'wrong';
  detail: Step['detail'];
}

const WRONG: ReadonlySet<StepKind> = new Set([
  'cancelled',
  'stopped',
  'passed',
  'left_unseen',
  'missed',
  'results_open',
]);
const OVER: ReadonlySet<NextKind> = new Set(['missed', 'cancelled', 'moved']);

/** The thread of a visit: what is done in its order, and what is known to come. */
export function beadsOf(steps: readonly Step[], facts: Pick<Facts, 'stand'>, next: NextKind): Bead[] {
  const ordered = inOrder(steps);
  return [...ordered.map((step) => doneOf(step, ordered)), ...(OVER.has(next) ? [] : coming(ordered, facts, next))];
}

/** An order is done when its test is; a charge when it is paid: until then they are what is under way. */
function doneOf(step: Step, all: readonly Step[]): Bead {
  const { event: id, kind, at, detail } = step;
  if (WRONG.has(kind)) return { id, kind, at, detail, state: 'wrong' };
  // What is on credit is nothing to do now.
  const waits = kind === 'to_pay' && detail.credit === true ? 'later' : 'now';
  return { id, kind, at, detail, state: isOpen(step, all) ? waits : 'done' };
}

function isOpen({ kind, detail }: Step, all: readonly Step[]): boolean {
  if (kind === 'test_ordered') return testsOf(all).some((one) => one.order === detail.order && one.state === 'ordered');
  if (kind === 'to_pay')
    return !all.some(
      (s) => s.kind === 'paid' && (s.detail.charges as string[] | undefined)?.includes(String(detail.charge)),
    );
  if (kind === 'medicine_ready')
    return !all.some((s) => s.kind === 'medicine_collected' && s.detail.order === detail.order);
  return false;
}

function coming(steps: readonly Step[], { stand }: Pick<Facts, 'stand'>, next: NextKind): Bead[] {
  const has = (kind: StepKind) => steps.some((step) => step.kind === kind);
  const beads: Bead[] = [];
  const add = (kind: Bead['kind'], state: Bead['state']) =>
    beads.push({ id: `next-${kind}`, kind, at: null, state, detail: {} });
  const before = stand === null || stand.state === 'not_checked_in';
  if (before && !has('checked_in') && !has('finished')) add('checked_in', next === 'check_in' ? 'now' : 'later');
  if (!has('finished')) add('see_doctor', ['wait', 'go_in', 'in_room', 'come_back'].includes(next) ? 'now' : 'later');
  if (next === 'back_to_doctor') add('see_doctor', 'now');
  if (next === 'wait_report') add('report_ready', 'later');
  return beads;
}
