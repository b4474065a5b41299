import { sourceStrings } from './source-strings.ts';

const CODE: [RegExp, string][] = [
  [/\bnew\s+Date\s*\(\s*\)/, 'new Date()'],
  [/(?<!new\s)(?<![.\w])Date\s*\(\s*\)/, 'Date()'],
  [/\bDate\s*\.\s*now\b/, 'Date.now'],
  [/\bTemporal\s*\.\s*Now\b/, 'Temporal.Now'],
  [/\bperformance\s*\.\s*now\b/, 'performance.now'],
  [/\bMath\s*\.\s*random\b/, 'Math.random'],
  [/\brandomUUID\b/, 'randomUUID'],
];

const SQL =
  /(?<![.\w])(now|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday|random)\s*\(|\b(current_timestamp|current_date|current_time|localtimestamp|localtime)\b/i;

/** Where code takes time or chance from the machine instead of a parameter: one line per place. Comments are free. */
export function impureCode(path: string, source: string): string[] {
  const lines = withoutComments(source).split('\n');
  return lines.flatMap((line, i) => CODE.filter(([p]) => p.test(line)).map(([, what]) => `${path}:${i + 1} ${what}`));
}

/** Where a .sql file takes time or chance from the database. */
export function impureSql(path: string, text: string): string[] {
  const lines = text
    .replace(/\/\*[\s\S]*?\*\//g, blank)
    .replace(/--.*$/gm, '')
    .split('\n');
  return lines.flatMap((line, i) => (SQL.test(line) ? [`${path}:${i + 1} ${line.trim()}`] : []));
}

const STATEMENT = /^\s*(--.*\n\s*)*(select|insert|update|delete|with|create|alter|merge|do|notify)\b/i;

/** The same inside the SQL templates of a TypeScript source. */
export function impureSqlTemplates(path: string, source: string): string[] {
  return sourceStrings(path, source)
    .filter(({ text }) => (STATEMENT.test(text) || /\bdefault\b|\bwhere\b|\bvalues\b/i.test(text)) && SQL.test(text))
    .map(({ line, text }) => `${path}:${line} ${SQL.exec(text)?.[0]}`);
}

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, blank).replace(/(^|[^:'"`])\/\/.*$/gm, '$1');
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}
