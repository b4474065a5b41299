import { beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../../test/support/app.ts';
import { demoPerson } from './people.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp('demo');
});

test.each([
  [1, 40],
  [2, 8],
])('every doctor of hospital %i has a login under the name of the catalog', async (hospital, count) => {
  // Read past the walls: identity and catalog stand side by side and may not ask each other.
  const doctors = await app.rows<{ id: string; name: string }>(
    'select practitioner_id as id, name_zh as name from catalog.practitioner where hospital_id = $1',
    [hospital],
  );
  const staff = await app.rows<{ practitioner_id: string; name: string }>(
    'select practitioner_id, name from identity.staff where hospital_id = $1 and practitioner_id is not null',
    [hospital],
  );
  expect(doctors).toHaveLength(count);
  expect(new Map(staff.map((s) => [s.practitioner_id, s.name]))).toEqual(new Map(doctors.map((d) => [d.id, d.name])));
});

test('the demo people are the same on every machine and nobody real', async () => {
  expect(demoPerson(1, '2026-11-23')).toEqual(demoPerson(1, '2026-11-23'));
  const people = Array.from({ length: 61 }, (_, i) => demoPerson(i + 1, '2026-11-23'));
  expect(people.every((p) => p.documents[0]?.number.startsWith('990101') && p.phone.startsWith('10000000'))).toBe(true);
  expect(new Set(people.map((p) => p.documents[0]?.number)).size).toBe(61);
  expect(new Set(people.map((p) => p.name)).size).toBe(61);
});

test.each(['2024-02-29', '2027-03-01', '2026-12-31'])('a demo that begins on %s has its people too', (today) => {
  const people = Array.from({ length: 61 }, (_, i) => demoPerson(i + 1, today));
  expect(people.every((p) => String(p.birthDate) < today)).toBe(true);
});
