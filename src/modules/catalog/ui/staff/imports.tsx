import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice, EmptyState, Page, Problem, Skeleton } from '#web/kit/index.ts';
import { useImportKinds } from './data.ts';
import { ImportFlow } from './import-flow.tsx';
import { PastImports } from './past-imports.tsx';

/** 数据导入: what is to be imported, then template, file, check, import; and what was imported before. */
export function Imports({ hospital, today }: { hospital: number; today: string }) {
  const { t } = useTranslation();
  const kinds = useImportKinds(hospital);
  const [chosen, setChosen] = useState<string | null>(null);
  const kind = kinds.data?.find((it) => it.kind === chosen);
  return (
    <Page title={t('catalog.import.title')} below={t('catalog.import.why')} broad>
      {kinds.error && <Problem error={kinds.error} onRetry={() => void kinds.refetch()} />}
      {!kinds.data && !kinds.error && <Skeleton rows={[4, 4]} />}
      {kinds.data?.length === 0 && <EmptyState text={t('catalog.import.none')} />}
      {kinds.data && kinds.data.length > 0 && (
        <section className="stack" aria-label={t('catalog.import.what')}>
          <h2>{t('catalog.import.what')}</h2>
          <ul className="import-kinds">
            {kinds.data.map((it) => (
              <Choice
                key={it.kind}
                title={it.title}
                text={it.note}
                chosen={it.kind === chosen}
                onChoose={() => setChosen(it.kind)}
              />
            ))}
          </ul>
        </section>
      )}
      {kind && <ImportFlow key={kind.kind} hospital={hospital} kind={kind} />}
      <PastImports hospital={hospital} today={today} />
    </Page>
  );
}
