import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const colour = (name: string) => new RegExp(`--${name}:\\s*(#[0-9a-f]{3,6})`).exec(css)?.[1] ?? name;

/** WCAG 2.2 relative luminance of '#rrggbb' or '#rgb'. */
function luminance(hex: string): number {
  const long = hex.length === 4 ? hex.replace(/[0-9a-f]/g, '$&$&') : hex;
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(long.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [low, high] = [luminance(colour(one)), luminance(colour(other))].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

it('measures black on white as 21 and finds grey on white too weak', () => {
  expect(contrast('#000', '#fff')).toBeCloseTo(21);
  expect(contrast('#888888', '#fff')).toBeLessThan(4.5);
});

it.each([
  ...['paper', 'card', 'paper-deep'].flatMap((ground) => [
    ['ink', ground],
    ['ink2', ground],
    ['jade-deep', ground],
    ['cinnabar', ground],
  ]),
  ['#fff', 'jade'],
  ['#fff', 'jade-deep'],
  ['#fff', '#7a4700'], // the next step when it is urgent
  ['#fff', 'indigo'],
  ['jade-deep', 'jade-soft'],
  ['ink', 'jade-soft'],
  ['ink2', 'jade-soft'],
  ['amber', 'amber-soft'],
  ['ink', 'amber-soft'],
  ['cinnabar', 'cinnabar-soft'],
  ['ink', 'cinnabar-soft'],
  ['ink2', 'cinnabar-soft'],
  ['indigo', 'indigo-soft'],
  ['off', 'off-soft'],
  ['night-ink', 'night'],
  ['night-ink', 'night-card'],
  ['night-gold', 'night-card'],
] as [string, string][])('%s on %s can be read: at least 4.5 : 1', (ink, ground) => {
  expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
});

it.each(['paper', 'card'])('borders of controls stand out from %s: at least 3 : 1', (ground) => {
  expect(contrast('line-strong', ground)).toBeGreaterThanOrEqual(3);
});

it('sizes grow with the root: no length in px but hairlines, outlines and breakpoints', () => {
  const sheets = ['base', 'parts', 'forms', 'states', 'shell'].map((name) =>
    readFileSync(new URL(`./${name}.css`, import.meta.url), 'utf8'),
  );
  const big = sheets.flatMap((sheet) => sheet.match(/(?<![\w.])(?:[7-9]|\d{2,})px/g) ?? []);
  expect(big).toEqual([]);
});
