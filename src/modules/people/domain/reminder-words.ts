import type { LocalDate } from '#kernel/instant.ts';
import type { RemindStep } from './remind.ts';

type Kind = 'licence' | 'certificate' | 'training';
interface Words {
  zh: string;
  en: string;
}

const what: Record<Kind, Words> = {
  licence: { zh: '证照', en: 'A licence' },
  certificate: { zh: '医院证书', en: 'A certificate of the hospital' },
  training: { zh: '培训、考试或演练', en: 'A training, examination or drill' },
};
const days = { before_90: 90, before_30: 30, before_7: 7 } as const;

/** What is said of an end. `before_30`: at most thirty days are left; the day itself stands in the words. */
export function reminderWords(
  kind: Kind,
  step: RemindStep,
  { title, end }: { title: string; end: LocalDate },
): { title: Words; body: Words } {
  return { title: heading(kind, step), body: { zh: `${title}（${end}）`, en: `${title} (${end})` } };
}

function heading(kind: Kind, step: RemindStep): Words {
  const { zh, en } = what[kind];
  if (kind === 'training')
    return step === 'after'
      ? { zh: `${zh}的日期已过，请登记结果`, en: `${en} is over: please enter who came` }
      : { zh: `${days[step]} 天内有${zh}`, en: `${en} comes within ${days[step]} days` };
  return step === 'after'
    ? { zh: `${zh}已到期`, en: `${en} has ended` }
    : { zh: `${zh} ${days[step]} 天内到期`, en: `${en} ends within ${days[step]} days` };
}
