import { accountOf } from '#platform/http/actor.ts';
import type { DoorContext } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { linkToAccount, register } from '../app/register-patient.ts';
import { aad } from '../app/sealed.ts';
import { sampleRegistration } from '../domain/sample-person.ts';

/** A record that the desk made for the insider's own phone, still unlinked: what a claim is for. */
export async function claimExample(d: DoorContext) {
  const account = accountOf(d.actor);
  const [row] = await d.rows<{ login_sealed: string }>(
    'select login_sealed from identity.account where account_id = $1',
    [account],
  );
  if (!account || !row) throw new Error('the door needs a patient account');
  const person = { ...sampleRegistration(newId()), phone: d.app.crypto.open(row.login_sealed, aad.login(account)) };
  const context = { app: d.app, actor: d.actor, lang: 'zh', now: d.now } as const;
  await d.app.db.tx({ hospital: d.hospital }, (t) => register(t, context, person));
  return { body: { name: person.name, document: person.documents[0], relationship: 'other' } };
}

/** Somebody of the insider's family whom nothing else needs. */
export async function unlinkExample(d: DoorContext) {
  const context = { app: d.app, actor: d.actor, lang: 'zh', now: d.now } as const;
  const id = await d.app.db.tx({ hospital: d.hospital, account: accountOf(d.actor) }, async (t) => {
    const patient = await register(t, context, sampleRegistration(newId()));
    await linkToAccount(t, patient, 'other', d.now);
    return patient;
  });
  return { params: { id } };
}
