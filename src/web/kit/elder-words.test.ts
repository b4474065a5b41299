import { describe, expect, test } from 'vitest';
import { seeksElderMode } from './elder-words.ts';

describe('looking for elder mode', () => {
  test.each(['长辈版', '亲情版', '关爱版', '关怀版', ' 大字 ', '字太小', 'Large type'])('%s means it', (text) => {
    expect(seeksElderMode(text)).toBe(true);
  });

  test.each(['', '老', '老年病科', '肺病科', '内科', 'e', 'la'])('%s does not', (text) => {
    expect(seeksElderMode(text)).toBe(false);
  });
});
