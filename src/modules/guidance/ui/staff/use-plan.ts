import { useState } from 'react';
import type { Plan } from '../../domain/plan.ts';

const MOST_STEPS_BACK = 50;

export interface PlanWork {
  plan: Plan;
  dirty: boolean;
  /** What is taken hold of. */
  chosen: string;
  choose: (id: string) => void;
  change: (next: Plan) => void;
  undo: (() => void) | null;
  kept: () => void;
}

/** The plan under the hand: changed here, kept when somebody says so, every change can be taken back. */
export function usePlan(start: Plan): PlanWork {
  const [past, setPast] = useState<readonly Plan[]>([]);
  const [plan, setPlan] = useState(start);
  const [saved, setSaved] = useState(start);
  const [chosen, choose] = useState('');
  const before = past.at(-1);
  return {
    plan,
    dirty: plan !== saved,
    chosen,
    choose,
    change(next) {
      setPast([...past.slice(-MOST_STEPS_BACK), plan]);
      setPlan(next);
    },
    undo:
      before === undefined
        ? null
        : () => {
            setPlan(before);
            setPast(past.slice(0, -1));
          },
    kept: () => setSaved(plan),
  };
}
