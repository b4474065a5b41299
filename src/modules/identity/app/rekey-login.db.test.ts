import { beforeAll, expect, test } from 'vitest';
import { DEMO_KEYS } from '#platform/config/config.ts';
import { createFieldCrypto } from '#platform/crypto/field-crypto.ts';
import { type TestApp, testApp, testConfig } from '../../../../test/support/app.ts';
import { demoIds } from '../demo/demo-ids.ts';
import { requestCode } from './request-code.ts';
import { signInPatient } from './sign-in-patient.ts';
import { signInStaff } from './sign-in-staff.ts';

let app: TestApp;
beforeAll(async () => {
  // The demo was written under its own key; this server has a newer one in front of it.
  app = await testApp('demo', testConfig({ SHUXIN_KEYS: `newer:${'a1'.repeat(32)},${DEMO_KEYS}` }));
});

test('after a key rotation people keep their accounts, and their logins move to the new key', async () => {
  const { devCode } = await requestCode(app.app, { phone: '10000000006', lang: 'zh' });
  const { account } = await signInPatient(app.app, { phone: '10000000006', code: String(devCode), lang: 'zh' });
  expect(account).toBe(demoIds.patientAccount(6));
  expect((await signInStaff(app.app, { username: 'nurse', password: 'shuxin-demo' })).roles).toEqual(['nurse']);
  const active = app.app.crypto.blindIndex('identity.phone', '10000000006');
  const rows = await app.rows('select account_id from identity.account where login_key = $1', [active]);
  expect(rows).toEqual([{ account_id: account }]);
});

test('control: a ring without the old key does not know them', () => {
  const alone = createFieldCrypto(`newer:${'a1'.repeat(32)}`);
  const old = createFieldCrypto(DEMO_KEYS).blindIndex('identity.phone', '10000000006');
  expect(alone.blindIndexes('identity.phone', '10000000006')).not.toContain(old);
  expect(app.app.crypto.blindIndexes('identity.phone', '10000000006')).toContain(old);
});
