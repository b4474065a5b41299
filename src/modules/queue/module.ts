import { defineRoom } from '#platform/room.ts';
import { mergeObstacles } from './app/merge-obstacles.ts';
import { sweepPresent } from './app/open-present.ts';
import { learnWaits } from './app/wait-memory.ts';
import { followAppointments } from './db/merge-rows.ts';
import { constraints, errors } from './errors.ts';
import { clipErrors } from './errors-clips.ts';
import { courseErrors } from './errors-courses.ts';
import { deskTicketErrors } from './errors-desk.ts';
import { feedErrors } from './errors-feeds.ts';
import { hallErrors } from './errors-hall.ts';
import { lineErrors } from './errors-lines.ts';
import { ruleErrors } from './errors-rules.ts';
import { screenErrors } from './errors-screens.ts';
import { boardRoutes } from './http/board-routes.ts';
import { checkInRoutes } from './http/check-in-routes.ts';
import { clipRoutes } from './http/clip-routes.ts';
import { courseRoutes } from './http/course-routes.ts';
import { deskRoutes } from './http/desk-routes.ts';
import { doctorRoutes } from './http/doctor-routes.ts';
import { feedRoutes } from './http/feed-routes.ts';
import { hallRoutes } from './http/hall-routes.ts';
import { lineRoutes } from './http/line-routes.ts';
import { mineRoutes } from './http/mine-routes.ts';
import { poolRoutes } from './http/pool-routes.ts';
import { returnRoutes } from './http/return-routes.ts';
import { roomDoorRoutes } from './http/room-door-routes.ts';
import { ruleRoutes } from './http/rule-routes.ts';
import { screenRoutes } from './http/screen-routes.ts';
import { waitsRoutes } from './http/waits-routes.ts';
import { events, subscriptions } from './subscriptions.ts';

export const queue = defineRoom({
  name: 'queue',
  rank: 4,
  migrations: new URL('./db/migrations/', import.meta.url),
  tables: {
    // What hospitals of earlier releases had set; carried over into queue.rule.
    'queue.setting': { class: 'hospital', grant: 'read' },
    'queue.rule': { class: 'hospital' },
    'queue.rule_change': { class: 'hospital', grant: 'append' },
    'queue.area_day': { class: 'hospital' },
    'queue.line': { class: 'hospital' },
    'queue.encounter': { class: 'hospital', patients: { patient_id: { follows: 'its appointment' } } },
    'queue.entry': { class: 'hospital' },
    'queue.board': { class: 'hospital' },
    'queue.desk_line': { class: 'hospital' },
    'queue.desk_ticket': { class: 'hospital' },
    'queue.screen': { class: 'hospital' },
    'queue.course': { class: 'hospital', patients: { patient_id: { moves: 'id' } } },
    'queue.course_visit': { class: 'hospital' },
    'queue.screen_seen': { class: 'hospital' },
    'queue.voice_clip': { class: 'hospital' },
    'queue.board_line': { class: 'hospital', patients: { patient_id: { moves: 'id' } } },
    'queue.line_stop': { class: 'hospital' },
    'queue.pool': { class: 'hospital' },
    'queue.pool_member': { class: 'hospital' },
    'queue.pool_day': { class: 'hospital' },
  },
  views: ['queue.v_screen', 'queue.v_visit', 'queue.v_desk_wait'],
  permissions: {
    'queue.checkin.self': { zh: '本人或家人签到', en: 'Check in oneself or family' },
    'queue.desk': { zh: '窗口签到', en: 'Check in at the desk' },
    'queue.screens': { zh: '挂屏幕', en: 'Hang screens' },
    'queue.courses': { zh: '开疗程、疗程签到', en: 'Open courses of treatment and check in by them' },
    'queue.triage': { zh: '分诊：换医生、暂离、找回、换诊室', en: 'Triage: move, hold, reopen, assign rooms' },
    'queue.doctor': { zh: '叫号与接诊', en: 'Call and see patients' },
  },
  errors: {
    ...errors,
    ...deskTicketErrors,
    ...lineErrors,
    ...ruleErrors,
    ...screenErrors,
    ...hallErrors,
    ...courseErrors,
    ...feedErrors,
    ...clipErrors,
  },
  constraints,
  routes: [
    ...checkInRoutes,
    ...mineRoutes,
    ...boardRoutes,
    ...lineRoutes,
    // Before the doctor's, whose examples close the sessions that these need.
    ...hallRoutes,
    ...returnRoutes,
    ...courseRoutes,
    ...doctorRoutes,
    ...deskRoutes,
    ...ruleRoutes,
    ...waitsRoutes,
    ...roomDoorRoutes,
    ...screenRoutes,
    ...feedRoutes,
    ...clipRoutes,
    ...poolRoutes,
  ],
  events,
  subscriptions,
  due: [
    { name: 'queue.present', sweep: sweepPresent },
    { name: 'queue.learn_waits', sweep: learnWaits },
  ],
  patientMerge: { obstacles: mergeObstacles, settle: followAppointments },
  screens: [
    { slot: 'patient.home', name: 'queue.mine' },
    { slot: 'staff.doctor', name: 'queue.doctor' },
    { slot: 'board', name: 'queue.board' },
    { slot: 'board', name: 'queue.door' },
    { slot: 'board', name: 'queue.feed_board' },
  ],
});
