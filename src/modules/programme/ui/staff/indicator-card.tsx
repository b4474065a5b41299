import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Figure } from '#web/kit/index.ts';
import { type Indicator, isOfSlots } from './data.ts';
import { barEnd, meetsTarget, shownText, unitWords, valueText } from './say.ts';
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
  const value = shownText(t, indicator, indicator);
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
      {indicator.unit !== 'bool' && <TargetBar indicator={indicator} value={indicator.value} end={barEnd(indicator)} />}
      <span className={met === null ? 'quiet-words' : met ? 'met-words' : 'missed-words'}>
        {indicator.target ? `${t('programme.staff.target')} ${indicator.target.text}` : t('programme.staff.noTarget')}
        {met === true && ` · ${t('programme.staff.met')}`}
        {met === false && ` · ${t('programme.staff.missed')}`}
      </span>
      <span className="quiet-words">{partsWords(t, indicator)}</span>
      {indicator.also && (
        <span className="quiet-words">
          {indicator.also.name} {valueText(indicator.also, indicator.decimals) ?? t('programme.staff.noData')}
          {indicator.also.value !== null && ` ${unitWords(t, indicator.unit)}`}
        </span>
      )}
    </button>
  );
}

function partsWords(t: TFunction, indicator: Indicator): string {
  const { unit, numerator, denominator, counts } = indicator;
  if (isOfSlots(indicator)) return t('programme.staff.ofSlots', { numerator, denominator });
  if (unit === '%') return t('programme.staff.ofVisits', { numerator, denominator });
  if (unit === 'min') return t('programme.staff.ofMinutes', { numerator, denominator });
  const listed = counts.filter(({ count }) => count > 0).map(({ name, count }) => `${name} ${count}`);
  return listed.join(' · ') || t('programme.staff.noneYet');
}
