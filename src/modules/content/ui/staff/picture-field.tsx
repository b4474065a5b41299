import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sendBytes } from '#web/client/send-bytes.ts';
import { useAct } from '#web/client/use-act.ts';
import { Button, Field, Input, Problem } from '#web/kit/index.ts';

/** A picture and what it shows; its mark is put at the end of the text. */
export function PictureField({ hospital, onPicture }: { hospital: number; onPicture: (mark: string) => void }) {
  const { t } = useTranslation();
  const { busy, error, run } = useAct();
  const [file, setFile] = useState<File | null>(null);
  const [words, setWords] = useState('');
  const [round, setRound] = useState(0);

  const add = () =>
    run(async () => {
      if (!file) return;
      const { id } = await sendBytes<{ id: string }>(`/api/h/${hospital}/content/pictures`, file);
      onPicture(`![${words.trim().replaceAll(/[[\]]/g, '')}](${id})`);
      setFile(null);
      setWords('');
      setRound(round + 1);
    });
  return (
    <fieldset className="stack content-picture">
      <legend>{t('content.staff.picture')}</legend>
      <Field key={round} label={t('content.staff.pictureFile')}>
        {(ids) => (
          <input
            {...ids}
            type="file"
            className="input"
            accept=".png,.jpg,.jpeg,.webp"
            onChange={(event) => setFile(event.target.files?.[0] ?? null)}
          />
        )}
      </Field>
      <Input
        label={t('content.staff.pictureWords')}
        maxLength={80}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      {error !== null && <Problem error={error} />}
      <div className="row">
        <Button look="quiet" busy={busy} disabled={!file || words.trim() === ''} onClick={() => void add()}>
          {t('content.staff.pictureAdd')}
        </Button>
      </div>
    </fieldset>
  );
}
