import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#web/kit/button.tsx';
import { keep } from '#web/kit/switches.tsx';
import { hourOf, type Lang, momentName, weekdayName } from '#web/kit/when.ts';
import { type ClockStep, useClock, useClockStep } from './clock.ts';

const KEY = 'shuxin.demo-bar';

/** 演示: the stepped clock and the ways to move it. Shows nothing outside the demo. */
export function DemoBar() {
  const { t, i18n } = useTranslation();
  const lang = i18n.language as Lang;
  const { now, today, mode } = useClock();
  const step = useClockStep();
  const [busy, setBusy] = useState(false);
  if (mode !== 'stepped') return null;

  async function move(where: ClockStep) {
    setBusy(true);
    await step(where).finally(() => setBusy(false));
  }

  return (
    <details
      className="demo-bar"
      open={localStorage.getItem(KEY) === 'open'}
      onToggle={(event) => keep(KEY, event.currentTarget.open ? 'open' : 'shut')}
    >
      <summary>
        <b>{t('web.demo')}</b>
        <span>
          {weekdayName(today, lang)} {hourOf(now)}
        </span>
        <span className="hint">{t('web.demo.hint')}</span>
      </summary>
      <div className="inside">
        <span className="only-heard" role="status">
          {momentName(now, today, lang)}
        </span>
        <Button look="quiet" busy={busy} onClick={() => move({ minutes: 10 })}>
          {t('web.demo.ten')}
        </Button>
        <Button look="quiet" busy={busy} onClick={() => move({ minutes: 60 })}>
          {t('web.demo.hour')}
        </Button>
        <Button look="quiet" busy={busy} onClick={() => move({ nextMorning: true })}>
          {t('web.demo.morning')}
        </Button>
      </div>
    </details>
  );
}
