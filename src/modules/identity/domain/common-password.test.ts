import { expect, test } from 'vitest';
import { passwordIsCommon } from './common-password.ts';

test.each([
  'Password1!',
  'P@ssw0rd',
  'Pa$$w0rd2026',
  'Admin@123',
  '2026admin!',
  'Hospital@1',
  'Yiyuan#2026',
  'Qwer1234!',
  '1qaz@WSX',
  'Abcd-1234',
  'Aa123456!',
  'aA1!aA1!',
  'Wl19900101!',
  'Huawei@123',
  'zxcvbnm,.Q1',
])('%s is on every list', (password) => {
  expect(passwordIsCommon(password)).toBe(true);
});

test.each(['Own-password-1', 'Grün-Tisch-42', 'Kmwp-7394-rtzb', '梅花三弄 Qy7', 'correct-Horse-battery7', 'tV9#lqPz'])(
  '%s is on none',
  (password) => {
    expect(passwordIsCommon(password)).toBe(false);
  },
);
