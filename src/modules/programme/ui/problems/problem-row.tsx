import { useTranslation } from 'react-i18next';
import { type Lang, LinkChoice, monthDay, Tag } from '#web/kit/index.ts';
import { fileUrl, type ProblemItem } from './data.ts';
import { categoryWords, daysBetween, stateTone, stateWords } from './say.ts';

/** A problem in a list: what, where, whose, until when; late and returned ones say so first. */
export function ProblemRow({ hospital, item, today }: { hospital: number; item: ProblemItem; today: string }) {
  const { t, i18n } = useTranslation();
  const lang = i18n.language as Lang;
  const presses = item.overdue || item.state === 'returned';
  const late = item.overdue && item.dueOn ? daysBetween(item.dueOn, today) : 0;
  return (
    <LinkChoice
      to={`/staff/problems?problem=${item.id}`}
      start={item.photo && <img className="problem-thumb" src={fileUrl(hospital, item.photo)} alt="" />}
      title={<span className="problem-words">{item.words}</span>}
      text={
        <>
          <span className={presses ? 'problem-tags presses' : 'problem-tags'}>
            {late > 0 && <Tag tone="cinnabar">{t('programme.problems.lateDays', { count: late })}</Tag>}
            {item.returns > 0 && item.state !== 'closed' && (
              <Tag tone="cinnabar">{t('programme.problems.returns', { count: item.returns })}</Tag>
            )}
            <Tag tone={stateTone[item.state]}>{stateWords(t, item.state)}</Tag>
            {item.severity === 'serious' && <Tag tone="cinnabar">{t('programme.problems.severity.serious')}</Tag>}
          </span>
          <span>{[item.place, categoryWords(t, item.category)].join(' · ')}</span>
          <span>
            {[
              item.unit?.name ?? t('programme.problems.noUnit'),
              item.assignee,
              item.dueOn && t('programme.problems.until', { date: monthDay(item.dueOn, lang) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </>
      }
    />
  );
}
