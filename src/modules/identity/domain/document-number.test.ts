import { expect, test } from 'vitest';
import { readDocument, searchableNumbers } from './document-number.ts';
import { sampleResidentId } from './sample-person.ts';

const options = { today: '2026-11-23', demo: false };

test('resident ID, household register and driving licence share one number space', () => {
  const families = (['resident_id', 'household_register', 'driving_licence'] as const).map(
    (kind) => readDocument({ kind, number: '11010519491231002x' }, options).family,
  );
  expect(new Set(families)).toEqual(new Set(['citizen']));
});

test('a passport is a number space of its own', () => {
  expect(readDocument({ kind: 'passport', number: 'e12345678' }, options)).toMatchObject({
    family: 'passport',
    number: 'E12345678',
  });
});

test.each([
  ['11010519491231002x', '11010519491231002X'],
  ['110105 19491231 002X', '11010519491231002X'],
  ['130503670401001', '130503196704010016'],
])('a search for %j asks for %j', (text, number) => {
  expect(searchableNumbers(text)).toContain(number);
});

test.each(['张三', 'Anna', '一二三四五六'])('a search for %j is a search by name', (text) => {
  expect(searchableNumbers(text)).toEqual([]);
});

test('people of the demo have numbers that pass every check but belong to no place', () => {
  const number = sampleResidentId('1988-02-03', 7);
  expect(number).toMatch(/^990101/);
  expect(() => readDocument({ kind: 'resident_id', number }, options)).toThrow('identity.document_invalid');
  expect(readDocument({ kind: 'resident_id', number }, { ...options, demo: true }).gender).toBe('male');
});
