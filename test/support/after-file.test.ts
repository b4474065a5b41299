import { expect, test } from 'vitest';
import { afterFile, endFile } from './after-file.ts';

test('what a file started is closed at its end, the last first, each once, and a failure keeps none from closing', async () => {
  const closed: string[] = [];
  afterFile(() => closed.push('first'));
  afterFile(() => Promise.reject(new Error('stuck')));
  afterFile(async () => closed.push('last'));
  await expect(endFile()).rejects.toThrow('the end of a test file failed');
  expect(closed).toEqual(['last', 'first']);
  await expect(endFile()).resolves.toBeUndefined();
  expect(closed).toHaveLength(2);
});
