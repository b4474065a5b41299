import { useTranslation } from 'react-i18next';
import type { Indicator } from './data.ts';

/** How the figure comes about, in the regulator's words. */
export function Definition({ indicator: { definition, provenance } }: { indicator: Indicator }) {
  const { t } = useTranslation();
  return (
    <details className="card definition">
      <summary>{t('programme.staff.definition')}</summary>
      <p>{definition.text}</p>
      <p>
        <b>{t('programme.staff.numerator')}</b> {definition.numerator}
      </p>
      <p>
        <b>{t('programme.staff.denominator')}</b> {definition.denominator}
      </p>
      {definition.also && (
        <p>
          <b>{t('programme.staff.alsoOver')}</b> {definition.also}
        </p>
      )}
      <p className="quiet-words">
        {provenance} · {t('programme.staff.version', { version: definition.version })}
      </p>
    </details>
  );
}
