import type { Tx } from '#platform/db/tx.ts';
import { defineRoom } from '#platform/room.ts';
import { askReport, deliverPaper, reportDaily, reportUp, tellLink } from './app/cross.ts';
import { demo } from './app/demo.ts';
import { linkRows } from './db/links.ts';
import { constraints, errors } from './errors.ts';
import { authorityRoutes } from './http/authority-routes.ts';
import { institutionRoutes } from './http/institution-routes.ts';

const problemEvents = ['recorded', 'assigned', 'rectified', 'returned', 'closed', 'dropped'];

export const bureau = defineRoom({
  name: 'bureau',
  rank: 8,
  migrations: new URL('./db/migrations/', import.meta.url),
  tables: {
    'bureau.link': { class: 'hospital' },
    'bureau.paper': { class: 'hospital' },
    'bureau.paper_item': { class: 'hospital' },
    'bureau.figure': { class: 'hospital' },
    'bureau.headline': { class: 'hospital' },
    'bureau.sample': { class: 'hospital', grant: 'append' },
    'bureau.sample_item': { class: 'hospital' },
    'bureau.weight': { class: 'hospital', grant: 'append' },
  },
  permissions: {
    'bureau.view': { zh: '主管部门：查看各医院', en: 'Authority: see the institutions' },
    'bureau.manage': { zh: '主管部门：下发、验收、抽查', en: 'Authority: send down, accept, spot checks' },
    'bureau.answer': { zh: '办理主管部门下发的事项', en: 'Answer what an authority asks' },
    'bureau.consent': { zh: '同意或终止接受主管', en: 'Accept or end being under an authority' },
  },
  errors,
  constraints,
  routes: [...authorityRoutes, ...institutionRoutes],
  subscriptions: problemEvents.map((what) => ({
    event: `programme.problem_${what}`,
    name: `bureau.report_${what}`,
    // Whatever became of a problem, the authorities over this hospital hear of it within moments.
    handle: async (_app: unknown, t: Tx) => {
      for (const { other, state } of await linkRows(t, 'institution'))
        if (state === 'accepted') await askReport(t, other);
    },
  })),
  jobs: [
    { name: 'bureau.deliver', handle: deliverPaper },
    { name: 'bureau.report', handle: reportUp },
    { name: 'bureau.tell_link', handle: tellLink },
  ],
  due: [{ name: 'bureau.daily_report', sweep: reportDaily }],
  demo,
  screens: [
    { slot: 'staff.bureau', name: 'bureau.console' },
    { slot: 'staff.bureau_inbox', name: 'bureau.inbox' },
  ],
});
