import { randomInt } from 'node:crypto';
import { domainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import { recordOwnAct } from '#modules/identity/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import { askAddress, dropAddress, payTry, proveAddress } from '../db/addresses.ts';
import { keepConsent } from '../db/choices.ts';
import type { Lang } from '../domain/render.ts';
import { maskEmail, openChannels } from './own-ways.ts';
import { addressAad, codeHashes } from './sealed.ts';
import { tryToSend } from './try-to-send.ts';
import { adapterOf, readPapers, type Sender } from './ways-out.ts';

type Patient = Extract<Actor, { kind: 'patient' }>;
type InTx = <T>(fn: (t: Tx) => Promise<T>) => Promise<T>;
const NOBODY = '00000000-0000-0000-0000-000000000000';

const letter = {
  zh: (code: string) => ({
    title: '邮箱验证码',
    body: `验证码是 ${code}，10 分钟内有效。不是您本人在填，请不必理会。`,
  }),
  en: (code: string) => ({
    title: 'Your code',
    body: `Your code is ${code}; it holds for 10 minutes. If you did not ask for it, please ignore this letter.`,
  }),
};

/**
 * Somebody gives an address and says yes to letters there; nothing is sent to it but this code until the code comes back.
 * Throws messaging.email_not_offered, messaging.email_code_too_often, messaging.email_code_unsent.
 */
export async function giveEmail(
  app: Sender,
  inTx: InTx,
  { hospital, address, lang }: { hospital: number; address: string; lang: Lang },
  actor: Patient,
  now: Instant,
): Promise<{ address: string; devCode?: string }> {
  const code = String(randomInt(0, 1_000_000)).padStart(6, '0');
  const adapter = await inTx(async (t) => {
    const channel = (await openChannels(app, t)).get('email');
    if (!channel) throw domainError('messaging.email_not_offered');
    const wish = {
      id: newId(),
      sealedFor: (id: string) => app.crypto.seal(address, addressAad(id)),
      hash: (id: string) => codeHashes(app.crypto, id, code)[0] as string,
    };
    if ((await askAddress(t, wish, now)) === null) throw domainError('messaging.email_code_too_often');
    await keepConsent(t, { id: newId(), purpose: 'email', granted: true }, now);
    await recordOwnAct(t, actor, { action: 'identity.email_given' }, now);
    return adapterOf(app, channel, await readPapers(t));
  });
  const told = await tryToSend(adapter, {
    hospital,
    id: newId(),
    patient: NOBODY,
    lang,
    link: null,
    ...letter[lang](code),
    email: address,
  });
  const production = app.config.SHUXIN_MODE === 'production';
  if (told.outcome === 'failed' && production) throw domainError('messaging.email_code_unsent');
  return { address: maskEmail(address), ...(production ? {} : { devCode: code }) };
}

/** The code came back: letters go there from now on. The try is committed either way. Throws messaging.email_code_wrong. */
export async function proveEmail(app: Sender, inTx: InTx, code: string, actor: Patient, now: Instant): Promise<void> {
  const right = await inTx(async (t) => {
    const id = await payTry(t, now);
    if (id === null || !(await proveAddress(t, id, codeHashes(app.crypto, id, code), now))) return false;
    await recordOwnAct(t, actor, { action: 'identity.email_proved' }, now);
    return true;
  });
  if (!right) throw domainError('messaging.email_code_wrong');
}

/** From this moment on no letter goes there; of messages under way the rest of their chain is asked. */
export async function removeEmail(t: Tx, actor: Patient, now: Instant): Promise<void> {
  if (!(await dropAddress(t, 'email'))) return;
  await keepConsent(t, { id: newId(), purpose: 'email', granted: false }, now);
  await recordOwnAct(t, actor, { action: 'identity.email_removed' }, now);
}
