import { useTranslation } from 'react-i18next';
import { Figure } from '#web/kit/index.ts';
import type { ImportItem } from './data.ts';

/** Lines of a file: how many are new, there already, or wrong. */
export function Counts({ it }: { it: Pick<ImportItem, 'rows' | 'fresh' | 'same' | 'wrong'> }) {
  const { t } = useTranslation();
  const rows = [
    [t('catalog.import.rows'), it.rows],
    [t('catalog.import.fresh'), it.fresh],
    [t('catalog.import.same'), it.same],
    [t('catalog.import.wrong'), it.wrong],
  ] as const;
  return (
    <dl className="import-counts">
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <Figure value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
