import { addDays, type LocalDate } from '#kernel/instant.ts';
import type {
  Cell,
  Deadline,
  ParsedLine,
  ParsedMeasure,
  ParsedNumber,
  ParsedPlan,
  ParsedTask,
} from '../domain/plan/parsed.ts';
import { DEMO_GOALS, DEMO_TASKS, type DemoDay, type DemoMeasure, type DemoTask } from './plan-words.ts';

const MARKS = ['一', '二', '三', '四'];
const cell = (text: string, line: number | null, how: Cell['cell'] = 'written'): Cell => ({
  text,
  cell: how,
  line,
  sure: 'sure',
});

/** The demo plan as a document and as it is read; its days lie around `today`. */
export function demoPlan(today: LocalDate): { text: string; parsed: ParsedPlan } {
  const lines: ParsedLine[] = [];
  const write = (text: string, fate: ParsedLine['fate'] = 'used'): number => {
    lines.push({ line: lines.length + 1, text, fate, reason: fate === 'ignored' ? 'signature' : null });
    return lines.length;
  };
  const year = Number(today.slice(0, 4));
  const issued = `${year}-01-08`;
  const title = cell('舒心中医院让人看病更省心行动方案', write('舒心中医院让人看病更省心行动方案', 'heading'));
  const number = cell(`舒演〔${year}〕1号`, write(`舒演〔${year}〕1号`));
  const date = { ...cell(`${year}年1月8日`, write(`${year}年1月8日`)), date: issued };
  write('舒心中医院（演示）', 'ignored');
  write('一起做到', 'heading');
  const goals = DEMO_GOALS.map((text) => cell(text, write(text)));
  const numbers: ParsedNumber[] = [
    { text: '不超过 30 分钟', value: 30, unit: '分钟', comparison: '<=', line: lines.length },
  ];
  const categories = [...new Set(DEMO_TASKS.map(({ category }) => category))];
  const sections = categories.map((title, at) => ({
    ...{ no: MARKS[at] ?? null, title, text: '', line: write(`${MARKS[at]}、${title}`, 'heading') },
  }));
  const tasks = DEMO_TASKS.map((task, at) => taskOf(task, at, categories.indexOf(task.category), today, write));
  const text = lines.map((line) => line.text).join('\n');
  return {
    text,
    parsed: {
      title,
      number,
      date,
      year,
      goals,
      sections,
      tasks,
      numbers,
      indicators: [],
      group: [],
      lines,
      doubts: [],
    },
  };
}

function taskOf(
  task: DemoTask,
  at: number,
  section: number,
  today: LocalDate,
  write: (text: string) => number,
): ParsedTask {
  const { full, bonus, rules, text } = task.scoring;
  const line = write(`${at + 1}.${task.content}`);
  let above: Cell | null = null;
  const measures = task.measures.map((measure) => {
    const read = measureOf(measure, above, today, write);
    above = read.lead;
    return read;
  });
  return {
    ...cell(task.content, line),
    no: String(at + 1),
    category: cell(task.category, line),
    section,
    bonus: bonus !== undefined,
    measures,
    scoring: { ...cell(text, write(`考核：${text}`)), fullMarks: full ?? null, bonusCap: bonus ?? null, rules },
  };
}

function measureOf(
  one: DemoMeasure,
  above: Cell | null,
  today: LocalDate,
  write: (text: string) => number,
): ParsedMeasure {
  const said = dayOf(one.day, today);
  const units = [...one.units, ...(one.with ? [`（配合：${one.with.join('、')}）`] : [])].join('、');
  const line = write([one.text, one.lead ?? '', units, said.text].join('\t'));
  const inherited = { ...cell(above?.text ?? '', above?.line ?? line, 'inherited') };
  const lead = one.lead === null ? cell('', line, 'empty') : one.lead ? cell(one.lead, line) : inherited;
  return {
    ...cell(one.text, line),
    lead,
    deadline: { ...cell(said.text, line), ...said },
    departments: one.units.map((name) => cell(name, line)),
    supporting: (one.with ?? []).map((name) => cell(name, line)),
    unitCells: { departments: 'empty', supporting: 'empty' },
    notes: [],
  };
}

function dayOf(day: DemoDay, today: LocalDate): Pick<Deadline, 'kind' | 'from' | 'to' | 'text'> {
  const words = (date: LocalDate) =>
    `${date.slice(0, 4) === today.slice(0, 4) ? '' : `${date.slice(0, 4)}年`}${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`;
  if (day === null) return { kind: 'none', from: null, to: null, text: '' };
  if (day === 'continuous') return { kind: 'continuous', from: null, to: null, text: '持续' };
  const on = (days: number) => addDays(today, days);
  if ('by' in day) return { kind: 'by', from: null, to: on(day.by), text: `${words(on(day.by))}前` };
  if ('from' in day) return { kind: 'from', from: on(day.from), to: null, text: `${words(on(day.from))}起` };
  const [from, to] = [on(day.during[0]), on(day.during[1])];
  return { kind: 'during', from, to, text: `${words(from)}至${words(to)}` };
}
