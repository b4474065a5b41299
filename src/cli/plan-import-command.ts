import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { domainError, isDomainError } from '#kernel/errors.ts';
import { planJson, planSummary, programme, readApart } from '#modules/programme/module.ts';
import type { ErrorText } from '#platform/http/errors.ts';
import type { RawIo } from './command.ts';

/** `shuxin plan import FILE`: reads a plan document without a database and shows what was understood. Nothing is kept. */
export async function runPlanImport(io: RawIo): Promise<number> {
  const [file, ...more] = io.args;
  if (!file || file.startsWith('--') || more.length > 0) {
    io.print('usage: shuxin plan import FILE [--json]');
    io.result({ ok: false, code: 'usage', message: 'plan import FILE' });
    return 2;
  }
  try {
    // npm changes into the project's folder; the name was typed in INIT_CWD.
    const plan = await readApart(await readFile(resolve(io.env.INIT_CWD ?? '.', file)), basename(file));
    for (const line of planSummary(plan)) io.print(line);
    if (plan.tasks.length > 0 || plan.indicators.length > 0) {
      io.result(planJson(plan));
      return 0;
    }
    // What was understood is shown all the same, behind it why it is no plan.
    const at = plan.doubts.find(({ line }) => line !== null)?.line ?? plan.lines.find(unread)?.line ?? 1;
    const told = reason(domainError('programme.plan_without_tasks', { line: at }), file);
    io.print(`${told?.message} (${told?.code})`);
    io.result({ ...planJson(plan), ok: false, ...told });
    return 1;
  } catch (error) {
    const told = reason(error, file);
    if (!told) throw error;
    io.print(`${told.message} (${told.code})`);
    io.result({ ok: false, ...told });
    return 1;
  }
}

const unread = ({ fate }: { fate: string }) => fate === 'unaccounted';

function reason(error: unknown, file: string): { code: string; message: string; line?: number } | null {
  if (isDomainError(error)) {
    const text = (programme.errors as Record<string, ErrorText> | undefined)?.[error.code];
    if (!text) return null;
    const filled = (words: string) =>
      words.replace(/\{(\w+)\}/g, (_, name: string) => String(error.params[name] ?? ''));
    const line = typeof error.params.line === 'number' ? { line: error.params.line } : {};
    return { code: error.code, message: `${filled(text.zh)} / ${filled(text.en)}`, ...line };
  }
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return { code: 'file_not_found', message: `没有这个文件 / no such file: ${file}` };
  if (code === 'EISDIR' || code === 'EACCES')
    return { code: 'file_unreadable', message: `这个文件读不了 / cannot be read: ${file}` };
  return null;
}
