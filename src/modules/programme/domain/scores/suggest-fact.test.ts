import { describe, expect, test } from 'vitest';
import { bound } from './bound.ts';
import { heldEvery } from './every.ts';
import { FACTS, factOf, fits } from './facts.ts';
import { lineOf } from './line.ts';
import type { ScoreRule } from './rule.ts';
import { suggestFact } from './suggest-fact.ts';
import { anItem, aRule } from './testing/items.ts';

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

  test('what is asked for every week is counted week by week: a week too many makes up for none, and the log speaks from its first day', () => {
    expect(suggestFact(aRule({ trigger: '每周保洁巡查少于 2 次', unit: 'time', required: 2 }))?.params.every).toBe(
      'week',
    );
    expect(
      suggestFact(aRule({ trigger: '保洁巡查记录少于 2 份', unit: 'document', required: 2 }))?.params.every,
    ).toBeUndefined();
    // Mondays: 2026-11-02, 09, 16; the log begins on Tuesday the 3rd.
    const days = ['2026-11-03', '2026-11-05', '2026-11-06', '2026-11-12', '2026-11-16', '2026-11-20'];
    const span = (from: string, to: string) => heldEvery(days, 'week', 2, { from, to });
    expect(span('2026-01-01', '2026-11-22')).toEqual({ amount: 2 + 1 + 2, times: 3 });
    expect(span('2026-01-01', '2026-11-21')).toEqual({ amount: 3, times: 2 });
    expect(span('2026-11-03', '2026-11-22')).toEqual({ amount: 3, times: 2 });
    expect(span('2026-11-01', '2026-11-07')).toBeNull();
    expect(heldEvery([], 'day', 1, { from: '2026-11-01', to: '2026-11-30' })).toBeNull();
    expect(heldEvery(days, 'day', 1, { from: '2026-11-01', to: '2026-11-06' })).toEqual({ amount: 3, times: 4 });
    expect(heldEvery(days, 'month', 4, { from: '2026-01-01', to: '2026-12-31' })).toEqual({ amount: 4, times: 2 });
    const item = { ...anItem([]), no: '1', name: '', category: '', text: '', version: 1 };
    const rule = {
      ...aRule({ unit: 'time', points: 50, required: 2 }),
      fact: 'cleaning_rounds',
      params: {},
      suggested: false,
    };
    const line = lineOf({ ...item, rules: [rule] }, [], new Map([[0, { amount: 5, times: 3, refs: [] }]]));
    expect(line.rules[0]).toMatchObject({ required: 6, amount: 5, short: 1, lost: 50 });
  });

  test('what a clause leaves to its item is taken from there: which devices, which rate, each of two, and who hears', () => {
    const about = '候诊区引入自动售货机，提供饮用水服务';
    const broken = suggestFact(aRule({ trigger: '设备不能正常运作的，每台次', unit: 'device' }), about);
    expect(broken).toEqual({ fact: 'device_faults', params: { since: 'year', words: '售货 饮用水' } });
    const lights = suggestFact(aRule({ trigger: '未装照明设施或不能正常运作的每处', unit: 'place' }), about);
    expect(lights).toEqual({ fact: 'problems_open', params: { category: 'safety', words: '照明' } });
    const rate = (of: string) => suggestFact(aRule({ trigger: '未达到要求的，每项', unit: 'item' }), of)?.fact;
    expect([rate('智慧结算率不低于上年'), rate('改进用餐')]).toEqual(['smart_settlement', undefined]);
    const heard = suggestFact(aRule({ trigger: '院党委听取汇报少于 4 次', unit: 'time', required: 4 }));
    expect(heard?.params).toEqual({ since: 'year', body: 'party_committee' });
    const each = (trigger: string) => bound(aRule({ trigger }), { by: null, fact: null, params: {} }).unit;
    expect([each('没有甲或乙的，各'), each('没有甲的')]).toEqual(['item', 'once']);
  });

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
