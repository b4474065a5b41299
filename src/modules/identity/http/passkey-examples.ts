import type { DoorContext } from '#platform/http/route.ts';
import { passkeySite } from '../app/passkey-site.ts';
import { addPasskey, passkeyOptions } from '../app/passkeys.ts';
import { type SampleAuthenticator, sampleAuthenticator } from '../app/sample-authenticator.ts';
import { signInOptions } from '../app/sign-in-passkey.ts';
import { staffOf } from './staff-actor.ts';

export const DEMO = { password: 'shuxin-demo' };

/** A device that was just asked for a new passkey of the insider, and its answer. */
export async function passkeyExample(d: DoorContext) {
  await d.rows('delete from identity.passkey');
  const site = passkeySite(d.app.config, undefined);
  const device = sampleAuthenticator(site);
  const { challenge } = await passkeyOptions(d.app, staffOf(d), site, DEMO.password);
  return { device, body: { name: '演示手机', response: device.create(challenge) } };
}

/** A passkey that the insider has. */
export async function passkeyHeld(d: DoorContext): Promise<{ id: string; device: SampleAuthenticator }> {
  const { device, body } = await passkeyExample(d);
  const { id } = await addPasskey(d.app, staffOf(d), passkeySite(d.app.config, undefined), body);
  return { id, device };
}

/** A member of staff stands before the sign-in with a passkey. */
export async function passkeySignIn(d: DoorContext) {
  const answer = await d.send('queue.doctor', 'POST', '/api/identity/staff/passkeys/options', DEMO);
  const site = passkeySite(d.app.config, undefined);
  const device = sampleAuthenticator(site);
  const { challenge } = answer.body as { challenge: string };
  const added = { name: '演示手机', response: device.create(challenge) };
  const { status } = await d.send('queue.doctor', 'POST', '/api/identity/staff/passkeys', added);
  if (status !== 200) throw new Error('the example passkey was not added');
  return { body: { passkey: device.answer((await signInOptions(d.app, site)).challenge) } };
}
