import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Subscription } from '#platform/room.ts';
import { linkRows } from '../db/links.ts';
import { authoritiesOfPlans } from '../db/plans.ts';
import { askReport } from './cross.ts';
import { planAtWork } from './plans.ts';

const problemEvents = ['recorded', 'assigned', 'rectified', 'returned', 'closed', 'dropped'];
const ear = { kind: 'system', name: 'bureau.ear' } as const;

/** What happens in a hospital is with its authorities within moments. */
export const hear: Subscription[] = [
  ...problemEvents.map((what) => ({
    event: `programme.problem_${what}`,
    name: `bureau.report_${what}`,
    handle: async (_app: App, t: Tx) => {
      for (const { other, state } of await linkRows(t, 'institution'))
        if (state === 'accepted') await askReport(t, other);
    },
  })),
  {
    event: 'programme.plan_confirmed',
    name: 'bureau.plan_taken',
    handle: async (app, t, { subject }) => planAtWork(t, subject, ear, app.clock.now()),
  },
  // Only where a plan came down; each authority is told of its own.
  ...['programme.measure_changed', 'programme.plan_closed'].map((event) => ({
    event,
    name: `bureau.report_${event.slice('programme.'.length)}`,
    handle: async (_app: App, t: Tx) => {
      for (const other of await authoritiesOfPlans(t)) await askReport(t, other);
    },
  })),
];
