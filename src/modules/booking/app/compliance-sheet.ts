import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Lang } from '#platform/http/route.ts';
import type { SheetSpec } from '#platform/sheet/sheet.ts';
import { complianceRow } from '../domain/compliance.ts';
import { LEAST_ONLINE, LEAST_TIER } from '../domain/rules/shares-meet-the-standard.ts';
import { type ComplianceAsked, complianceFacts } from './compliance.ts';

const TITLES: readonly { zh: string; en: string }[] = [
  { zh: '科室', en: 'Department' },
  { zh: '日期', en: 'Date' },
  { zh: '号源总数', en: 'Places' },
  { zh: '现场', en: 'On site' },
  { zh: '上网（含基层优先）', en: 'Online (with tier)' },
  { zh: '基层优先', en: 'Tier' },
  { zh: `上网占比%（≥${LEAST_ONLINE}）`, en: `Online % (>= ${LEAST_ONLINE})` },
  { zh: `基层占上网%（≥${LEAST_TIER}）`, en: `Tier of online % (>= ${LEAST_TIER})` },
  { zh: '达标', en: 'Meets' },
  { zh: '已放给基层', en: 'Released to partners' },
  { zh: '基层号已向所有人开放', en: 'Tier opened to all' },
  { zh: '已用：现场', en: 'Used: on site' },
  { zh: '已用：上网', en: 'Used: online' },
  { zh: '已用：基层优先', en: 'Used: tier' },
];
const YES = { zh: '是', en: 'yes' };
const NO = { zh: '否', en: 'no' };

/** One line for each department and day of the range, as the page computes them. Throws booking.compliance_range. */
export async function complianceSheet(t: Tx, asked: ComplianceAsked, lang: Lang, now: Instant): Promise<SheetSpec> {
  const { counts, settings, nameOf } = await complianceFacts(t, asked, lang, now);
  const shown = counts.filter((one) => !asked.department || one.department === asked.department);
  const cells = Map.groupBy(shown, ({ department, date }) => `${department} ${date}`);
  const rows = [...cells.values()].map((own) => {
    const { department, date } = own[0] as (typeof own)[number];
    const { places, onlinePercent, tierPercent, meets, released, tierOpenedToAll, used } = complianceRow(
      own,
      now,
      settings,
    );
    const met = meets.online !== false && meets.tier !== false;
    const shares = [places.all, places.onsite, places.online, places.tier, onlinePercent ?? '', tierPercent ?? ''];
    const uses = [released.tier, tierOpenedToAll, used.onsite, used.online, used.tier];
    return [nameOf(department), date, ...shares.map(String), (met ? YES : NO)[lang], ...uses.map(String)];
  });
  const name = lang === 'zh' ? '号源投放' : 'Shares';
  return { name, columns: TITLES.map((title) => ({ title: title[lang] })), rows };
}
