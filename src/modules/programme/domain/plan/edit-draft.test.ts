import { describe, expect, it } from 'vitest';
import { demoPlan } from '../../demo/plan-document.ts';
import { DEMO_UNITS } from '../../demo/units.ts';
import { beginDraft } from './begin-draft.ts';
import type { Draft, Known } from './draft.ts';
import type { Edit } from './edit.ts';
import { editDraft } from './edit-draft.ts';
import { blocking, fullMarksOf, looksOf } from './looks.ts';
import { planRows } from './plan-rows.ts';

const known: Known = {
  units: DEMO_UNITS.map(({ name, aliases }) => ({ id: `id of ${name}`, name, aliases })),
  staff: [...new Set(DEMO_UNITS.flatMap(({ people }) => people)), '演示院长'].map((name) => ({
    account: `of ${name}`,
    name,
  })),
};
const begin = (): Draft => beginDraft(demoPlan('2026-11-23').parsed, known);
const does = (draft: Draft, ...edits: Edit[]): Draft =>
  edits.reduce((one, edit) => editDraft(one, edit, known) ?? expect.fail(`${edit.kind} was refused`), draft);
const codes = (draft: Draft) => looksOf(draft).map(({ code }) => code);
const firstTask = (draft: Draft) => draft.tasks[0] ?? expect.fail('no task');
const firstMeasure = (draft: Draft) => firstTask(draft).measures[0] ?? expect.fail('no measure');

const measure = (draft: Draft, more: Partial<Edit & { kind: 'measure' }> = {}): Edit => {
  const { key, text, lead, deadline, departments, supporting } = firstMeasure(draft);
  const { kind, from, to } = deadline;
  const names = (cells: typeof departments) => cells.map((cell) => cell.text);
  return {
    ...{ kind: 'measure', task: firstTask(draft).key, measure: key, text, lead: lead.text },
    ...{ deadline: { text: deadline.text, kind, from, to } },
    ...{ departments: names(departments), supporting: names(supporting), ...more },
  };
};

describe('names of units and people', () => {
  it('are found by name or alias, whatever brackets and spaces; of two of one name nobody is taken', () => {
    const draft = begin();
    const edit = measure(draft, { departments: ['门办', ' 护 理部', '各科室'] });
    const two: Known = { ...known, staff: [...known.staff, { account: 'other', name: '演示院长' }] };
    const after = editDraft(draft, edit, two);
    expect(after?.units).toMatchObject({ 门办: { id: 'id of 门诊办公室' }, ' 护 理部': { id: 'id of 护理部' } });
    expect(after?.units.各科室).toEqual({ id: null, by: 'none' });
    expect(draft.leads.演示院长).toEqual({ id: 'of 演示院长', by: 'name' });
    expect(after?.leads.演示院长).toEqual({ id: null, by: 'none' });
  });

  it('that nobody knows are looked at until a person chooses one, or leaves it a name; the choice outlives other edits', () => {
    const asked = does(begin(), measure(begin(), { departments: ['各科室'] }));
    expect(codes(asked)).toEqual(['unit']);
    const left = does(asked, { kind: 'unit', name: '各科室', id: null }, { kind: 'head', ...head, title: '别名' });
    expect(codes(left)).toEqual([]);
    expect(editDraft(left, { kind: 'unit', name: '没有写过', id: null }, known)).toBeNull();
  });
});

const head = { title: '甲', number: '', date: null, year: 2026, goals: ['少跑一趟'] };

describe('a correction', () => {
  it('says which cell a person put right, keeps where it stood, and leaves the others as the document has them', () => {
    const draft = begin();
    const after = firstMeasure(does(draft, measure(draft, { lead: '演示护士' })));
    expect(after.lead).toMatchObject({ text: '演示护士', cell: 'corrected', line: firstMeasure(draft).lead.line });
    expect(after.deadline.cell).toBe('written');
    expect(after.departments[0]?.cell).toBe('written');
  });

  it('of a day without one cannot be confirmed', () => {
    const draft = begin();
    const deadline = { text: '尽快', kind: 'by', from: null, to: null } as const;
    expect(
      looksOf(does(draft, measure(draft, { deadline })))
        .filter(blocking)
        .map(({ code }) => code),
    ).toEqual(['no_day']);
  });

  it('of what is not there is refused', () => {
    expect(editDraft(begin(), { kind: 'right', task: 9999, measure: null }, known)).toBeNull();
    expect(editDraft(begin(), { kind: 'seen', doubt: 9999 }, known)).toBeNull();
    expect(editDraft(begin(), { kind: 'heading', line: 9999 }, known)).toBeNull();
  });
});

describe('doubts', () => {
  it('are counted once for a measure whose line the importer doubts, and gone when a person says it is right', () => {
    const draft = begin();
    const { line } = firstMeasure(draft);
    const guess = { ...firstMeasure(draft), sure: 'guess' as const };
    const unsure: Draft = {
      ...draft,
      tasks: draft.tasks.map((task, at) =>
        at === 0 ? { ...task, measures: [guess, ...task.measures.slice(1)] } : task,
      ),
      doubts: [{ key: 900, line, code: 'date', text: '没有这一天', seen: false }],
    };
    expect(codes(unsure)).toEqual(['doubt']);
    expect(codes({ ...unsure, doubts: [] })).toEqual(['guess']);
    expect(codes(does(unsure, { kind: 'right', task: firstTask(draft).key, measure: guess.key }))).toEqual([]);
  });

  it('name the sum of full marks that is not 100; extra points are not in it', () => {
    const draft = begin();
    expect(fullMarksOf(draft)).toBe(100);
    const { key: task, no, category, text: content, section } = firstTask(draft);
    const scoring = { text: '改过', fullMarks: 7.5, bonusCap: null, rules: [] };
    const after = does(draft, {
      kind: 'task',
      task,
      no,
      category: category.text,
      content,
      section,
      bonus: false,
      scoring,
    });
    expect(looksOf(after)).toMatchObject([{ code: 'marks', text: '99.5' }]);
  });
});

describe('lines of the document', () => {
  const withLine = (): { draft: Draft; line: number } => {
    const draft = begin();
    const line = firstTask(draft).line ?? 0;
    return { draft: does(draft, { kind: 'drop', task: firstTask(draft).key, measure: null, reason: '读错了' }), line };
  };

  it('of what is taken out are ignored with the reason, and no line is ever without a fate', () => {
    const { draft, line } = withLine();
    expect(draft.lines.find((one) => one.line === line)).toMatchObject({ fate: 'ignored', reason: '读错了' });
    expect(draft.lines).toHaveLength(begin().lines.length);
    expect(codes(draft)).toEqual(['marks']);
  });

  it('that nobody accounted for stand in the way until they are a task, a measure, a heading or ignored', () => {
    const { draft, line } = withLine();
    const open: Draft = {
      ...draft,
      lines: draft.lines.map((one) => (one.line === line ? { ...one, fate: 'unaccounted', reason: null } : one)),
    };
    expect(looksOf(open)[0]).toMatchObject({ code: 'unaccounted', line });
    const task = does(open, { kind: 'take', line, task: null });
    expect(firstTask(task)).toMatchObject({ line, cell: 'corrected' });
    const measured = does(open, { kind: 'take', line, task: firstTask(open).key });
    expect(firstTask(measured).measures.at(-1)).toMatchObject({ line });
    for (const after of [
      task,
      measured,
      does(open, { kind: 'ignore', line, reason: '落款' }),
      does(open, { kind: 'heading', line }),
    ])
      expect(looksOf(after).some(blocking)).toBe(false);
  });
});

it('a confirmed draft becomes rows in hundredths of a point, with every line and who is meant', () => {
  let id = 0;
  const rows = planRows(begin(), 'plan', () => String(++id));
  expect(rows.scorings.reduce((sum, one) => sum + (one.full_marks ?? 0), 0)).toBe(10_000);
  expect(rows.rules[0]).toMatchObject({ points: 50, required: 4 });
  expect(rows.lines.every(({ fate, reason }) => (fate === 'ignored') === (reason !== null))).toBe(true);
  expect(rows.measures[0]).toMatchObject({
    lead_name: '演示院长',
    lead_account: 'of 演示院长',
    deadline_kind: 'continuous',
  });
  expect(rows.measureUnits.every(({ unit_id }) => unit_id !== null)).toBe(true);
  expect(new Set(rows.measures.map(({ lead_cell }) => lead_cell))).toEqual(new Set(['written', 'inherited', 'empty']));
});
