import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Notice, Problem } from '#web/kit/index.ts';
import { base, type ImportDetail, type ImportKind, useImportActs } from './data.ts';
import { keepFile } from './send-file.ts';
import { useAct } from './use-act.ts';

/** It is in. What comes with it (one-time passwords, rows left over), and the way back. */
export function ImportDone({ hospital, it, kind }: { hospital: number; it: ImportDetail; kind: ImportKind }) {
  const { t } = useTranslation();
  const acts = useImportActs(hospital, it.id);
  const { busy, error, run } = useAct<'undo' | 'handout' | 'errors'>();
  const [asked, setAsked] = useState(false);
  const path = `${base(hospital)}/imports/${it.id}`;
  if (it.state === 'undone') return <Notice tone="good" title={t('catalog.import.undone', { count: it.made })} alert />;
  const { handout } = kind;
  return (
    <section className="card stack" aria-label={t('catalog.import.done')}>
      <h2>3 · {t('catalog.import.done')}</h2>
      <Notice tone="good" title={t('catalog.import.made', { count: it.made })} alert>
        {it.wrong > 0 && <p>{t('catalog.import.leftOut', { count: it.wrong })}</p>}
      </Notice>
      {handout && (
        <div className="stack">
          <h3>{handout.title}</h3>
          <p>{handout.note}</p>
          <div className="row">
            <Button
              look="quiet"
              busy={busy === 'handout'}
              onClick={() => void run('handout', () => keepFile(`${path}/handout`, `${handout.title}.xlsx`, 'POST'))}
            >
              {t('catalog.import.handout')}
            </Button>
          </div>
        </div>
      )}
      {error !== null && <Problem error={error} />}
      {asked && <p>{t('catalog.import.undoWhy', { count: it.made })}</p>}
      <div className="row">
        {it.problemCount > 0 && (
          <Button
            look="quiet"
            busy={busy === 'errors'}
            onClick={() =>
              void run('errors', () => keepFile(`${path}/errors`, `${it.title}-${t('catalog.import.problems')}.xlsx`))
            }
          >
            {t('catalog.import.errorFile')}
          </Button>
        )}
        {asked ? (
          <>
            <Button look="danger" busy={busy === 'undo'} onClick={() => void run('undo', acts.undo)}>
              {t('catalog.import.undoDo')}
            </Button>
            <Button look="plain" onClick={() => setAsked(false)}>
              {t('catalog.import.keep')}
            </Button>
          </>
        ) : (
          <Button look="plain" onClick={() => setAsked(true)}>
            {t('catalog.import.undo')}
          </Button>
        )}
      </div>
    </section>
  );
}
