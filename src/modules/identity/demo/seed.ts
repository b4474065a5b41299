import { localDate } from '#kernel/instant.ts';
import type { App } from '#platform/app.ts';
import { hashPassword } from '../app/password.ts';
import { FAMILY_LIMIT, patientRecord } from '../app/register-patient.ts';
import { aad, phoneKey, usernameKey } from '../app/sealed.ts';
import { insertAccount } from '../db/accounts.ts';
import { insertLink, takeFamilyPlace } from '../db/links.ts';
import { insertPatients } from '../db/patients.ts';
import { setSignInRules } from '../db/sign-in-rule.ts';
import { insertStaff } from '../db/staff.ts';
import { checkRegistration } from '../domain/registration.ts';
import { defaultRules } from '../domain/sign-in-rules.ts';
import { seedRoles } from '../public.ts';
import { demoIds } from './demo-ids.ts';
import { ADULTS, CHILD, demoPerson, demoPhone, IN_BOTH_HOSPITALS } from './people.ts';
import { DEMO_PASSWORD, type DemoStaff, demoAuthority, demoStaff } from './staff.ts';

/** Two hospitals with staff and roles, sixty patients with accounts, and a family of mother, father and child. */
export async function seedIdentity(app: App): Promise<void> {
  const password = await hashPassword(DEMO_PASSWORD);
  for (const hospital of [1, 2]) {
    await seedStaff(app, hospital, demoStaff(hospital), password);
    await seedPatients(app, hospital);
  }
  await seedStaff(app, demoAuthority.hospital, demoAuthority.staff, password, 'authority');
  for (let n = 1; n <= ADULTS; n++) await seedAccount(app, n);
}

async function seedStaff(
  app: App,
  hospital: number,
  staff: readonly DemoStaff[],
  password: string,
  of: 'hospital' | 'authority' = 'hospital',
): Promise<void> {
  const now = app.clock.now();
  for (const { account, username } of staff) {
    const loginKey = usernameKey(app.crypto, username);
    const loginSealed = app.crypto.seal(username, aad.login(account));
    await app.db.tx({ hospital: null, account, credential: loginKey }, (t) =>
      insertAccount(t, { account, kind: 'staff', loginKey, loginSealed, password, hospital, lang: 'zh' }, now),
    );
  }
  await app.db.tx({ hospital }, async (t) => {
    await seedRoles(t, app, of);
    await insertStaff(t, staff);
    // The demo's clock leaps over hours: there a session lasts a whole shift.
    await setSignInRules(t, { ...defaultRules, idleMinutes: 960, adminIdleMinutes: 960 });
  });
}

async function seedPatients(app: App, hospital: number): Promise<void> {
  const now = app.clock.now();
  const today = localDate(now);
  const numbers =
    hospital === 1
      ? [...Array(CHILD).keys()].map((i) => i + 1)
      : [...Array(IN_BOTH_HOSPITALS).keys()].map((i) => i + 1);
  const records = numbers.map((n) => {
    const registration = checkRegistration(demoPerson(n, today), { today, demo: true });
    const by = demoIds.patientAccount(n === CHILD ? 1 : n);
    return patientRecord(app, registration, { lang: langOf(n), by, patient: demoIds.patient(hospital, n) });
  });
  await app.db.tx({ hospital }, (t) => insertPatients(t, records, now));
}

async function seedAccount(app: App, n: number): Promise<void> {
  const now = app.clock.now();
  const account = demoIds.patientAccount(n);
  const loginKey = phoneKey(app.crypto, demoPhone(n));
  const loginSealed = app.crypto.seal(demoPhone(n), aad.login(account));
  for (const hospital of n <= IN_BOTH_HOSPITALS ? [1, 2] : [1]) {
    await app.db.tx({ hospital, account, credential: loginKey }, async (t) => {
      await insertAccount(t, { account, kind: 'patient', loginKey, loginSealed, lang: langOf(n) }, now);
      for (const { person, relationship } of familyOf(n, hospital)) {
        await takeFamilyPlace(t, FAMILY_LIMIT);
        await insertLink(t, demoIds.patient(hospital, person), relationship, now);
      }
    });
  }
}

function familyOf(n: number, hospital: number): { person: number; relationship: string }[] {
  const self = { person: n, relationship: 'self' };
  if (hospital !== 1 || n > 2) return [self];
  return [self, { person: 3 - n, relationship: 'spouse' }, { person: CHILD, relationship: 'child' }];
}

/** Every twelfth demo patient reads English. */
function langOf(n: number): 'zh' | 'en' {
  return n % 12 === 5 ? 'en' : 'zh';
}
