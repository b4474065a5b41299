import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, type Json, parseExact } from './canonical-json.ts';

test('gives the published spelling of RFC 8785, 3.2.2 and 3.2.3', () => {
  const value = {
    numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 1e-27],
    string: '€$\u000f\nA\'B"\\\\"/',
    literals: [null, true, false],
  };
  expect(canonicalJson(value)).toBe(
    String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
  );
  const names = { '€': 1, '\r': 2, '\ufb33': 3, '1': 4, '😀': 5, '\u0080': 6, ö: 7 };
  expect(Object.values(JSON.parse(canonicalJson(names)))).toEqual([4, 2, 6, 7, 1, 5, 3]);
  expect(canonicalJson(names).startsWith('{"\\r":2,"1":4,')).toBe(true);
});

test('is one spelling: the order of names in the source does not show', () => {
  expect(canonicalJson({ b: 1, a: { d: 2, c: [3] } })).toBe(canonicalJson({ a: { c: [3], d: 2 }, b: 1 }));
});

test('reads back as the same value, and canonical text stays as it is', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value as Json);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(JSON.parse(text))).toBe(text);
    }),
  );
});

test('refuses what JSON cannot say', () => {
  for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY, '\ud800', undefined, () => 1, 1n]) {
    expect(() => canonicalJson(wrong as Json), String(wrong)).toThrow();
  }
});

test('a number that a double cannot hold keeps all its digits, so two values never look alike', () => {
  const [a, b] = ['{"n":1}', '{"n":1.0000000000000000000001}'].map((text) => canonicalJson(parseExact(text)));
  expect(a).toBe('{"n":1}');
  expect(b).toBe('{"n":{"$number":"1.0000000000000000000001"}}');
  expect(parseExact('[1.5,"x",null,-7]')).toEqual([1.5, 'x', null, -7]);
});
