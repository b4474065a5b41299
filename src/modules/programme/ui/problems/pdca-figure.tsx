import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import { Button, Input, Problem } from '#web/kit/index.ts';
import { askFigure } from './data.ts';
import { tidy } from './say.ts';

interface Props {
  hospital: number;
  today: string;
  when: 'before' | 'after';
  value: number | null;
  from: string;
  onFigure: (figure: { value: number | null; from: string; unit?: string }) => void;
}

/** A number with where it is from: measured by oneself, or the value of an official indicator in a period. */
export function PdcaFigure({ hospital, today, when, value, from, onFigure }: Props) {
  const { t } = useTranslation();
  const { busy, error, run } = useAct();
  const [written, setWritten] = useState(value === null ? '' : String(value));
  const [no, setNo] = useState('');
  const [period, setPeriod] = useState(`${today.slice(0, 4)}H${today.slice(5, 7) <= '06' ? 1 : 2}`);
  const number = /^-?\d{1,7}(\.\d{1,2})?$/.test(written.trim()) ? Number(written) : null;
  const take = () =>
    void run(async () => {
      const figure = await askFigure(hospital, no, period);
      setWritten(figure.value === null ? '' : String(figure.value));
      onFigure({ value: figure.value, from: `${figure.name} ${period}`, unit: tidy(figure.unit) });
    });
  return (
    <fieldset className="problem-figure-field">
      {/* words: programme.problems.before programme.problems.after */}
      <legend>{t(`programme.problems.${when}`)}</legend>
      <Input
        label={t('programme.problems.number')}
        inputMode="decimal"
        value={written}
        wrong={written !== '' && number === null ? t('programme.problems.numberWrong') : undefined}
        onChange={({ target }) => {
          setWritten(target.value);
          const fits = /^-?\d{1,7}(\.\d{1,2})?$/.test(target.value.trim());
          onFigure({ value: fits ? Number(target.value) : null, from });
        }}
      />
      <Input
        label={t('programme.problems.figureFrom')}
        maxLength={80}
        value={from}
        onChange={({ target }) => onFigure({ value: number, from: target.value })}
      />
      <details>
        <summary className="btn plain">{t('programme.problems.takeFigure')}</summary>
        <div className="problem-filters">
          <Input
            label={t('programme.problems.indicatorNo')}
            maxLength={3}
            value={no}
            onChange={({ target }) => setNo(target.value.trim().toLowerCase())}
          />
          <Input
            label={t('programme.problems.period')}
            maxLength={6}
            value={period}
            onChange={({ target }) => setPeriod(target.value)}
          />
          <Button
            look="quiet"
            busy={busy}
            disabled={!/^[1-9]\d?[a-z]?$/.test(no) || !/^\d{4}(H[12])?$/.test(period)}
            onClick={take}
          >
            {t('programme.problems.takeIt')}
          </Button>
        </div>
        {error !== null && <Problem error={error} />}
      </details>
    </fieldset>
  );
}
