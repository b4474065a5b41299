import { describe, expect, it } from 'vitest';
import { clipPlan, clipsWanted, sentencePieces } from './clips.ts';
import { soundOf } from './sound-of.ts';
import { type Spoken, sentence } from './speech.ts';

const call = (more: Partial<Spoken> = {}): Spoken => ({
  number: 'P021',
  name: '王*明',
  room: '3 号窗口',
  calledAt: '2026-11-23T09:00:00+08:00',
  state: 'called',
  calls: 1,
  sameName: false,
  purpose: 'pharmacy',
  ...more,
});
const all = (lang: 'zh' | 'en', places: string[] = []) => new Set(clipsWanted(places, lang));

describe('recorded clips', () => {
  it('say number and place piece by piece, never a name, and put a window together', () => {
    const plan = clipPlan(sentencePieces(call(), 'zh'), all('zh'), 'zh');
    expect(plan).toEqual(['请', 'P', '零', '二', '幺', '号', '到', '三', '号窗口', '取药']);
    const english = clipPlan(sentencePieces(call({ room: 'window 3' }), 'en'), all('en'), 'en');
    expect(english).toEqual(['number', 'P', '0', '2', '1', 'please go to', 'window', '3']);
  });

  it('take a room that is recorded whole before one put together', () => {
    const pieces = sentencePieces(call({ room: '脾胃科 5 诊室', purpose: 'visit' }), 'zh');
    expect(clipPlan(pieces, all('zh', ['脾胃科 5 诊室']), 'zh')).toContain('脾胃科 5 诊室');
    expect(clipPlan(pieces, new Set([...all('zh'), '脾胃科', '诊室']), 'zh')?.slice(-4)).toEqual([
      '脾胃科',
      '五',
      '诊室',
      '就诊',
    ]);
  });

  it('say nothing at all where a piece is missing, so that the browser says the whole sentence', () => {
    const without = all('zh');
    without.delete('幺');
    expect(clipPlan(sentencePieces(call(), 'zh'), without, 'zh')).toBeNull();
    // Control: a number without that digit is said.
    expect(clipPlan(sentencePieces(call({ number: 'P020' }), 'zh'), without, 'zh')).not.toBeNull();
  });

  it('say the number twice where somebody else has the same masked name', () => {
    const plan = clipPlan(sentencePieces(call({ sameName: true }), 'zh'), all('zh'), 'zh') ?? [];
    expect(plan.filter((words) => words === '幺')).toHaveLength(2);
    expect(plan).toContain('有同名 请看清号码');
  });

  it.each([
    ['RIFF....WAVEfmt ', 'audio/wav'],
    ['OggS', 'audio/ogg'],
    ['ID3', 'audio/mpeg'],
    ['\u00ff\u00fb\u0090', 'audio/mpeg'],
    ['<html>', null],
    ['', null],
  ])('%j is %s by its first bytes', (text, media) => {
    expect(soundOf(Buffer.from(text, 'latin1'))).toBe(media);
  });
});

it('the browser voice says what for: to the doctor, for medicine, to a test', () => {
  expect(sentence(call(), 'zh')).toBe('请 P 零 二 幺 号，王某明，到3 号窗口取药。');
  expect(sentence(call({ purpose: 'exams', room: 'CT 室' }), 'zh')).toMatch(/到CT 室检查。$/);
});
