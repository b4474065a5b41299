import { type AnyRoute, defineRoute } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { findByNumberNow } from '../app/find-patients.ts';
import { registerAtDesk } from '../app/register-at-desk.ts';
import { Created, DeskRegistration, FoundPatientList, PatientSearch } from '../contract.ts';
import { sampleRegistration } from '../domain/sample-person.ts';
import { REGISTER_ERRORS } from './refusals.ts';

/** What staff of another institution may do with patients of this hospital: find who stands before them, register one. */
export const outsideRoutes: AnyRoute[] = [
  defineRoute({
    id: 'identity.search_from_outside',
    method: 'POST',
    path: '/api/h/:hospital/identity/outside/patients/search',
    permission: 'identity.patient.outside',
    summary: { zh: '外院按完整证件号或手机号找人', en: 'Find a patient by a whole number or phone, from outside' },
    input: { body: PatientSearch },
    output: { 200: FoundPatientList },
    door: { example: async () => ({ body: { text: '10000000001' } }), outsider: 403 },
    handler: async (c) => ({
      status: 200,
      body: { items: await findByNumberNow(c.app, c.hospital, c.body.text, c.now) },
    }),
  }),
  defineRoute({
    id: 'identity.register_from_outside',
    method: 'POST',
    path: '/api/h/:hospital/identity/outside/patients',
    permission: 'identity.patient.outside',
    summary: { zh: '外院建档', en: 'Register a patient from outside' },
    input: { body: DeskRegistration },
    output: { 201: Created },
    errors: REGISTER_ERRORS,
    create: true,
    door: { example: async () => ({ body: sampleRegistration(newId()) }), outsider: 403 },
    handler: ({ app, hospital, actor, lang, body, idempotency, requestId }) =>
      registerAtDesk(app, hospital, { input: body, actor, lang, claim: idempotency, requestId }),
  }),
];
