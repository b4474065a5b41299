import { useTranslation } from 'react-i18next';
import type { Slip } from '#modules/kiosk/ui/index.tsx';
import { Button } from '#web/kit/button.tsx';
import { dateOf, dayName, hourOf, type Lang, price } from '#web/kit/when.ts';
import { askHere } from './ask.ts';
import { useFlow } from './flow.ts';
import { Said } from './said.tsx';

/** Once more what is taken, before it is taken. */
export function Confirm() {
  const { t, i18n } = useTranslation();
  const lang: Lang = i18n.language === 'en' ? 'en' : 'zh';
  const { go, act, flow, device } = useFlow();
  const { department, start, doctor, fee, session, slot } = flow.draft;
  const book = () =>
    act(async () => {
      const body = { session, slot };
      go('slip', { slip: await askHere<Slip>('/appointments', { method: 'POST', body, create: `book/${slot}` }) });
    });
  return (
    <>
      <Said title={t('web.kiosk.confirm')} hint={t('web.kiosk.confirm.hint')} />
      <dl className="card kiosk-facts">
        <dt>{t('web.kiosk.confirm.who')}</dt>
        <dd>{flow.person?.name}</dd>
        <dt>{t('web.kiosk.confirm.what')}</dt>
        <dd>
          {department?.name} {doctor}
        </dd>
        <dt>{t('web.kiosk.confirm.when')}</dt>
        <dd>
          {dayName(dateOf(start), device.today, lang)} {hourOf(start)}
        </dd>
        <dt>{t('web.kiosk.confirm.fee')}</dt>
        <dd>{price(fee, lang)}</dd>
      </dl>
      <Button big wide busy={flow.busy} onClick={book}>
        {t('web.kiosk.confirm.book')}
      </Button>
    </>
  );
}
