import chineseDays from 'chinese-days';
import { addDays, type LocalDate } from '#kernel/instant.ts';
import type { SpecialDay } from '../domain/calendar.ts';

export interface OfficialDay extends SpecialDay {
  kind: 'holiday' | 'makeup';
  /** `notice`: the yearly notice of the State Council; `law`: the statutory days only, no notice being known yet. */
  source: 'notice' | 'law';
}

type Library = typeof chineseDays.default;
// A CommonJS package with a type of its own: at run time the functions are on the default import itself.
const library = chineseDays as unknown as Library;
const { getDayDetail, getSolarDateFromLunar, getSolarTermDate } = library;

/**
 * Holidays and make-up days of a year. The notice comes out every November; until the package knows it, the statutory
 * days (全国年节及纪念日放假办法, 2025) stand in and the make-up days are left for somebody to enter.
 */
export function officialDays(year: number): OfficialDay[] {
  const days: OfficialDay[] = [];
  for (let date = `${year}-01-01`; date <= `${year}-12-31`; date = addDays(date, 1)) {
    const { work, name } = getDayDetail(date);
    // A named holiday reads "Spring Festival,春节,4"; a plain day carries its weekday only.
    const [en, zh] = name.split(',');
    if (!en || !zh) continue;
    days.push({
      date,
      kind: work ? 'makeup' : 'holiday',
      name: work ? { zh: `${zh}调休上班`, en: `Working day for ${en}` } : { zh, en },
      source: 'notice',
    });
  }
  return days.length > 0 ? days : statutoryDays(year);
}

function statutoryDays(year: number): OfficialDay[] {
  const newYear = lunar(year, '01-01');
  const runs: [LocalDate, number, string, string][] = [
    [`${year}-01-01`, 1, '元旦', "New Year's Day"],
    [addDays(newYear, -1), 4, '春节', 'Spring Festival'],
    [getSolarTermDate(year, 4, 'pure_brightness'), 1, '清明', 'Tomb-sweeping Day'],
    [`${year}-05-01`, 2, '劳动节', 'Labour Day'],
    [lunar(year, '05-05'), 1, '端午', 'Dragon Boat Festival'],
    [lunar(year, '08-15'), 1, '中秋', 'Mid-autumn Festival'],
    [`${year}-10-01`, 3, '国庆节', 'National Day'],
  ];
  const days = new Map<LocalDate, OfficialDay>();
  for (const [first, length, zh, en] of runs) {
    for (let i = 0; i < length; i++) {
      const date = addDays(first, i);
      if (!days.has(date)) days.set(date, { date, kind: 'holiday', name: { zh, en }, source: 'law' });
    }
  }
  return [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

const lunar = (year: number, monthDay: string): LocalDate => getSolarDateFromLunar(`${year}-${monthDay}`).date;
