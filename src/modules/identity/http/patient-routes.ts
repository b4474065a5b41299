import { z } from 'zod';
import type { DomainError } from '#kernel/errors.ts';
import { type AnyRoute, defineRoute } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { claimPatient, recordRefusedClaim } from '../app/claim-patient.ts';
import { ownPatients } from '../app/own-patients.ts';
import { registerOwnPatient } from '../app/register-patient.ts';
import { unlinkPatient } from '../app/unlink-patient.ts';
import { ClaimRequest, Created, OwnPatientList, OwnRegistration } from '../contract.ts';
import { sampleRegistration } from '../domain/sample-person.ts';
import { claimExample, unlinkExample } from './door-examples.ts';
import { REGISTER_ERRORS } from './refusals.ts';

const refusals = [...REGISTER_ERRORS, 'identity.family_full', 'identity.self_exists'];

export const patientRoutes: AnyRoute[] = [
  defineRoute({
    id: 'identity.own_patients',
    method: 'GET',
    path: '/api/h/:hospital/identity/patients',
    permission: 'identity.patient.self',
    summary: { zh: '我的就诊人', en: 'My patients' },
    output: { 200: OwnPatientList },
    door: { example: async () => ({}), outsider: 'none: everybody sees only their own patients' },
    handler: async (c) => ({ status: 200, body: { items: await c.tx((t) => ownPatients(t, c.app, c.now)) } }),
  }),
  defineRoute({
    id: 'identity.register_own',
    method: 'POST',
    path: '/api/h/:hospital/identity/patients',
    permission: 'identity.patient.self',
    summary: { zh: '添加就诊人（本人或家人）', en: 'Register oneself or one of the family' },
    input: { body: OwnRegistration },
    output: { 201: Created },
    errors: refusals,
    create: true,
    door: {
      example: async () => ({ body: { ...sampleRegistration(newId()), relationship: 'other' } }),
      outsider: 'none: whoever registers becomes the owner of the record',
    },
    handler: (c) => c.tx(async (t) => ({ status: 201, body: { id: await registerOwnPatient(t, c, c.body) } })),
  }),
  defineRoute({
    id: 'identity.claim',
    method: 'POST',
    path: '/api/h/:hospital/identity/patients/claim',
    permission: 'identity.patient.self',
    summary: { zh: '关联已有档案', en: 'Link an existing record' },
    input: { body: ClaimRequest },
    output: { 201: Created },
    errors: [
      'identity.claim_refused',
      'identity.document_invalid',
      'identity.already_linked',
      'identity.family_full',
      'identity.self_exists',
    ],
    create: true,
    door: { example: claimExample, outsider: 404 },
    handler: (c) =>
      c
        .tx(async (t) => ({ status: 201, body: { id: await claimPatient(t, c, c.body) } }))
        .catch(async (error) => {
          if ((error as DomainError).code === 'identity.claim_refused') {
            await recordRefusedClaim(c.app, c.actor, c.hospital);
          }
          throw error;
        }),
  }),
  defineRoute({
    id: 'identity.unlink',
    method: 'POST',
    path: '/api/h/:hospital/identity/patients/:id/unlink',
    permission: 'identity.patient.self',
    summary: { zh: '从我的账号移除就诊人（医院档案保留）', en: 'Take a person out of my account; the record stays' },
    input: { params: z.object({ id: z.uuid() }) },
    output: { 200: Created },
    errors: ['identity.patient_not_found'],
    door: { example: unlinkExample, outsider: 404 },
    handler: async (c) => {
      await c.tx((t) => unlinkPatient(t, c, c.params.id));
      return { status: 200, body: { id: c.params.id } };
    },
  }),
];
