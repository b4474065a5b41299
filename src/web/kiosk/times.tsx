import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClinicSessions } from '#modules/kiosk/ui/index.tsx';
import { dayName, hourOf, type Lang, price } from '#web/kit/when.ts';
import { useFlow } from './flow.ts';
import { Said } from './said.tsx';
import { useAsked } from './use-asked.ts';

/** First the doctor, then the time: one question on each page. */
export function Times() {
  const { t, i18n } = useTranslation();
  const lang: Lang = i18n.language === 'en' ? 'en' : 'zh';
  const { go, flow, device } = useFlow();
  const { department, date } = flow.draft;
  const path = `/sessions?department=${department?.id ?? ''}&date=${date}`;
  const { data } = useAsked<{ items: ClinicSessions }>(path, true);
  const [picked, setPicked] = useState<string | null>(null);
  const clinic = data?.items.find(({ id }) => id === picked);
  const where = `${department?.name ?? ''} · ${dayName(date, device.today, lang)}`;
  if (clinic)
    return (
      <>
        <Said key="time" title={t('web.kiosk.times')} hint={`${clinic.doctor} · ${where}`} />
        <ul className="kiosk-times">
          {clinic.slots.map(({ id, start }) => (
            <li key={id}>
              <button
                type="button"
                className="kiosk-choice"
                onClick={() => {
                  const { doctor, fee } = clinic;
                  go('confirm', { draft: { ...flow.draft, session: clinic.id, slot: id, start, doctor, fee } });
                }}
              >
                <strong>{hourOf(start)}</strong>
              </button>
            </li>
          ))}
        </ul>
        <button type="button" className="btn quiet big wide" onClick={() => setPicked(null)}>
          {t('web.kiosk.doctors.other')}
        </button>
      </>
    );
  return (
    <>
      <Said
        key="doctor"
        title={t('web.kiosk.doctors')}
        hint={data?.items.length === 0 ? t('web.kiosk.days.none') : where}
      />
      <ul className="kiosk-choices">
        {data?.items.map((one) => (
          <li key={one.id}>
            <button type="button" className="kiosk-choice" disabled={one.free === 0} onClick={() => setPicked(one.id)}>
              <strong>{one.doctor}</strong>
              {/* words: web.kiosk.period.am web.kiosk.period.pm web.kiosk.period.evening */}
              <span>
                {t(`web.kiosk.period.${one.period}`)} · {price(one.fee, lang)} ·{' '}
                {one.free === 0 ? t('web.full') : t('web.free', { count: one.free })}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
