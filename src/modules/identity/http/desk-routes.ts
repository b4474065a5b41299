import { z } from 'zod';
import { type AnyRoute, defineRoute } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { addDocument } from '../app/add-document.ts';
import { findPatientsNow } from '../app/find-patients.ts';
import { numberShown } from '../app/number-shown.ts';
import { registerAtDesk } from '../app/register-at-desk.ts';
import { reveal } from '../app/reveal.ts';
import {
  Created,
  DeskRegistration,
  DocumentInput,
  FoundPatientList,
  PatientSearch,
  RevealAnswer,
  RevealRequest,
} from '../contract.ts';
import { sampleRegistration } from '../domain/sample-person.ts';
import { REGISTER_ERRORS } from './refusals.ts';

export const deskRoutes: AnyRoute[] = [
  defineRoute({
    id: 'identity.register_at_desk',
    method: 'POST',
    path: '/api/h/:hospital/identity/desk/patients',
    permission: 'identity.patient.register',
    summary: { zh: '窗口建档', en: 'Register a patient at the desk' },
    input: { body: DeskRegistration },
    output: { 201: Created },
    errors: REGISTER_ERRORS,
    create: true,
    door: { example: async () => ({ body: sampleRegistration(newId()) }), outsider: 403 },
    handler: ({ app, hospital, actor, lang, body, idempotency, requestId }) =>
      registerAtDesk(app, hospital, { input: body, actor, lang, claim: idempotency, requestId }),
  }),
  defineRoute({
    id: 'identity.add_document',
    method: 'POST',
    path: '/api/h/:hospital/identity/desk/patients/:id/documents',
    permission: 'identity.patient.register',
    summary: { zh: '为患者添加证件', en: 'Add a document to a patient' },
    input: { params: z.object({ id: z.uuid() }), body: DocumentInput },
    output: { 201: Created },
    errors: [
      'identity.patient_not_found',
      'identity.document_invalid',
      'identity.document_mismatch',
      'identity.document_taken',
    ],
    create: true,
    door: {
      example: async (d) => ({
        params: { id: d.patient },
        body: { kind: 'citizen_card', number: newId().replaceAll('-', '') },
      }),
      outsider: 403,
    },
    handler: (c) =>
      c.tx(async (t) => ({ status: 201, body: { id: await addDocument(t, c, { patient: c.params.id, ...c.body }) } })),
  }),
  defineRoute({
    id: 'identity.search',
    method: 'POST',
    path: '/api/h/:hospital/identity/desk/patients/search',
    permission: 'identity.patient.find',
    summary: {
      zh: '查找患者（证件号、医保码、手机号或姓名）',
      en: 'Find patients by ID number, insurance code, phone or name',
    },
    input: { body: PatientSearch },
    output: { 200: FoundPatientList },
    errors: ['identity.credential_refused', 'identity.credential_unreachable'],
    door: { example: async () => ({ body: { text: '演示' } }), outsider: 403 },
    handler: async (c) => {
      const text = await numberShown(c.app, c.hospital, c.body.text, 'desk');
      return { status: 200, body: { items: await findPatientsNow(c.app, c.hospital, text, c.now) } };
    },
  }),
  defineRoute({
    id: 'identity.reveal',
    method: 'POST',
    path: '/api/h/:hospital/identity/patients/:id/reveal',
    permission: 'identity.patient.find',
    summary: { zh: '查看完整信息（记录用途）', en: 'Show a field in full, with a purpose' },
    input: { params: z.object({ id: z.uuid() }), body: RevealRequest },
    output: { 200: RevealAnswer },
    errors: ['identity.patient_not_found'],
    door: {
      example: async (d) => ({ params: { id: d.patient }, body: { field: 'phone', purpose: 'verify_identity' } }),
      outsider: 403,
    },
    handler: async (c) => ({
      status: 200,
      body: await c.tx((t) => reveal(t, c, { patient: c.params.id, ...c.body })),
    }),
  }),
];
