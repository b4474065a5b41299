import { defineRoom } from '#platform/room.ts';
import { deliver, deliverDue } from './app/deliver.ts';
import { sealedSecrets } from './app/sealed.ts';
import { contractEventNames } from './contract-events.ts';
import { constraints, errors } from './errors.ts';
import { companionRoutes } from './http/companion-routes.ts';
import { feedRoutes } from './http/feed-routes.ts';
import { followRoutes } from './http/follow-routes.ts';
import { subscriptions } from './subscriptions.ts';

export const journey = defineRoom({
  name: 'journey',
  rank: 7,
  migrations: new URL('./db/migrations/', import.meta.url),
  tables: {
    'journey.step': { class: 'hospital', patients: { patient_id: { moves: 'event_id' } } },
    'journey.follow': {
      class: 'hospital',
      patients: { patient_id: { stays: 'consent was given for that record; after a merge it is asked for again' } },
    },
    'journey.feed': { class: 'hospital' },
    'journey.feed_consent': { class: 'hospital', patients: { patient_id: { moves: 'consent_id' } } },
    'journey.delivery': { class: 'hospital' },
    'journey.receipt': { class: 'hospital', grant: 'append' },
  },
  permissions: {
    'journey.companion.self': { zh: '看自己和家人的就诊进展', en: 'See the way of own and family visits' },
    'journey.desk': { zh: '凭证件查患者的下一步', en: 'Look up the next step of a patient by credential' },
    'journey.feed': { zh: '接通城市云陪诊平台', en: 'Connect the city companion platform' },
    'journey.rehearse': { zh: '演练尚未建成的部门的事件', en: 'Rehearse events of rooms to come' },
  },
  views: ['journey.v_use', 'journey.v_payment'],
  errors,
  constraints,
  sealed: sealedSecrets,
  routes: [...companionRoutes, ...followRoutes, ...feedRoutes],
  events: ['journey.follow_ended'],
  awaits: contractEventNames,
  subscriptions,
  due: [{ name: 'journey.deliver_due', sweep: deliverDue }],
  jobs: [{ name: 'journey.deliver', handleAll: deliver }],
  screens: [
    { slot: 'patient.home', name: 'journey.companion' },
    { slot: 'staff.feed', name: 'journey.feed' },
    { slot: 'staff.look_up', name: 'journey.look_up' },
  ],
});
