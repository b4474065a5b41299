import { useTranslation } from 'react-i18next';
import { dayName, type Lang } from '#web/kit/when.ts';
import { useFlow } from './flow.ts';
import { Said } from './said.tsx';
import { useAsked } from './use-asked.ts';

/** The days with places that this machine may give. */
export function Days() {
  const { t, i18n } = useTranslation();
  const lang: Lang = i18n.language === 'en' ? 'en' : 'zh';
  const { go, flow, device } = useFlow();
  const { department } = flow.draft;
  const { data } = useAsked<{ items: { date: string; free: number; holiday?: string }[] }>(
    `/days?department=${department?.id ?? ''}`,
    true,
  );
  const hint = data?.items.length === 0 ? t('web.kiosk.days.none') : department?.name;
  return (
    <>
      <Said title={t('web.kiosk.days')} hint={hint} />
      <ul className="kiosk-choices">
        {data?.items.map(({ date, free, holiday }) => (
          <li key={date}>
            <button
              type="button"
              className="kiosk-choice"
              onClick={() => go('times', { draft: { ...flow.draft, date } })}
            >
              <strong>{dayName(date, device.today, lang)}</strong>
              <span>
                {t('web.free', { count: free })} {holiday}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
