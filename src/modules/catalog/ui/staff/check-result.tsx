import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Notice, Problem, Skeleton } from '#web/kit/index.ts';
import { Counts } from './counts.tsx';
import { base, type ImportKind, useImport, useImportActs } from './data.ts';
import { ImportDone } from './import-done.tsx';
import { ProblemTable } from './problem-table.tsx';
import { keepFile } from './send-file.ts';
import { useAct } from './use-act.ts';

type Props = { hospital: number; id: string; kind: ImportKind; onDone?: (() => void) | undefined };

/** What the check found, cell by cell, and what may be done now: all, the good rows, or nothing. */
export function CheckResult({ hospital, id, kind, onDone }: Props) {
  const { t } = useTranslation();
  const found = useImport(hospital, id);
  const acts = useImportActs(hospital, id);
  const { busy, error, run } = useAct<'all' | 'good' | 'discard' | 'errors'>();
  const heading = useRef<HTMLHeadingElement>(null);
  const there = found.data !== undefined;
  // It opens below the fold: bring eye and reader along.
  useEffect(() => {
    if (there) heading.current?.focus();
  }, [there]);
  if (found.error) return <Problem error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <Skeleton rows={[4, 8]} />;
  const it = found.data;
  if (it.state === 'imported' || it.state === 'undone') return <ImportDone hospital={hospital} it={it} kind={kind} />;
  if (it.state === 'discarded') return <Notice title={t('catalog.import.discarded')} />;
  const commit = async (rows: 'all' | 'good') => {
    if (await run(rows, () => acts.commit(rows))) onDone?.();
  };
  const errors = () =>
    keepFile(`${base(hospital)}/imports/${id}/errors`, `${it.title}-${t('catalog.import.problems')}.xlsx`);
  return (
    <section className="card stack" aria-label={t('catalog.import.checked')}>
      <h2 ref={heading} tabIndex={-1}>
        3 · {t('catalog.import.checked')}
      </h2>
      <Counts it={it} />
      {it.unknown.length > 0 && (
        <Notice tone="soon" title={t('catalog.import.unknown', { columns: it.unknown.join('、') })} />
      )}
      {it.wrong === 0 && it.fresh === 0 && it.problemCount === 0 && <Notice title={t('catalog.import.nothingNew')} />}
      {it.problemCount > 0 && (
        <>
          <Notice tone="wrong" title={t('catalog.import.haveProblems', { wrong: it.wrong })}>
            <p>{t('catalog.import.haveProblemsWhy')}</p>
          </Notice>
          <ProblemTable it={it} />
        </>
      )}
      {error !== null && <Problem error={error} />}
      <div role="status">{(busy === 'all' || busy === 'good') && <p>{t('catalog.import.importing')}</p>}</div>
      <div className="row">
        {it.problemCount === 0 && it.fresh > 0 && (
          <Button busy={busy === 'all'} onClick={() => void commit('all')}>
            {t('catalog.import.all', { count: it.fresh })}
          </Button>
        )}
        {it.problemCount > 0 && (
          <Button look="quiet" busy={busy === 'errors'} onClick={() => void run('errors', errors)}>
            {t('catalog.import.errorFile')}
          </Button>
        )}
        {it.problemCount > 0 && it.fresh > 0 && (
          <Button look="quiet" busy={busy === 'good'} onClick={() => void commit('good')}>
            {t('catalog.import.good', { count: it.fresh })}
          </Button>
        )}
        <Button look="plain" busy={busy === 'discard'} onClick={() => void run('discard', acts.discard)}>
          {t('catalog.import.discard')}
        </Button>
      </div>
    </section>
  );
}
