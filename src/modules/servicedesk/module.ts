import { defineRoom } from '#platform/room.ts';
import { escalateHelp, tellLeads } from './app/escalate-help.ts';
import { LEADS } from './app/list-help.ts';
import { sealedColumns } from './app/sealed.ts';
import { sweepSigns, tellInterpreters } from './app/sign-line.ts';
import { constraints, errors } from './errors.ts';
import { helpRoutes } from './http/help-routes.ts';
import { helpStaffRoutes } from './http/help-staff-routes.ts';
import { signRoomRoutes } from './http/sign-room-routes.ts';
import { signRoutes } from './http/sign-routes.ts';
import { events, subscriptions } from './subscriptions.ts';

const patients = { patient_id: { moves: 'id' } };

export const servicedesk = defineRoom({
  name: 'servicedesk',
  rank: 6,
  migrations: new URL('./db/migrations/', import.meta.url),
  tables: {
    'servicedesk.help_call': { class: 'hospital', patients },
    'servicedesk.sign_call': { class: 'hospital', patients },
    'servicedesk.sign_signal': { class: 'hospital' },
  },
  permissions: {
    'servicedesk.call.self': { zh: '求助和呼叫手语翻译', en: 'Call for help or for a sign-language interpreter' },
    'servicedesk.help': { zh: '应答患者求助', en: 'Answer calls for help' },
    [LEADS]: { zh: '收到没人去的求助', en: 'Be told of calls for help that nobody answers' },
    'servicedesk.sign': { zh: '手语翻译', en: 'Interpret sign language' },
  },
  views: ['servicedesk.v_use'],
  errors,
  constraints,
  sealed: sealedColumns,
  routes: [...helpRoutes, ...helpStaffRoutes, ...signRoutes, ...signRoomRoutes],
  events,
  subscriptions,
  due: [
    { name: 'servicedesk.help', sweep: escalateHelp },
    { name: 'servicedesk.sign', sweep: sweepSigns },
  ],
  jobs: [
    { name: 'servicedesk.tell_leads', handle: tellLeads },
    { name: 'servicedesk.tell_interpreters', handle: tellInterpreters },
  ],
  screens: [
    { slot: 'patient.help', name: 'servicedesk.help' },
    { slot: 'staff.help', name: 'servicedesk.help_list' },
    { slot: 'staff.sign', name: 'servicedesk.sign_line' },
  ],
});
