import { expect, it } from 'vitest';
import { showsFrom } from './shows.ts';

it('without records nine of ten are expected, and half of the late ones', () => {
  expect(showsFrom({ came: 0, cameLate: 0, missed: 0 })).toEqual({ inTime: 0.9, late: 0.5 });
});

it('a hospital whose people come is believed the more, the more of them there were', () => {
  const few = showsFrom({ came: 10, cameLate: 0, missed: 10 });
  const many = showsFrom({ came: 1000, cameLate: 10, missed: 1000 });
  expect(few.inTime).toBeCloseTo(0.722, 3);
  expect(many.inTime).toBeCloseTo(0.505, 3);
  expect(many.late).toBeLessThan(few.late);
});
