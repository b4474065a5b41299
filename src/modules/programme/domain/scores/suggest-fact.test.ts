import { describe, expect, test } from 'vitest';
import { bound } from './bound.ts';
import { FACTS, factOf, fits } from './facts.ts';
import type { ScoreRule } from './rule.ts';
import { suggestFact } from './suggest-fact.ts';
import { aRule } from './testing/items.ts';

describe('the record that answers a clause', () => {
  test.each<[string, Partial<ScoreRule>, string | undefined]>([
    ['领导班子听取汇报不少于 4 次，少一次', { unit: 'time', required: 4 }, 'hearings_held'],
    ['PDCA 总结不少于 3 次', { unit: 'time', required: 3 }, 'pdca_summaries'],
    ['每周保洁巡查不少于 2 次', { unit: 'time', required: 2 }, 'cleaning_rounds'],
    ['饮水机故障，每台次', { unit: 'device' }, 'device_faults'],
    ['电子票据覆盖率 100%', { unit: 'percent', required: 100 }, 'e_invoice_share'],
    ['卫生间有异味，每处', { unit: 'place' }, 'problems_open'],
    ['走道照明损坏每处', { unit: 'place' }, 'problems_open'],
    ['卫生间有明显异味，酌情', { unit: 'once', points: 50, pointsTo: 400 }, undefined],
    ['不是主要领导牵头', {}, undefined],
  ])('%s', (trigger, part, expected) => expect(suggestFact(aRule({ trigger, ...part }))?.fact).toBe(expected));

  test('a percentage that only the words of the clause give is read from them, until somebody has said something', () => {
    const rule = aRule({ trigger: '电子票据低于 95%', unit: 'percent' });
    const nobody = bound(rule, { by: null, fact: null, params: {} });
    expect([nobody.required, nobody.fact, nobody.suggested]).toEqual([95, 'e_invoice_share', true]);
    const somebody = bound(rule, { by: 'x', fact: null, params: {} });
    expect([somebody.required, somebody.fact, somebody.suggested]).toEqual([null, null, false]);
  });

  test('never stands in for judgement, a reasonable gap or extra points', () => {
    const rules = [aRule({ kind: 'judge' }), aRule({ kind: 'exempt' }), aRule({ kind: 'bonus' })];
    expect(FACTS.flatMap((fact) => rules.filter((rule) => fits(fact, rule)))).toEqual([]);
    expect(factOf('hearings_held') && fits(factOf('hearings_held')!, aRule({ required: 4 }))).toBe(true);
  });

  test('a figure of a room that is not there yet names the view that will bring it, and no other does', () => {
    for (const fact of FACTS) expect(fact.contract === null, fact.code).toBe(fact.answers !== null);
  });
});
