import { defineRoom } from '#platform/room.ts';
import { EVENTS } from './app/act-on-handover.ts';
import { sealedNeeds } from './app/need.ts';
import { errors } from './errors.ts';
import { routes } from './http/routes.ts';

export const triage = defineRoom({
  name: 'triage',
  rank: 4,
  migrations: new URL('./db/migrations/', import.meta.url),
  tables: {
    'triage.handover': { class: 'hospital', patients: { patient_id: { moves: 'id' } } },
    'triage.handover_step': { class: 'hospital', grant: 'append' },
  },
  sealed: sealedNeeds,
  permissions: {
    'triage.handover': { zh: '首诊首问登记与交接', en: 'Hand over patients and questions' },
    'triage.oversee': { zh: '查看首诊首问负责情况', en: 'Oversee the duty of the first asked' },
  },
  errors,
  routes,
  events: Object.values(EVENTS),
});
