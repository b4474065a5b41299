import { defineErrors } from '#platform/http/errors.ts';

export const reportErrors = defineErrors({
  'programme.report_plan_unknown': {
    status: 404,
    zh: '没有这个已确认的方案。请刷新后重新选择。',
    en: 'There is no such confirmed plan. Please reload and choose again.',
  },
  'programme.report_too_large': {
    status: 422,
    zh: '内容太多，报表没有做成。请选短一些的时期再试。',
    en: 'There is too much in it and the report could not be made. Please choose a shorter period.',
  },
  'programme.report_busy': {
    status: 503,
    zh: '本院正在生成另一份报表。请等几秒再点一次。',
    en: 'Another report of this hospital is being made. Please try again in a few seconds.',
  },
  'programme.evidence_too_large': {
    status: 422,
    zh: '佐证材料共 {size} MB，一个文件夹最多 {limit} MB、{most} 个文件。请到各项任务页分别下载。',
    en: 'The evidence is {size} MB; a folder holds at most {limit} MB and {most} files. Please download it from the tasks.',
  },
});
