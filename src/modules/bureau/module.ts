import { defineRoom } from '#platform/room.ts';
import { deliverPaper, reportDaily, reportUp, tellLink } from './app/cross.ts';
import { demo } from './app/demo.ts';
import { hear } from './app/hear.ts';
import { constraints, errors } from './errors.ts';
import { answerRoutes } from './http/answer-routes.ts';
import { authorityRoutes } from './http/authority-routes.ts';
import { institutionRoutes } from './http/institution-routes.ts';

export const bureau = defineRoom({
  name: 'bureau',
  rank: 8,
  migrations: new URL('./db/migrations/', import.meta.url),
  tables: {
    'bureau.link': { class: 'hospital' },
    'bureau.paper': { class: 'hospital' },
    'bureau.paper_item': { class: 'hospital' },
    'bureau.paper_plan': { class: 'hospital', grant: 'append' },
    'bureau.photo': { class: 'hospital' },
    'bureau.progress': { class: 'hospital' },
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
  routes: [...authorityRoutes, ...institutionRoutes, ...answerRoutes],
  subscriptions: hear,
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
