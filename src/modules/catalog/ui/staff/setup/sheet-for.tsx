import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#web/kit/index.ts';
import { useImportKinds } from '../data.ts';
import { ImportFlow } from '../import-flow.tsx';

/** The same step from a spreadsheet, for whoever has many at once. */
export function SheetFor({ hospital, kinds }: { hospital: number; kinds: readonly string[] }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const all = useImportKinds(hospital);
  const [open, setOpen] = useState(false);
  const own = all.data?.filter((it) => kinds.includes(it.kind)) ?? [];
  if (own.length === 0) return null;
  return (
    <div className="stack asked">
      <div className="row">
        <Button look="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('catalog.setup.sheet')}
        </Button>
      </div>
      {open &&
        own.map((kind) => (
          <ImportFlow key={kind.kind} hospital={hospital} kind={kind} onDone={() => void cache.invalidateQueries()} />
        ))}
    </div>
  );
}
