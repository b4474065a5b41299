import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#web/kit/button.tsx';
import { dateOf, hourOf } from '#web/kit/when.ts';
import { useFlow } from './flow.ts';
import { Paper } from './paper.tsx';
import { Said } from './said.tsx';

/** What was done, as it is on the slip; it prints by itself once. */
export function SlipStep() {
  const { t } = useTranslation();
  const { flow, go, device } = useFlow();
  const { slip } = flow;
  useEffect(() => {
    // After the picture has been drawn.
    const timer = setTimeout(() => print(), 50);
    return () => clearTimeout(timer);
  }, []);
  if (!slip) return null;
  const time = slip.lines.find(({ what }) => what === 'time')?.text;
  const isToday = slip.kind === 'booking' && time !== undefined && dateOf(time) === device.today;
  const titles = {
    visit: t('web.kiosk.slip.visit'),
    booking: t('web.kiosk.slip.booking'),
    desk: t('web.kiosk.slip.desk'),
  };
  const hint =
    slip.kind === 'booking' && time ? t('web.kiosk.slip.come', { time: hourOf(time) }) : t('web.kiosk.slip.take');
  return (
    <>
      <Said title={titles[slip.kind]} hint={hint} />
      <Paper slip={slip} hospital={device.hospital} />
      <div className="kiosk-acts not-printed">
        {isToday && (
          <Button big wide onClick={() => go('visits', { goal: 'check_in' })}>
            {t('web.kiosk.slip.checkInNow')}
          </Button>
        )}
        <Button big wide look="quiet" onClick={() => print()}>
          {t('web.kiosk.slip.again')}
        </Button>
      </div>
    </>
  );
}
