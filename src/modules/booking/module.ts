import { defineRoom } from '#platform/room.ts';
import { sealedAddedReasons } from './app/added-reasons.ts';
import { sealedAppealTexts } from './app/appeal-texts.ts';
import { authenticateKey } from './app/authenticate-key.ts';
import { sealedCallerTexts } from './app/caller-texts.ts';
import { settleMerge, weighMerged } from './app/follow-merge.ts';
import { forgetOldReminders } from './app/forget-reminders.ts';
import { expireHolds } from './app/hold.ts';
import { rotaImport } from './app/import-rota.ts';
import { mergeObstacles } from './app/merge-obstacles.ts';
import { noteGroups } from './app/note-groups.ts';
import { noteNoShows } from './app/note-no-shows.ts';
import { planReminders } from './app/plan-reminders.ts';
import { sealedColumns } from './app/reason.ts';
import { offerOpenedTiers, offerOpenedVisits } from './app/release-kept.ts';
import { releaseDueRotas } from './app/rota-flow.ts';
import { sendHealthReminders } from './app/send-health-reminders.ts';
import { sendReminders } from './app/send-reminders.ts';
import { bookingSteps } from './app/setup-steps.ts';
import { sealedStopTexts } from './app/stop-texts.ts';
import { tellBooked, tellCancelledByMessage, tellMoved } from './app/tell-patients.ts';
import { tellOffered, tellWaitlistEnded } from './app/tell-waitlist.ts';
import { endOver } from './app/waitlist-leave.ts';
import { watchCallers } from './app/watch-callers.ts';
import { usesOfImported } from './db/import-uses.ts';
import { seedDemo } from './demo/seed.ts';
import { constraints, errors } from './errors.ts';
import { calendarErrors } from './errors-calendar.ts';
import { callerErrors } from './errors-callers.ts';
import { clinicErrors } from './errors-clinics.ts';
import { complianceErrors } from './errors-compliance.ts';
import { deskErrors } from './errors-desk.ts';
import { institutionKeyErrors } from './errors-institution-keys.ts';
import { reminderErrors } from './errors-reminders.ts';
import { slotClassConstraints, slotClassErrors } from './errors-slot-classes.ts';
import { stopConstraints, stopErrors } from './errors-stop.ts';
import { addedRoutes } from './http/added-routes.ts';
import { calendarRoutes } from './http/calendar-routes.ts';
import { callerRoutes } from './http/caller-routes.ts';
import { clinicRoutes } from './http/clinic-routes.ts';
import { complianceRoutes } from './http/compliance-routes.ts';
import { deskRoutes } from './http/desk-routes.ts';
import { expertRoutes } from './http/expert-routes.ts';
import { figureRoutes } from './http/figure-routes.ts';
import { findRoutes } from './http/find-routes.ts';
import { institutionKeyRoutes } from './http/institution-key-routes.ts';
import { institutionRoutes } from './http/institution-routes.ts';
import { monthRoutes } from './http/month-routes.ts';
import { moveRoutes } from './http/move-routes.ts';
import { noShowRoutes } from './http/no-show-routes.ts';
import { partnerRoutes } from './http/partner-routes.ts';
import { patientRoutes } from './http/patient-routes.ts';
import { reminderRoutes } from './http/reminder-routes.ts';
import { rotaFlowRoutes } from './http/rota-flow-routes.ts';
import { rotaRoutes } from './http/rota-routes.ts';
import { stopCaseRoutes } from './http/stop-case-routes.ts';
import { stopRoutes } from './http/stop-routes.ts';
import { templateRoutes } from './http/template-routes.ts';
import { visitRoutes } from './http/visit-routes.ts';
import { waitlistRoutes } from './http/waitlist-routes.ts';

export const booking = defineRoom({
  name: 'booking',
  rank: 3,
  migrations: new URL('./db/migrations/', import.meta.url),
  tables: {
    'booking.setting': { class: 'hospital' },
    'booking.setting_change': { class: 'hospital', grant: 'append' },
    'booking.institution': { class: 'hospital' },
    'booking.institution_member': { class: 'hospital' },
    'booking.institution_key': { class: 'hospital' },
    'booking.added_place': { class: 'hospital' },
    'booking.doctor_figure': { class: 'hospital' },
    'booking.doctor_figure_change': { class: 'hospital', grant: 'append' },
    'booking.rota': { class: 'hospital' },
    'booking.rota_history': { class: 'hospital', grant: 'append' },
    'booking.template': { class: 'hospital' },
    'booking.session': { class: 'hospital' },
    'booking.slot': { class: 'hospital' },
    'booking.hold': { class: 'hospital', patients: { patient_id: { moves: 'id' } } },
    'booking.appointment': { class: 'hospital', patients: { patient_id: { moves: 'id' } } },
    'booking.waitlist': { class: 'hospital', patients: { patient_id: { moves: 'id' } } },
    'booking.calendar_feed': { class: 'account', account: 'account_id', credential: 'token_hash' },
    'booking.reminder': { class: 'hospital' },
    'booking.reminder_call': { class: 'hospital', grant: 'append' },
    'booking.health_reminder': { class: 'hospital', patients: { patient_id: { moves: 'id' } } },
    'booking.figure': { class: 'hospital' },
    'booking.joint_clinic': { class: 'hospital' },
    'booking.outside_expert': { class: 'hospital' },
    'booking.expert_paper': { class: 'hospital' },
    'booking.caller_case': { class: 'hospital' },
    'booking.caller_hit': { class: 'hospital' },
    'booking.caller_watch': { class: 'hospital' },
    'booking.stop_request': { class: 'hospital' },
    'booking.stop': { class: 'hospital', grant: 'append' },
    'booking.stop_case': { class: 'hospital', patients: { patient_id: { moves: 'id' } } },
    'booking.stop_call': { class: 'hospital', grant: 'append' },
    'booking.no_show': { class: 'hospital', patients: { patient_id: { moves: 'id' } } },
    'booking.suspension': { class: 'hospital', patients: { patient_id: { moves: 'id' } } },
    'booking.appeal': { class: 'hospital' },
    'booking.standing': { class: 'hospital', patients: { patient_id: { follows: 'the suspensions of the person' } } },
    'booking.patient_day': { class: 'hospital', patients: { patient_id: { follows: 'the appointments it counts' } } },
  },
  views: [
    'booking.v_use',
    'booking.v_appointment',
    'booking.v_session',
    'booking.v_clinic',
    'booking.v_slot_share',
    'booking.v_slot_visit',
  ],
  permissions: {
    'booking.book.self': { zh: '为本人或家人预约、取消', en: 'Book and cancel for oneself and family' },
    'booking.desk': { zh: '窗口预约、现场挂号、取消', en: 'Book, register walk-ins and cancel at the desk' },
    'booking.partner': { zh: '基层机构：为患者预约上级医院', en: 'Partner institution: book here for its patients' },
    'booking.institutions': { zh: '管理合作的基层机构', en: 'Keep the partner institutions' },
    'booking.settings': { zh: '查看与修改预约的各项数字', en: 'See and change the figures of booking' },
    'booking.compliance': { zh: '查看号源投放与每个号的经过', en: 'See how places were shared, and the story of each' },
    'booking.rota': { zh: '排班：模板、换诊室、暂停、停诊', en: 'Rota: templates, move, pause and close sessions' },
    'booking.reminders': {
      zh: '为患者设体检、复查提醒，看没有提醒到的人',
      en: 'Reminders of check-ups, and whom none has reached',
    },
    'booking.rota.approve': { zh: '审核排班', en: 'Approve a rota that another person submitted' },
    'booking.slot_add': { zh: '加号（医生给自己的门诊加）', en: 'Add places (a doctor to their own sessions)' },
    'booking.stop.ask': { zh: '医生申请停自己的门诊', en: 'Ask that a clinic of one’s own is stopped' },
    'booking.stop.approve': { zh: '批准停诊', en: 'Approve the stopping of a clinic' },
    'booking.suspension.review': { zh: '复核爽约与暂停预约', en: 'Review missed visits and suspensions' },
  },
  errors: {
    ...errors,
    ...callerErrors,
    ...clinicErrors,
    ...complianceErrors,
    ...deskErrors,
    ...institutionKeyErrors,
    ...calendarErrors,
    ...reminderErrors,
    ...slotClassErrors,
    ...stopErrors,
  },
  constraints: { ...constraints, ...slotClassConstraints, ...stopConstraints },
  routes: [
    ...findRoutes,
    ...patientRoutes,
    ...deskRoutes,
    ...moveRoutes,
    ...monthRoutes,
    ...rotaRoutes,
    ...institutionRoutes,
    ...institutionKeyRoutes,
    ...complianceRoutes,
    ...partnerRoutes,
    ...templateRoutes,
    ...waitlistRoutes,
    ...noShowRoutes,
    ...figureRoutes,
    ...reminderRoutes,
    ...calendarRoutes,
    ...callerRoutes,
    ...clinicRoutes,
    ...expertRoutes,
    ...addedRoutes,
    ...rotaFlowRoutes,
    ...stopRoutes,
    ...stopCaseRoutes,
    ...visitRoutes,
  ],
  events: [
    'booking.appointment_booked',
    'booking.appointment_cancelled',
    'booking.appointment_arrived',
    'booking.appointment_fulfilled',
    'booking.appointment_no_show',
    'booking.appointment_moved',
    'booking.appointment_reminded',
    'booking.refund_started',
    'booking.no_show_forgiven',
    'booking.patient_suspended',
    'booking.suspension_lifted',
    'booking.appeal_asked',
    'booking.appeal_decided',
    'booking.session_moved',
    'booking.session_paused',
    'booking.session_resumed',
    'booking.session_closed',
    'booking.session_stopped',
    'booking.stop_asked',
    'booking.stop_decided',
    'booking.stop_answered',
    'booking.place_added',
    'booking.rota_submitted',
    'booking.rota_returned',
    'booking.rota_approved',
    'booking.rota_released',
    'booking.waitlist_offered',
    'booking.waitlist_ended',
  ],
  subscriptions: [
    { event: 'booking.appointment_booked', name: 'booking.tell_booked', handleAll: tellBooked },
    { event: 'booking.appointment_booked', name: 'booking.plan_reminders', handleAll: planReminders },
    { event: 'booking.appointment_moved', name: 'booking.plan_moved_reminders', handleAll: planReminders },
    { event: 'booking.appointment_cancelled', name: 'booking.tell_cancelled', handleAll: tellCancelledByMessage },
    { event: 'booking.waitlist_offered', name: 'booking.tell_offered', handleAll: tellOffered },
    { event: 'booking.waitlist_ended', name: 'booking.tell_waitlist_ended', handleAll: tellWaitlistEnded },
    { event: 'booking.appointment_no_show', name: 'booking.note_no_shows', handleAll: noteNoShows },
    { event: 'identity.patient_merged', name: 'booking.weigh_merged', handle: weighMerged },
    { event: 'identity.group_confirmed', name: 'booking.note_groups', handle: noteGroups },
    { event: 'identity.patient_merged', name: 'booking.note_groups_merged', handle: noteGroups },
    { event: 'identity.patient_unmerged', name: 'booking.note_groups_unmerged', handle: noteGroups },
    { event: 'identity.patient_unmerged', name: 'booking.weigh_unmerged', handle: weighMerged },
    { event: 'booking.session_moved', name: 'booking.tell_moved', handle: tellMoved },
  ],
  due: [
    { name: 'booking.hold_expiry', sweep: expireHolds },
    { name: 'booking.waitlist_end', sweep: endOver },
    { name: 'booking.visits_open', sweep: offerOpenedVisits },
    { name: 'booking.tiers_open', sweep: offerOpenedTiers },
    { name: 'booking.rota_release', sweep: releaseDueRotas },
    { name: 'booking.reminders', sweep: sendReminders },
    { name: 'booking.reminders_forget', sweep: forgetOldReminders },
    { name: 'booking.health_reminders', sweep: sendHealthReminders },
    { name: 'booking.caller_watch', sweep: watchCallers },
  ],
  patientMerge: { obstacles: mergeObstacles, settle: settleMerge },
  imports: [rotaImport],
  setup: bookingSteps,
  uses: usesOfImported,
  sealed: [...sealedColumns, ...sealedAppealTexts, ...sealedAddedReasons, ...sealedCallerTexts, ...sealedStopTexts],
  demo: seedDemo,
  authenticateKey,
  screens: [{ slot: 'patient.home', name: 'booking.find' }],
});
