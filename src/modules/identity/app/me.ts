import { maskPhone } from '#kernel/masking.ts';
import type { App } from '#platform/app.ts';
import type { Actor } from '#platform/http/actor.ts';
import type { Me } from '../contract-account.ts';
import { accountById, setAccountLang } from '../db/accounts.ts';
import { linksEverywhere } from '../db/links.ts';
import { setPatientLang } from '../db/patients.ts';
import { factorOf } from '../db/second-factor.ts';
import { limitOf } from '../db/sessions.ts';
import { rolesOf } from '../db/staff.ts';
import { openEmergencies } from './break-glass.ts';
import { ownScope, recordOwnAct } from './record-act.ts';
import { aad } from './sealed.ts';

/** What the signed-in (or nobody) is and may do now. */
export async function describeMe(app: App, actor: Actor): Promise<Me> {
  if (actor.kind !== 'patient' && actor.kind !== 'staff') return { kind: 'anonymous', roles: [], permissions: [] };
  const hospital = actor.kind === 'staff' ? actor.hospital : null;
  const permissions = [...actor.permissions].sort();
  return app.db.tx({ hospital, account: actor.account }, async (t) => {
    const account = await accountById(t, actor.account);
    const lang = account?.lang ?? 'zh';
    if (actor.kind === 'staff') {
      const { roles } = await rolesOf(t, actor.account);
      const { name, practitioner } = actor;
      const todo = await limitOf(t, actor.session);
      const emergencies = await openEmergencies(t, actor.account, app.clock.now());
      const secondFactor = Boolean((await factorOf(t))?.confirmed_at);
      return {
        kind: 'staff',
        account: actor.account,
        name,
        hospital: actor.hospital,
        practitioner,
        lang,
        roles,
        permissions,
        todo,
        secondFactor,
        emergencies,
      };
    }
    const phone = account && app.crypto.open(account.login_sealed, aad.login(actor.account));
    return {
      kind: 'patient',
      account: actor.account,
      ...(phone ? { phoneMasked: maskPhone(phone) } : {}),
      lang,
      roles: ['patient'],
      permissions,
    };
  });
}

/** The account's language, in which its people are written to from now on, in every hospital. */
export async function changeLang(app: App, actor: Actor, lang: 'zh' | 'en'): Promise<void> {
  if (actor.kind !== 'patient' && actor.kind !== 'staff') return;
  const { account } = actor;
  const links = await app.db.tx(ownScope(actor), async (t) => {
    await setAccountLang(t, account, lang);
    await recordOwnAct(t, actor, { action: 'identity.change_lang' }, app.clock.now());
    return linksEverywhere(t);
  });
  for (const hospital of new Set(links.map((link) => link.hospital_id))) {
    const patients = links.filter((link) => link.hospital_id === hospital).map((link) => link.patient_id);
    await app.db.tx({ hospital, account }, (t) => setPatientLang(t, patients, lang));
  }
}
