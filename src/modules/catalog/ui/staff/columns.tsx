import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#web/kit/index.ts';
import type { ImportKind } from './data.ts';

/** What stands in each column, for whoever wants to know before downloading. */
export function Columns({ columns }: Pick<ImportKind, 'columns'>) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <div className="stack">
      <div className="row">
        <Button look="plain" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('catalog.import.columns', { count: columns.length })}
        </Button>
      </div>
      {open && (
        <dl className="import-columns">
          {columns.map((column) => (
            <div key={column.title}>
              <dt>
                {column.title}
                {column.required && <small> {t('catalog.import.required')}</small>}
              </dt>
              <dd>{column.note}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
