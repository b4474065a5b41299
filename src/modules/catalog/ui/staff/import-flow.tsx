import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Problem } from '#web/kit/index.ts';
import { CheckResult } from './check-result.tsx';
import { Columns } from './columns.tsx';
import { base, type ImportKind } from './data.ts';
import { FileDrop } from './file-drop.tsx';
import { keepFile, sendFile } from './send-file.ts';
import { useAct } from './use-act.ts';

/** One kind of import from the template to the end. `onDone` hears of every import that was made. */
export function ImportFlow({ hospital, kind, onDone }: { hospital: number; kind: ImportKind; onDone?: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { busy, error, run } = useAct<'xlsx' | 'csv' | 'file'>();
  const [sent, setSent] = useState(0);
  const [id, setId] = useState<string | null>(null);
  const path = `${base(hospital)}/import-kinds/${kind.kind}`;
  const template = (format: 'xlsx' | 'csv') =>
    run(format, () => keepFile(`${path}/template?format=${format}`, `${kind.title}.${format}`));
  const take = (file: File) =>
    run('file', async () => {
      setId(null);
      setSent(0);
      const { id } = await sendFile(`${path}/files`, file, setSent);
      setId(id);
      await client.invalidateQueries({ queryKey: ['catalog', 'imports'] });
    });
  return (
    <section className="stack" aria-label={kind.title}>
      <div className="card stack">
        <h2>
          1 · {t('catalog.import.template')} · {kind.title}
        </h2>
        <p className="quiet-words">{t('catalog.import.templateWhy')}</p>
        <div className="row">
          <Button look="quiet" busy={busy === 'xlsx'} onClick={() => void template('xlsx')}>
            {t('catalog.import.xlsx')}
          </Button>
          <Button look="quiet" busy={busy === 'csv'} onClick={() => void template('csv')}>
            {t('catalog.import.csv')}
          </Button>
        </div>
        <Columns columns={kind.columns} />
      </div>
      <div className="card stack">
        <h2>2 · {t('catalog.import.file')}</h2>
        <FileDrop sent={busy === 'file' ? sent : null} onFile={(file) => void take(file)} />
        {error !== null && <Problem error={error} />}
      </div>
      {id && <CheckResult hospital={hospital} id={id} kind={kind} onDone={onDone} />}
    </section>
  );
}
