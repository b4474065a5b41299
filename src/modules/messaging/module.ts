import { defineRoom } from '#platform/room.ts';
import { sendMessages } from './app/send-messages.ts';
import { tellProofConfirmed, tellProofRefused } from './app/tell-proofs.ts';
import { errors } from './errors.ts';
import { routes } from './http/routes.ts';

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
  },
  permissions: { 'messaging.inbox.self': { zh: '查看自己的消息', en: 'Read own messages' } },
  errors,
  routes,
  subscriptions: [
    { event: 'identity.group_confirmed', name: 'messaging.tell_proof_confirmed', handle: tellProofConfirmed },
    { event: 'identity.group_refused', name: 'messaging.tell_proof_refused', handle: tellProofRefused },
  ],
  jobs: [{ name: 'messaging.send', handleAll: (app, payload) => sendMessages(app, payload) }],
  screens: [{ slot: 'patient.inbox', name: 'messaging.inbox' }],
});
