import { describe, expect, it } from 'vitest';
import { blocksOf, picturesOf } from './blocks.ts';
import { imageOf } from './image-of.ts';
import { drawProcess, type ProcessStep, processFaults } from './process.ts';

describe('a text', () => {
  it('is read into headings, paragraphs, lists and pictures', () => {
    const id = '0197a000-0000-7000-8000-000000000001';
    const text = `# 怎么吃\n饭后吃\n少油\n\n- 忌生冷\n- 忌酒\n1. 先洗手\n2、再吃\n![药盒](${id})`;
    expect(blocksOf(text)).toEqual([
      { kind: 'heading', text: '怎么吃' },
      { kind: 'paragraph', text: '饭后吃\n少油' },
      { kind: 'list', ordered: false, items: ['忌生冷', '忌酒'] },
      { kind: 'list', ordered: true, items: ['先洗手', '再吃'] },
      { kind: 'picture', words: '药盒', id },
    ]);
    expect(picturesOf(text)).toEqual([id]);
  });

  it('knows no HTML and no address: both stay the letters they are', () => {
    const text = '<img src=x onerror=alert(1)> ![x](javascript:alert(1)) [y](https://example.org)';
    expect(blocksOf(text)).toEqual([{ kind: 'paragraph', text }]);
  });
});

describe('a process map', () => {
  const step = (key: string, ...next: string[]): ProcessStep => ({
    key,
    zh: key,
    en: key,
    next: next.map((to) => ({ to, zh: '', en: '' })),
  });
  const visit = [step('a', 'b'), step('b', 'c', 'd'), step('c', 'b'), step('d')];

  it('stands below what leads to it; a way back leads up', () => {
    expect(processFaults(visit)).toEqual([]);
    const { steps, ways, rows } = drawProcess(visit);
    expect(steps.map(({ key, row, column }) => `${key}${row}${column}`)).toEqual(['a00', 'b10', 'c20', 'd21']);
    expect(ways.filter(({ back }) => back)).toMatchObject([{ from: 'c', to: 'b' }]);
    expect(rows).toBe(3);
  });

  it.each([
    ['no_steps', []],
    ['unknown_next', [step('a', 'z')]],
    ['unreached', [step('a'), step('b')]],
    ['same_key', [step('a'), step('a')]],
    ['no_end', [step('a', 'b'), step('b', 'a')]],
    ['too_many_ways', [step('a', 'b', 'b', 'b', 'b'), step('b')]],
    ['no_words', [{ ...step('a'), zh: ' ' }]],
  ] as const)('is refused: %s', (fault, steps) => {
    expect(processFaults(steps)).toContainEqual(expect.objectContaining({ fault }));
  });
});

it('a picture is known by its bytes: PNG, JPEG and WebP, never SVG or a page', () => {
  const of = (text: string) => imageOf(Buffer.from(text, 'latin1'));
  expect([of('\u0089PNG\r\n\u001a\n'), of('\u00ff\u00d8\u00ff\u00e0'), of('RIFF    WEBP')]).toEqual([
    'image/png',
    'image/jpeg',
    'image/webp',
  ]);
  expect([of('<svg xmlns="x">'), of('<html>'), of('')]).toEqual([null, null, null]);
});
