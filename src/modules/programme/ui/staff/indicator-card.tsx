import { useTranslation } from 'react-i18next';
import { Figure } from '#web/kit/index.ts';
import { type Indicator, isOfSlots } from './data.ts';
import { barEnd, meetsTarget, unitWords, valueText } from './say.ts';
import { TargetBar } from './target-bar.tsx';

/** One indicator at a glance; pressing it shows its departments below. */
export function IndicatorCard({
  indicator,
  chosen,
  onChoose,
}: {
  indicator: Indicator;
  chosen: boolean;
  onChoose: () => void;
}) {
  const { t } = useTranslation();
  const value = valueText(indicator, indicator.decimals);
  const met = meetsTarget(indicator, indicator.value);
  return (
    <button type="button" className="card indicator" aria-pressed={chosen} onClick={onChoose}>
      <span className="quiet-words">
        {indicator.no} {indicator.name}
      </span>
      {value === null ? (
        <span className="no-data">{t('programme.staff.noData')}</span>
      ) : (
        <Figure value={value} unit={unitWords(t, indicator.unit)} />
      )}
      <TargetBar indicator={indicator} value={indicator.value} end={barEnd(indicator)} />
      <span className={met === null ? 'quiet-words' : met ? 'met-words' : 'missed-words'}>
        {indicator.target ? `${t('programme.staff.target')} ${indicator.target.text}` : t('programme.staff.noTarget')}
        {met === true && ` · ${t('programme.staff.met')}`}
        {met === false && ` · ${t('programme.staff.missed')}`}
      </span>
      <span className="quiet-words">
        {isOfSlots(indicator)
          ? t('programme.staff.ofSlots', { numerator: indicator.numerator, denominator: indicator.denominator })
          : indicator.unit === '%'
            ? t('programme.staff.ofVisits', { numerator: indicator.numerator, denominator: indicator.denominator })
            : t('programme.staff.ofMinutes', { numerator: indicator.numerator, denominator: indicator.denominator })}
      </span>
      {indicator.also && (
        <span className="quiet-words">
          {indicator.also.name} {valueText(indicator.also, indicator.decimals) ?? t('programme.staff.noData')}
          {indicator.also.value !== null && ` ${unitWords(t, indicator.unit)}`}
        </span>
      )}
    </button>
  );
}
