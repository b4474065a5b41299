import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  creditCodeCheck,
  isCreditCode,
  mrzCheckDigit,
  organisationCodeCheck,
  readPassportLine,
} from '#kernel/documents.ts';
import { residentIdCheck, upgradeResidentId } from '#kernel/resident-id.ts';

const resident = (text: string) => /^\d{17}[\dX]$/.test(text) && residentIdCheck(text.slice(0, 17)) === text[17];
const digits17 = fc.stringMatching(/^\d{17}$/).map((first) => first + residentIdCheck(first));
const creditCodes = fc.stringMatching(/^[0-9A-HJ-NPQRTUWXY]{17}$/).map((first) => first + creditCodeCheck(first));
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

function eachSingleError(text: string, alphabet: string): string[] {
  return [...text].flatMap((was, i) =>
    [...alphabet].filter((c) => c !== was).map((c) => text.slice(0, i) + c + text.slice(i + 1)),
  );
}

function eachTransposition(text: string): string[] {
  return [...text.slice(1)]
    .map((c, i) => text.slice(0, i) + c + text[i] + text.slice(i + 2))
    .filter((changed) => changed !== text);
}

describe('the resident check character', () => {
  test('of the published example is X', () => {
    expect(residentIdCheck('11010519491231002')).toBe('X');
    expect(upgradeResidentId('110105491231002')).toBe('11010519491231002X');
  });

  test('catches every single wrong character and every adjacent transposition', () => {
    fc.assert(
      fc.property(digits17, (number) => {
        expect(resident(number)).toBe(true);
        for (const wrong of eachSingleError(number, '0123456789X')) expect(resident(wrong), wrong).toBe(false);
        for (const wrong of eachTransposition(number)) expect(resident(wrong), wrong).toBe(false);
      }),
    );
  });

  test('is not asked of anything but digits', () => {
    expect(() => residentIdCheck('1101051949123100X')).toThrow('17 digits');
    expect(() => upgradeResidentId('11010549123100')).toThrow('15 digits');
  });
});

describe('the unified social credit code', () => {
  test('of the published examples is right, and so is the organisation code inside', () => {
    expect(isCreditCode('91350100M000100Y43')).toBe(true);
    // The public codes of Peking and Tsinghua University.
    expect(isCreditCode('12100000400002259P')).toBe(true);
    expect(isCreditCode('12100000400000624D')).toBe(true);
    expect(organisationCodeCheck('40000225')).toBe('9');
    expect(organisationCodeCheck('M000100Y')).toBe('4');
  });

  test('catches every single wrong character and every adjacent transposition', () => {
    fc.assert(
      fc.property(creditCodes, (code) => {
        expect(isCreditCode(code)).toBe(true);
        for (const wrong of eachSingleError(code, ALPHABET)) expect(isCreditCode(wrong), wrong).toBe(false);
        for (const wrong of eachTransposition(code)) expect(isCreditCode(wrong), wrong).toBe(false);
      }),
      { numRuns: 50 },
    );
  });

  test('holds none of the letters I, O, S, V, Z', () => {
    for (const letter of 'IOSVZ') expect(isCreditCode(`9135010${letter}M000100Y43`)).toBe(false);
  });
});

describe('the machine-readable line of a passport (ICAO 9303)', () => {
  const line = 'L898902C36UTO7408122F1204159ZE184226B<<<<<10';

  test('has the published check digits', () => {
    expect([mrzCheckDigit('L898902C3'), mrzCheckDigit('740812'), mrzCheckDigit('120415')]).toEqual([6, 2, 9]);
    expect(() => mrzCheckDigit('l898')).toThrow('0-9, A-Z and <');
  });

  test('of the published specimen is read', () => {
    expect(readPassportLine(line)).toEqual({
      number: 'L898902C3',
      nationality: 'UTO',
      birthDate: '740812',
      sex: 'F',
      expiry: '120415',
    });
  });

  test('is refused when any one digit differs', () => {
    for (const [i, c] of [...line].entries()) {
      if (!/\d/.test(c)) continue;
      const wrong = line.slice(0, i) + ((Number(c) + 1) % 10) + line.slice(i + 1);
      expect(readPassportLine(wrong), wrong).toBeNull();
    }
  });
});
