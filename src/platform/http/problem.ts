import type { z } from 'zod';
import { DomainError } from '#kernel/errors.ts';
import type { ErrorTable } from './errors.ts';
import type { Lang } from './route.ts';
import { titleOf } from './titles.ts';

export interface FieldProblem {
  path: string;
  code: string;
  message: string;
}

/** RFC 9457 body. `code` is stable and for programs; `detail` is for the person, in their language. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  requestId: string;
  params?: Record<string, unknown>;
  errors?: FieldProblem[];
}

export function problemOf(error: DomainError, table: ErrorTable, lang: Lang, requestId: string): Problem {
  const text = table[error.code] ?? table['platform.internal'];
  if (!text) throw new Error(`no text for ${error.code}`);
  const params = error.params && Object.keys(error.params).length > 0 ? { params: error.params } : {};
  return {
    type: `urn:shuxin:problem:${error.code}`,
    title: titleOf(text.status, lang),
    status: text.status,
    detail: fill(text[lang], error.params ?? {}),
    code: error.code,
    requestId,
    ...params,
  };
}

export class BadInput extends DomainError {
  readonly errors: FieldProblem[];
  constructor(errors: FieldProblem[]) {
    super('platform.bad_input');
    this.errors = errors;
  }
}

const FIELD_TEXT: Record<string, { zh: string; en: string }> = {
  invalid_type: { zh: '这一项没有填，或格式不对', en: 'missing or of the wrong kind' },
  too_small: { zh: '太短或太小', en: 'too short or too small' },
  too_big: { zh: '太长或太大', en: 'too long or too large' },
  invalid_format: { zh: '格式不对', en: 'wrong format' },
  invalid_value: { zh: '不在可选范围内', en: 'not one of the allowed values' },
  unrecognized_keys: { zh: '有不认识的字段', en: 'contains unknown fields' },
};

/** A broken list of thousands needs no thousand notes. */
export const MOST_FIELD_PROBLEMS = 100;
export const LONGEST_PATH = 300;

/** zod's findings as field problems; the value itself never appears in them. */
export function fieldProblems(where: string, issues: z.core.$ZodIssue[], lang: Lang): FieldProblem[] {
  return issues.slice(0, MOST_FIELD_PROBLEMS).map((issue) => ({
    path: [where, ...issue.path.map(String)].join('.').slice(0, LONGEST_PATH),
    code: issue.code,
    message: FIELD_TEXT[issue.code]?.[lang] ?? (lang === 'zh' ? '填写得不对' : 'not valid'),
  }));
}

function fill(text: string, params: Record<string, unknown>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}
