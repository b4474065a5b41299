import { defineRoom } from '#platform/room.ts';
import { carryCode } from './app/carry-code.ts';
import { sealedSecrets } from './app/sealed.ts';
import { sendCodes, sweepCodes } from './app/send-codes.ts';
import { sendDue } from './app/send-due.ts';
import { sendMessages } from './app/send-messages.ts';
import { simulatedReceipts } from './app/simulated-receipts.ts';
import { sweepTodos, tellTodos } from './app/staff-todos.ts';
import { tellProofConfirmed, tellProofRefused } from './app/tell-proofs.ts';
import { nudgeStaff, sendNudges } from './app/tell-staff.ts';
import { errors } from './errors.ts';
import { channelConstraints, channelErrors } from './errors-channels.ts';
import { staffErrors } from './errors-staff.ts';
import { wayErrors } from './errors-ways.ts';
import { channelRoutes } from './http/channel-routes.ts';
import { ownWayRoutes } from './http/own-way-routes.ts';
import { phoneListRoutes } from './http/phone-list-routes.ts';
import { phoneRoutes } from './http/phone-routes.ts';
import { providerRoutes } from './http/provider-routes.ts';
import { receiptRoutes } from './http/receipt-routes.ts';
import { routes } from './http/routes.ts';
import { staffRoutes } from './http/staff-routes.ts';

export const messaging = defineRoom({
  name: 'messaging',
  rank: 2,
  migrations: new URL('./db/migrations/', import.meta.url),
  tables: {
    'messaging.template': { class: 'hospital' },
    'messaging.message': {
      class: 'hospital',
      patients: {
        patient_id: { stays: 'what was sent was sent to that record; the inbox reads all records of a person' },
      },
    },
    'messaging.choice': { class: 'account', account: 'account_id' },
    'messaging.receipt': { class: 'hospital', grant: 'append' },
    'messaging.channel': { class: 'hospital' },
    'messaging.chain_step': { class: 'hospital' },
    'messaging.quiet_hours': { class: 'hospital' },
    'messaging.refusal_code': { class: 'hospital' },
    'messaging.phone_call': { class: 'hospital', grant: 'append' },
    'messaging.provider_template': { class: 'hospital' },
    'messaging.nudge': { class: 'hospital' },
    'messaging.staff_message': { class: 'hospital' },
    'messaging.staff_dingtalk': { class: 'hospital' },
    'messaging.staff_todo': { class: 'hospital' },
    'messaging.code_errand': { class: 'hospital' },
    'messaging.address': { class: 'account', account: 'account_id' },
    'messaging.push_subscription': { class: 'account', account: 'account_id', credential: 'endpoint_index' },
    'messaging.consent': { class: 'account', account: 'account_id', grant: 'append' },
  },
  permissions: {
    'messaging.inbox.self': { zh: '查看自己的消息', en: 'Read own messages' },
    'messaging.channels': { zh: '管理消息通道', en: 'Keep the message channels' },
    'messaging.phone_list': { zh: '给没收到消息的患者打电话', en: 'Call patients whom no message reached' },
  },
  views: ['messaging.v_use'],
  errors: { ...errors, ...channelErrors, ...wayErrors, ...staffErrors },
  constraints: channelConstraints,
  sealed: sealedSecrets,
  carryCode,
  routes: [
    ...routes,
    ...ownWayRoutes,
    ...channelRoutes,
    ...providerRoutes,
    ...phoneListRoutes,
    ...phoneRoutes,
    ...receiptRoutes,
    ...staffRoutes,
  ],
  due: [
    { name: 'messaging.simulator', sweep: simulatedReceipts },
    { name: 'messaging.due', sweep: sendDue },
    { name: 'messaging.codes', sweep: sweepCodes },
    { name: 'messaging.nudge', sweep: nudgeStaff },
    { name: 'messaging.staff_todo', sweep: sweepTodos },
  ],
  subscriptions: [
    { event: 'identity.group_confirmed', name: 'messaging.tell_proof_confirmed', handle: tellProofConfirmed },
    { event: 'identity.group_refused', name: 'messaging.tell_proof_refused', handle: tellProofRefused },
  ],
  jobs: [
    { name: 'messaging.send', handleAll: (app, payload) => sendMessages(app, payload) },
    { name: 'messaging.send_code', handleAll: (app, payload) => sendCodes(app, payload) },
    { name: 'messaging.nudge', handleAll: (app, payload) => sendNudges(app, payload) },
    { name: 'messaging.staff_todo', handleAll: (app, payload) => tellTodos(app, payload) },
  ],
  screens: [
    { slot: 'patient.inbox', name: 'messaging.inbox' },
    { slot: 'staff.channels', name: 'messaging.channels' },
    { slot: 'staff.phone_list', name: 'messaging.phone_list' },
    { slot: 'staff.phone', name: 'messaging.phone' },
    { slot: 'staff.my_reminders', name: 'messaging.my_reminders' },
  ],
});
