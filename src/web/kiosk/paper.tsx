import { useTranslation } from 'react-i18next';
import type { Slip } from '#modules/kiosk/ui/index.tsx';
import { dateOf, dayName, hourOf, type Lang } from '#web/kit/when.ts';
import { Qr } from './qr.tsx';

/** The slip, on the screen as on 80 mm paper. Number and place, nobody's name. */
export function Paper({ slip, hospital }: { slip: Slip; hospital: string }) {
  const { t, i18n } = useTranslation();
  const lang: Lang = i18n.language === 'en' ? 'en' : 'zh';
  const printed = dateOf(slip.printedAt);
  const text = ({ what, text: words }: Slip['lines'][number]) => {
    if (what === 'time') return `${dayName(dateOf(words), printed, lang)} ${hourOf(words)}`;
    if (what === 'limit') return t('web.kiosk.paper.minutes', { count: Number(words) });
    return words;
  };
  return (
    <section className="paper" aria-label={t('web.kiosk.paper')}>
      <p className="paper-house">{hospital}</p>
      <p className="paper-title">{slip.title}</p>
      <p className="paper-number">
        {slip.kind === 'booking' && <small>{t('web.number')} </small>}
        {slip.number}
      </p>
      <dl>
        {slip.lines
          .filter((line) => line.text !== '')
          .map((line) => (
            <div key={line.what}>
              {/* words: web.kiosk.paper.doctor web.kiosk.paper.place web.kiosk.paper.hall web.kiosk.paper.where web.kiosk.paper.time web.kiosk.paper.fee web.kiosk.paper.limit */}
              <dt>{t(`web.kiosk.paper.${line.what}`)}</dt>
              <dd>{text(line)}</dd>
            </div>
          ))}
      </dl>
      {slip.ahead !== null && (
        <p className="paper-ahead">
          {slip.ahead === 0 ? t('web.kiosk.ahead.none') : t('web.kiosk.ahead', { count: slip.ahead })}
          {slip.wait && ` · ${t('web.kiosk.wait', { ...slip.wait })}`}
        </p>
      )}
      {slip.code && (
        <div className="paper-code">
          <Qr text={slip.code} label={t('web.kiosk.paper.qr')} />
          <p>{t('web.kiosk.paper.scan')}</p>
        </div>
      )}
      <p className="paper-foot">
        {printed} {hourOf(slip.printedAt)} {t('web.kiosk.paper.machine')}
      </p>
    </section>
  );
}
