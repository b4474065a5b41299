import { describe, expect, test } from 'vitest';
import { hashPassword, passwordMatches } from '#modules/identity/app/password.ts';
import { passwordIsCommon } from '#modules/identity/domain/common-password.ts';
import { passwordIsStrong } from '#modules/identity/domain/password-is-strong.ts';
import { defaultRules } from '#modules/identity/domain/sign-in-rules.ts';

/** Of the lists of most used passwords, those that length and kinds of signs would let through. */
const COMMON =
  `Password1 Password123 Passw0rd P@ssw0rd P@ssword1 Pa$$w0rd Admin@123 Admin123 Administrator1 Welcome1 Welcome@123
  Qwerty123 Qwerty@123 Qwertyuiop1 Abc12345 Abcd1234 Abc@1234 Abcdef1! 1qaz@WSX 1q2w3e4R! Qaz@12345 Iloveyou1 Woaini520 Woaini@1314
  Aa123456 Aa@123456 Zxcvbnm1 Asdfghjkl1 Monkey123 Dragon123! Football1 Sunshine1 Princess1 Letmein1! Master123 Root@1234
  Test1234 Test@123 Guest123! Changeme1 Summer2024! Winter2025! Huawei@123 China123! Beijing2008! Zhang123! Wang@1234 Michael1!`
    .split(/\s+/)
    .filter((word) => word !== '');
const HOUSE = [
  'Shuxin2026!',
  'Shuxin@123',
  'Hospital1',
  'Yiyuan@123',
  'Doctor123!',
  'Nurse@2026',
  'Hushi2026!',
  'Medical1!',
];

describe('passwords', () => {
  test('of the lists of most used ones are refused', () => {
    expect(COMMON.filter((word) => !passwordIsCommon(word) && passwordIsStrong(word, 'somebody'))).toEqual([]);
  });

  test('with the words of the house are refused', () => {
    expect(HOUSE.filter((word) => !passwordIsCommon(word))).toEqual([]);
  });

  test('that nobody guesses are let through', () => {
    const own = ['Teapot-Crane-49-River', 'vK8#mPq2xL', '晴天遇见Blue7鲸鱼群', 'x9Lm2Rv7Qp'];
    expect(own.filter((word) => passwordIsCommon(word) || !passwordIsStrong(word, 'somebody'))).toEqual([]);
  });

  test('of 64 characters and more are let through, blanks and any script too', () => {
    expect(passwordIsStrong(`Tall trees ${'grow slowly and '.repeat(4)}7 quietly`, 'somebody')).toBe(true);
    expect(passwordIsStrong(`晴 ${'天 A a 9 '.repeat(13)}`, 'somebody')).toBe(true);
  });

  test('are compared as they were typed: no cut, no other case, no blank taken away', async () => {
    const typed = `  Long ${'password '.repeat(9)}9 `;
    const stored = await hashPassword(typed);
    expect(await passwordMatches(typed, stored)).toBe(true);
    for (const other of [typed.trim(), typed.toLowerCase(), typed.slice(0, 72)])
      expect(await passwordMatches(other, stored)).toBe(false);
  });

  test('need no change after some days unless the hospital asks for it', () => {
    expect(defaultRules.passwordDays).toBeNull();
  });
});
