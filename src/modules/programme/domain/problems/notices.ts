/** Why somebody is written to about a problem. moved: it is another's now. */
export type Telling = 'assigned' | 'moved' | 'returned' | 'soon' | 'overdue' | 'rectified' | 'closed' | 'dropped';

type Text = { zh: string; en: string };

/** What stands at the head of a reminder. `days`: until the date, or past it. */
export function noticeTitle(telling: Telling, days: number): Text {
  switch (telling) {
    case 'assigned':
      return { zh: '有一个问题分派给您整改', en: 'A problem was given to you to put right' };
    case 'moved':
      return { zh: '这个问题已改派，不用您办了', en: 'This problem was given to somebody else' };
    case 'returned':
      return { zh: '整改被退回，请重新整改', en: 'A problem was sent back: please put it right again' };
    case 'soon':
      if (days === 0) return { zh: '问题整改今天到期', en: 'A problem is due today' };
      return days === 1
        ? { zh: '问题整改明天到期', en: 'A problem is due tomorrow' }
        : { zh: `问题整改还有 ${days} 天到期`, en: `A problem is due in ${days} days` };
    case 'overdue':
      return {
        zh: `问题整改已逾期 ${days} 天`,
        en: `A problem is overdue by ${days === 1 ? '1 day' : `${days} days`}`,
      };
    case 'rectified':
      return { zh: '问题已整改，请回头看', en: 'A problem was put right: please look at it again' };
    case 'closed':
      return { zh: '问题已销号', en: 'A problem was closed' };
    case 'dropped':
      return { zh: '问题已作废，不用整改', en: 'A problem was dropped: nothing to put right' };
  }
}

/** Whoever works on it has a to-do while this is the last that was said. */
export const keepsTodo = (telling: Telling): boolean => ['assigned', 'returned', 'soon', 'overdue'].includes(telling);
