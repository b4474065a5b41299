import { expect, test } from 'vitest';
import { defaultRoles, patientDefaults } from './default-roles.ts';

const declared = new Set(['booking.book.self', 'booking.desk', 'programme.view', 'identity.patient.find']);

test('default roles hold only what an installed room declares', () => {
  const held = defaultRoles(declared).flatMap((role) => role.permissions);
  expect(new Set(held)).toEqual(new Set(['booking.desk', 'programme.view', 'identity.patient.find']));
});

test('patients hold every permission on their own affairs and no other', () => {
  expect(patientDefaults(declared)).toEqual(['booking.book.self']);
});

test('no staff role holds a permission on own affairs', () => {
  const all = new Set([...declared, 'queue.checkin.self', 'queue.doctor']);
  expect(
    defaultRoles(all)
      .flatMap((role) => role.permissions)
      .filter((p) => p.endsWith('.self')),
  ).toEqual([]);
});
