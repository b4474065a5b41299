import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, type Lang, momentName, Problem, Tag, type TagTone } from '#web/kit/index.ts';
import { CheckResult } from './check-result.tsx';
import { type ImportItem, useImportKinds, useImports } from './data.ts';

/** What was imported before: by whom, when, how much; each can be opened again, to go on or to take it back. */
export function PastImports({ hospital, today }: { hospital: number; today: string }) {
  const { t, i18n } = useTranslation();
  const imports = useImports(hospital);
  const kinds = useImportKinds(hospital);
  const [opened, setOpened] = useState<string | null>(null);
  if (imports.error) return <Problem error={imports.error} onRetry={() => void imports.refetch()} />;
  if (!imports.data || imports.data.length === 0) return null;
  const chosen = imports.data.find((it) => it.id === opened);
  const kind = kinds.data?.find((it) => it.kind === chosen?.kind);
  return (
    <section className="stack" aria-label={t('catalog.import.past')}>
      <h2>{t('catalog.import.past')}</h2>
      <div className="import-past">
        <table className="log">
          <thead>
            <tr>
              <th scope="col">{t('catalog.import.at')}</th>
              <th scope="col">{t('catalog.import.kind')}</th>
              <th scope="col">{t('catalog.import.state')}</th>
              <th scope="col">{t('catalog.import.count')}</th>
              <th scope="col">{t('catalog.import.by')}</th>
              <th scope="col">{t('catalog.import.open')}</th>
            </tr>
          </thead>
          <tbody>
            {imports.data.map((it) => (
              <tr key={it.id}>
                <td>{momentName(it.createdAt, today, i18n.language as Lang)}</td>
                <td>{it.title}</td>
                <td>
                  <Tag tone={tones[it.state]}>{stateWords(t, it.state)}</Tag>
                </td>
                <td>
                  {it.state === 'checked' ? it.fresh : it.made} / {it.rows}
                </td>
                <td>{it.by}</td>
                <td>
                  {(it.state === 'checked' || it.state === 'imported') && (
                    <Button look="quiet" aria-expanded={it.id === opened} onClick={() => setOpened(it.id)}>
                      {t('catalog.import.open')}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {chosen && kind && <CheckResult key={chosen.id} hospital={hospital} id={chosen.id} kind={kind} />}
    </section>
  );
}

const tones: Record<ImportItem['state'], TagTone> = {
  checked: 'amber',
  imported: 'jade',
  undone: 'plain',
  discarded: 'plain',
};

function stateWords(t: TFunction, state: ImportItem['state']): string {
  return {
    checked: t('catalog.import.stateChecked'),
    imported: t('catalog.import.stateImported'),
    undone: t('catalog.import.stateUndone'),
    discarded: t('catalog.import.stateDiscarded'),
  }[state];
}
