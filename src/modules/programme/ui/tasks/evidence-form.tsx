import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import { Button, Field, Input, Problem } from '#web/kit/index.ts';
import { OWN_PAGE } from '../../domain/tasks/own-page.ts';
import { useTaskActs } from './data.ts';

/** A photograph or a file with its title; or a page of this system. */
export function EvidenceForm({ hospital, measure }: { hospital: number; measure: string }) {
  const { t } = useTranslation();
  const acts = useTaskActs(hospital);
  const { busy, error, run } = useAct();
  const [file, setFile] = useState<File | null>(null);
  const [title, setTitle] = useState('');
  const [page, setPage] = useState('');
  const [round, setRound] = useState(0);
  const path = inside(page);
  const clear = () => {
    setFile(null);
    setTitle('');
    setPage('');
    setRound(round + 1);
  };
  const add = () =>
    run(async () => {
      if (file) await acts.file(measure, title.trim(), file);
      else await acts.link(measure, title.trim(), path);
      clear();
    });
  const ready = title.trim() !== '' && (file !== null || OWN_PAGE.test(path));
  return (
    <fieldset className="stack task-add" key={round}>
      <legend>{t('programme.tasks.add')}</legend>
      <Field label={t('programme.tasks.file')} hint={t('programme.tasks.fileHint')}>
        {(ids) => (
          <input
            {...ids}
            type="file"
            className="input"
            accept=".png,.jpg,.jpeg,.webp,.pdf,.docx,.xlsx"
            onChange={(event) => setFile(event.target.files?.[0] ?? null)}
          />
        )}
      </Field>
      {onPhone() && (
        <Field label={t('programme.tasks.camera')} hint={t('programme.tasks.cameraHint')}>
          {(ids) => (
            <input
              {...ids}
              type="file"
              className="input"
              accept="image/*"
              capture="environment"
              onChange={(event) => setFile(event.target.files?.[0] ?? null)}
            />
          )}
        </Field>
      )}
      <details className="task-more">
        <summary>{t('programme.tasks.linkInstead')}</summary>
        <Input
          label={t('programme.tasks.page')}
          hint={t('programme.tasks.pageHint')}
          maxLength={400}
          value={page}
          wrong={page !== '' && !OWN_PAGE.test(path) ? t('programme.tasks.pageWrong') : undefined}
          onChange={(event) => setPage(event.target.value)}
        />
      </details>
      <Input
        label={t('programme.tasks.evidenceTitle')}
        maxLength={200}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      {error !== null && <Problem error={error} />}
      <div className="row">
        <Button look="quiet" busy={busy} disabled={!ready} onClick={() => void add()}>
          {t('programme.tasks.addButton')}
        </Button>
      </div>
    </fieldset>
  );
}

/** A device that is held in the hand has a camera to be used at once. */
const onPhone = (): boolean => matchMedia('(pointer: coarse)').matches;

/** An address as it stands in the browser, without our own host. */
function inside(text: string): string {
  const words = text.trim();
  return words.startsWith(location.origin) ? words.slice(location.origin.length) : words;
}
