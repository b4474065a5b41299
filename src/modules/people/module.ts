import { defineRoom } from '#platform/room.ts';
import { remindOfEnds } from './app/remind.ts';
import { constraints, errors } from './errors.ts';
import { manageRoutes } from './http/manage-routes.ts';
import { ownRoutes } from './http/own-routes.ts';
import { proofRoutes } from './http/proof-routes.ts';
import { recordRoutes } from './http/record-routes.ts';

export const people = defineRoom({
  name: 'people',
  rank: 6,
  migrations: new URL('./db/migrations/', import.meta.url),
  tables: {
    'people.survey': { class: 'hospital' },
    'people.survey_taken': { class: 'hospital', grant: 'append' },
    'people.survey_answer': { class: 'hospital', grant: 'append' },
    'people.training': { class: 'hospital' },
    'people.training_person': { class: 'hospital' },
    'people.licence': { class: 'hospital' },
    'people.certificate': { class: 'hospital' },
    'people.star': { class: 'hospital', grant: 'append' },
    'people.proof': { class: 'hospital', grant: 'append' },
    'people.reminder_sent': { class: 'hospital', grant: 'append' },
  },
  views: ['people.v_certificate', 'people.v_satisfaction', 'people.v_training'],
  permissions: {
    'people.own': {
      zh: '填写员工问卷，查看本人培训和证照',
      en: 'Answer staff surveys, see own trainings and licences',
    },
    'people.manage': {
      zh: '维护员工问卷、培训、证照和证书',
      en: 'Keep staff surveys, trainings, licences, certificates',
    },
  },
  errors,
  constraints,
  routes: [...ownRoutes, ...manageRoutes, ...recordRoutes, ...proofRoutes],
  due: [{ name: 'people.remind', sweep: remindOfEnds }],
  screens: [
    { slot: 'staff.people', name: 'people.own' },
    { slot: 'staff.people_manage', name: 'people.manage' },
  ],
});
