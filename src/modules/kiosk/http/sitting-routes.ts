import type { z } from 'zod';
import { domainError } from '#kernel/errors.ts';
import { numberShown, REGISTER_ERRORS, RegistrationBody, sampleRegistration } from '#modules/identity/public.ts';
import { defineRoute } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { identify, type Shown } from '../app/identify.ts';
import { registerHere } from '../app/register.ts';
import { beginSitting, endSitting } from '../app/sittings.ts';
import * as contract from '../contract-sitting.ts';
import { someKiosk, someSitting } from './examples.ts';
import { atDevice, creating, DEVICE_ERRORS, inSitting, open, outsider, SITTING_ERRORS } from './inside.ts';

const base = '/api/h/:hospital/kiosk/self/sitting';
const ok = { status: 200, body: { ok: true } } as const;

export const sittingRoutes = [
  defineRoute({
    id: 'kiosk.begin',
    method: 'POST',
    path: base,
    public: open,
    summary: { zh: '自助机：开始办理', en: 'Somebody steps up to a kiosk' },
    output: { 200: contract.began },
    errors: DEVICE_ERRORS,
    door: { example: async (d) => ({ headers: (await someKiosk(d)).headers }), outsider },
    handler: async (c) => ({ status: 200, body: await atDevice(c, beginSitting) }),
  }),
  defineRoute({
    id: 'kiosk.stay',
    method: 'POST',
    path: `${base}/stay`,
    public: open,
    summary: { zh: '自助机：我还在', en: 'The person at a kiosk is still there' },
    output: { 200: contract.stayed },
    errors: SITTING_ERRORS,
    door: { example: async (d) => ({ headers: (await someSitting(d)).headers }), outsider },
    handler: async (c) => {
      await inSitting(c, async () => undefined);
      return ok;
    },
  }),
  defineRoute({
    id: 'kiosk.leave',
    method: 'POST',
    path: `${base}/end`,
    public: open,
    summary: { zh: '自助机：结束办理', en: 'The person at a kiosk has left' },
    input: { body: contract.endBody },
    output: { 200: contract.stayed },
    errors: DEVICE_ERRORS,
    door: { example: async (d) => ({ headers: (await someSitting(d)).headers, body: { reason: 'done' } }), outsider },
    handler: async (c) => {
      await atDevice(c, (t, at) => endSitting(t, at, c.body.reason));
      return ok;
    },
  }),
  defineRoute({
    id: 'kiosk.identify',
    method: 'POST',
    path: `${base}/identify`,
    public: open,
    summary: {
      zh: '自助机：刷证件、就诊卡，或手机号加生日',
      en: 'Who is at a kiosk: by a document or card, or phone and birthday',
    },
    input: { body: contract.identifyBody },
    output: { 200: contract.person },
    errors: [
      ...SITTING_ERRORS,
      ...['kiosk.nobody_found', 'kiosk.too_many_tries'],
      ...['identity.credential_refused', 'identity.credential_unreachable'],
    ],
    door: {
      example: async (d) => {
        const { headers } = await someSitting(d);
        return { headers, body: { by: 'phone', phone: '10000099871', birthDate: '1988-02-03' } };
      },
      outsider,
    },
    handler: async (c) => {
      // What was tried is counted and recorded, so the transaction is kept before anybody is refused.
      const shown = await shownHere(c, c.body);
      const found = await inSitting(c, (t, at) => identify(t, at, shown));
      if (found === 'none') throw domainError('kiosk.nobody_found');
      if (found === 'too_many') throw domainError('kiosk.too_many_tries');
      return { status: 200, body: found };
    },
  }),
  defineRoute({
    id: 'kiosk.register',
    method: 'POST',
    path: `${base}/patients`,
    public: open,
    summary: { zh: '自助机：建档', en: 'Register as a new patient at a kiosk' },
    input: { body: RegistrationBody },
    output: { 201: contract.person },
    errors: [...SITTING_ERRORS, ...REGISTER_ERRORS],
    create: true,
    door: {
      example: async (d) => ({ headers: (await someSitting(d)).headers, body: sampleRegistration(newId()) }),
      outsider,
    },
    handler: (c) => creating(c, async (t, at) => ({ status: 201, body: await registerHere(t, at, c.body) })),
  }),
];

/** A gateway is asked outside of a transaction, and only for whoever stands at a machine of ours. */
async function shownHere(
  c: Parameters<typeof inSitting>[0],
  body: z.infer<typeof contract.identifyBody>,
): Promise<Shown> {
  if (body.by !== 'insurance') return body;
  await inSitting(c, async () => undefined);
  return { by: 'number', number: await numberShown(c.app, c.hospital, body.code, 'kiosk'), from: 'insurance' };
}
