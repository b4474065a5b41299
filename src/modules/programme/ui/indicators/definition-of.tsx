import { useTranslation } from 'react-i18next';
import type { TableValue } from './data.ts';

// words: programme.set.sureOf.verified programme.set.sureOf.plan programme.set.sureOf.recalled programme.set.sureOf.inferred programme.set.sureOf.own
/** How the value comes about, how sure the rule is, and what has to be published before it can be computed. */
export function DefinitionOf({ value: { definition, sure, source, views } }: { value: TableValue }) {
  const { t } = useTranslation();
  return (
    <details className="definition" open={source === 'declared' ? undefined : true}>
      <summary>{t('programme.set.definition')}</summary>
      <p>{definition.text}</p>
      <p>
        <b>{t('programme.set.numerator')}</b> {definition.numerator}
      </p>
      <p>
        <b>{t('programme.set.denominator')}</b> {definition.denominator}
      </p>
      <p>
        <b>{t('programme.set.sure')}</b> {sure.map((one) => t(`programme.set.sureOf.${one}`)).join(' ')}
      </p>
      <p className="quiet-words">{t('programme.set.since', { version: definition.version, from: definition.from })}</p>
      <p>
        <b>{t(source === 'computed' ? 'programme.set.computedFrom' : 'programme.set.until')}</b>{' '}
        {views.map(({ view, columns }) => (
          <code key={view}>
            {view}
            {columns.length > 0 && ` (${columns.join(', ')})`}{' '}
          </code>
        ))}
      </p>
    </details>
  );
}
