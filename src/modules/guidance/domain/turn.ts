export type Turn = 'straight' | 'left' | 'right' | 'back';
export type Point = readonly [x: number, y: number];

const STRAIGHT = 35;
const BACK = 145;

/** What somebody does who walked along `a` and now walks along `b`; y grows downwards, so clockwise is right. */
export function turnOf(a: Point, b: Point): Turn {
  const degrees = (Math.atan2(a[0] * b[1] - a[1] * b[0], a[0] * b[0] + a[1] * b[1]) * 180) / Math.PI;
  if (Math.abs(degrees) < STRAIGHT) return 'straight';
  if (Math.abs(degrees) > BACK) return 'back';
  return degrees > 0 ? 'right' : 'left';
}

export const directionOf = (degrees: number): Point => [
  Math.cos((degrees * Math.PI) / 180),
  Math.sin((degrees * Math.PI) / 180),
];

export const minus = (a: Point, b: Point): Point => [a[0] - b[0], a[1] - b[1]];
export const lengthOf = ([x, y]: Point): number => Math.hypot(x, y);

/** How far along the line from `a` to `b` (metres) the point stands, and how far beside it. */
export function beside(point: Point, a: Point, b: Point): { along: number; off: number } {
  const way = minus(b, a);
  const long = lengthOf(way) || 1;
  const from = minus(point, a);
  return {
    along: (from[0] * way[0] + from[1] * way[1]) / long,
    off: Math.abs(way[0] * from[1] - way[1] * from[0]) / long,
  };
}
