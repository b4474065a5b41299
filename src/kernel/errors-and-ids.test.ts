import { expect, test } from 'vitest';
import { DomainError, domainError, isDomainError } from '#kernel/errors.ts';
import { isUuid } from '#kernel/ids.ts';

test('a domain error carries its code and the values of its text', () => {
  const error = domainError('booking.slot_full', { free: 0 });
  expect(error).toBeInstanceOf(DomainError);
  expect([error.code, error.params, error.message]).toEqual(['booking.slot_full', { free: 0 }, 'booking.slot_full']);
  expect(domainError('booking.slot_full').params).toEqual({});
});

test('a domain error is told from a bug', () => {
  expect(isDomainError(domainError('booking.slot_full'))).toBe(true);
  expect(isDomainError(new Error('booking.slot_full'))).toBe(false);
  expect(isDomainError({ name: 'DomainError', code: 'x' })).toBe(false);
});

test('a uuid is lower case with hyphens, any RFC 9562 version', () => {
  expect(isUuid('0190163d-8694-739b-aea5-966c26f8ad91')).toBe(true);
  for (const wrong of ['0190163D-8694-739B-AEA5-966C26F8AD91', '0190163d8694739baea5966c26f8ad91', '', 7, null]) {
    expect(isUuid(wrong), String(wrong)).toBe(false);
  }
  expect(isUuid('00000000-0000-0000-0000-000000000000')).toBe(false);
});
