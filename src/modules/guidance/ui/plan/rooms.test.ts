import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { labelLines } from './label-lines.ts';
import { Rooms } from './rooms.tsx';

const box = { width: 10, height: 8 };

test('a name with markup in it is drawn as text, never as markup', () => {
  const name = '<script>alert(1)</script>';
  const shape = [
    [0, 0],
    [200, 0],
    [200, 40],
    [0, 40],
  ] as const;
  const drawn = renderToStaticMarkup(
    createElement(Rooms, { size: 1, rooms: [{ id: 'a', kind: 'clinic', name, shape }] }),
  );
  expect(drawn).toContain('&lt;script&gt;');
  expect(drawn).not.toContain('<script');
});

test('a name is cut into lines that fit, Chinese evenly and English between words, or left out', () => {
  expect(labelLines('脾胃病科1诊室', box, 2)).toEqual(['脾胃病科', '1诊室']);
  expect(labelLines('Blood tests here', box, 1.5)).toEqual(['Blood tests', 'here']);
  expect(labelLines('脾胃病科1诊室', { width: 3, height: 3 }, 2)).toBeNull();
  expect(labelLines('Gastroenterology', { width: 5, height: 8 }, 2)).toBeNull();
});
