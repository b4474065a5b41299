import { z } from 'zod';
import { localDate } from '#kernel/instant.ts';
import { type AnyRoute, type DoorContext, defineRoute } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { nameNewborn, registerNewborn } from '../app/newborns.ts';
import { register } from '../app/register-patient.ts';
import { Created } from '../contract.ts';
import { NewbornCompletion, NewbornRegistration } from '../contract-merge.ts';
import { currentNotice } from '../domain/privacy-notice.ts';
import { sampleRegistration } from '../domain/sample-person.ts';

const permission = 'identity.patient.register';
const id = z.object({ id: z.uuid() });

const context = (d: DoorContext) => ({ app: d.app, actor: d.actor, lang: 'zh', now: d.now }) as const;
const child = (d: DoorContext) => ({
  gender: 'female' as const,
  birthDate: localDate(d.now),
  order: 1,
  privacyNoticeVersion: currentNotice.version,
  healthDataConsent: true,
});
/** A mother of nobody else. Her paper says nothing about sex. */
const mother = (d: DoorContext) =>
  d.app.db.tx({ hospital: d.hospital }, (t) =>
    register(t, context(d), {
      ...sampleRegistration(newId()),
      gender: 'female',
      documents: [{ kind: 'citizen_card', number: newId().replaceAll('-', '') }],
    }),
  );

export const newbornRoutes: AnyRoute[] = [
  defineRoute({
    id: 'identity.register_newborn',
    method: 'POST',
    path: '/api/h/:hospital/identity/desk/patients/:id/newborns',
    permission,
    summary: { zh: '在母亲名下登记新生儿', en: 'Register a newborn under the mother' },
    input: { params: id, body: NewbornRegistration },
    output: { 201: Created },
    errors: [
      'identity.patient_not_found',
      'identity.mother_not_fit',
      'identity.birth_date_invalid',
      'identity.newborn_too_old',
      'identity.newborn_exists',
      'identity.consent_required',
      'identity.notice_outdated',
    ],
    create: true,
    door: { example: async (d) => ({ params: { id: await mother(d) }, body: child(d) }), outsider: 403 },
    handler: (c) =>
      c.tx(async (t) => ({ status: 201, body: { id: await registerNewborn(t, c, c.params.id, c.body) } })),
  }),
  defineRoute({
    id: 'identity.complete_newborn',
    method: 'POST',
    path: '/api/h/:hospital/identity/desk/patients/:id/complete',
    permission,
    summary: { zh: '补全新生儿的姓名和证件', en: 'Give a newborn its name and documents' },
    input: { params: id, body: NewbornCompletion },
    output: { 200: Created },
    errors: [
      'identity.patient_not_found',
      'identity.newborn_completed',
      'identity.document_invalid',
      'identity.document_mismatch',
      'identity.document_taken',
    ],
    door: {
      example: async (d) => {
        const of = await mother(d);
        const made = await d.app.db.tx({ hospital: d.hospital }, (t) => registerNewborn(t, context(d), of, child(d)));
        const documents = [{ kind: 'citizen_card', number: newId().replaceAll('-', '') }];
        return { params: { id: made }, body: { name: '测试宝宝', documents } };
      },
      outsider: 403,
    },
    handler: async (c) => {
      await c.tx((t) => nameNewborn(t, c, c.params.id, c.body));
      return { status: 200, body: c.params };
    },
  }),
];
