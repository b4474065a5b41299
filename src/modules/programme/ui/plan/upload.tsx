import { type ChangeEvent, type DragEvent, type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import { Button, Notice, navigate, Problem, TextArea } from '#web/kit/index.ts';
import { usePlanActs } from './data.ts';

/** A document, chosen, dropped or pasted; then straight to what was read from it. */
export function Upload({ hospital }: { hospital: number }) {
  const { t } = useTranslation();
  const acts = usePlanActs(hospital);
  const { busy, error, run } = useAct();
  const [again, setAgain] = useState<{ id: string; state: string } | null>(null);
  const [pasting, setPasting] = useState(false);
  const [text, setText] = useState('');
  const [over, setOver] = useState(false);
  const id = useId();

  const take = (make: () => ReturnType<typeof acts.paste>) =>
    run(async () => {
      setAgain(null);
      const made = await make();
      if (made.again) setAgain(made);
      else navigate(`/staff/programme?draft=${made.id}`);
    });
  function chosen(event: ChangeEvent<HTMLInputElement>) {
    const file = event.target.files?.[0];
    event.target.value = '';
    if (file) void take(() => acts.upload(file));
  }
  function dropped(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) void take(() => acts.upload(file));
  }
  function paste(event: FormEvent) {
    event.preventDefault();
    void take(() => acts.paste(text));
  }
  return (
    <section className="stack" aria-label={t('programme.plans.upload')}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the field inside has the first */}
      <div
        className={over ? 'plan-drop over' : 'plan-drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={dropped}
      >
        <p className="plan-drop-lead">{t('programme.plans.uploadLead')}</p>
        <p className="quiet-words">{t('programme.plans.uploadWhy')}</p>
        <div className="row">
          <span className="plan-choose">
            <label htmlFor={id} className="btn main">
              {t('programme.plans.choose')}
            </label>
            <input
              id={id}
              type="file"
              accept=".docx,.txt,.xlsx"
              disabled={busy}
              onChange={chosen}
              className="plan-drop-field"
            />
          </span>
          <Button look="quiet" aria-expanded={pasting} onClick={() => setPasting(!pasting)}>
            {t('programme.plans.paste')}
          </Button>
        </div>
        <p role="status">{busy ? t('programme.plans.reading') : ''}</p>
      </div>
      {pasting && (
        <form className="card stack" onSubmit={paste}>
          <TextArea
            label={t('programme.plans.pasteLabel')}
            hint={t('programme.plans.pasteHint')}
            rows={10}
            required
            maxLength={300_000}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <div className="row">
            <Button type="submit" busy={busy} disabled={text.trim() === ''}>
              {t('programme.plans.read')}
            </Button>
          </div>
        </form>
      )}
      {error !== null && <Problem error={error} />}
      {again && (
        <Notice tone="note" title={t('programme.plans.again')} alert>
          <Button
            look="quiet"
            onClick={() => navigate(`/staff/programme?${again.state === 'draft' ? 'draft' : 'plan'}=${again.id}`)}
          >
            {t('programme.plans.openIt')}
          </Button>
        </Notice>
      )}
    </section>
  );
}
