import { defineErrors } from '#platform/http/errors.ts';

export const gradingErrors = defineErrors({
  'programme.grade_clause_unknown': {
    status: 404,
    zh: '分级标准里没有这一条。请刷新后从表中选择。',
    en: 'The grading has no such clause. Please reload and choose from the table.',
  },
  'programme.grade_item_counted': {
    status: 400,
    zh: '这个项目不填比例：有应用就算。请改为申报具体条款。',
    en: 'This item has no share: being used is enough. Please declare its clauses instead.',
  },
});
