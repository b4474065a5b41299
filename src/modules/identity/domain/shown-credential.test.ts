import { describe, expect, test } from 'vitest';
import { businessOf, formShown } from './shown-credential.ts';

describe('what is held out', () => {
  test('is an insurance code when it has 28 digits, and a health card by its index, whatever time stands behind it', () => {
    expect(formShown(` ${'1'.repeat(28)} `)).toEqual({ kind: 'insurance', qr: '1'.repeat(28) });
    const index = 'aB'.repeat(32);
    expect(formShown(`${index}:1:20261123`)).toEqual({ kind: 'health_card', qr: `${index}:1:20261123`, index });
  });

  test.each(['110105194912310021', '10000000001', '1'.repeat(27), 'aB'.repeat(31), ''])(
    'is else a number of its own: %s',
    (text) => expect(formShown(text)).toBeNull(),
  );

  test('is asked for one business, by the kind of place where it is held out', () => {
    expect(businessOf('kiosk')).toEqual({ business: '01101', device: 'SelfService' });
    expect(businessOf('guide')).toEqual({ business: '01201', device: 'Window' });
  });
});
