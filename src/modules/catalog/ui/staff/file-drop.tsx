import { type ChangeEvent, type DragEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** A file, chosen or dropped. While it is on its way the bar shows how far, then that it is being read. */
export function FileDrop({ sent, onFile }: { sent: number | null; onFile: (file: File) => void }) {
  const { t } = useTranslation();
  const id = useId();
  const [over, setOver] = useState(false);
  const [name, setName] = useState('');
  const busy = sent !== null;

  function take(file: File | undefined) {
    if (!file || busy) return;
    setName(file.name);
    onFile(file);
  }
  function dropped(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  }
  function chosen(event: ChangeEvent<HTMLInputElement>) {
    take(event.target.files?.[0]);
    // The same file again, once it is mended, is a change too.
    event.target.value = '';
  }
  return (
    <div className="stack">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the field inside has the first */}
      <div
        className={over ? 'drop over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={dropped}
      >
        <label htmlFor={id} className="btn main">
          {t('catalog.import.choose')}
        </label>
        <input id={id} type="file" accept=".xlsx,.csv" disabled={busy} onChange={chosen} className="drop-field" />
        <p>{t('catalog.import.dropHere')}</p>
        {name && <p className="quiet-words">{name}</p>}
      </div>
      <div role="status">
        {busy && (
          <p className="import-progress">
            <progress max={1} {...(sent < 1 ? { value: sent } : {})} aria-label={t('catalog.import.progress')} />
            {sent < 1 ? t('catalog.import.sending', { percent: Math.round(sent * 100) }) : t('catalog.import.checking')}
          </p>
        )}
      </div>
    </div>
  );
}
