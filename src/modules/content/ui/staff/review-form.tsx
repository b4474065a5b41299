import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import { Button, Problem, TextArea } from '#web/kit/index.ts';
import { type Piece, usePieceActs } from './data.ts';

/** Published as it stands, or given back with what is to be changed. */
export function ReviewForm({ hospital, piece, version }: { hospital: number; piece: Piece; version: number }) {
  const { t } = useTranslation();
  const acts = usePieceActs(hospital);
  const { busy, error, run } = useAct();
  const [note, setNote] = useState('');
  const blocked = piece.finds.some(({ blocks }) => blocks) || piece.faults.length > 0;
  const decide = (decision: 'publish' | 'return') =>
    void run(() => acts.review(piece.id, version, decision, note.trim().replaceAll(/\s+/g, ' ')));
  return (
    <section className="card stack" aria-label={t('content.staff.review')}>
      <h2>{t('content.staff.review')}</h2>
      <TextArea
        label={t('content.staff.note')}
        hint={t('content.staff.noteHint')}
        rows={3}
        maxLength={300}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      {error !== null && <Problem error={error} />}
      <div className="row">
        <Button busy={busy} disabled={blocked} onClick={() => decide('publish')}>
          {t('content.staff.publish')}
        </Button>
        <Button look="quiet" busy={busy} disabled={note.trim() === ''} onClick={() => decide('return')}>
          {t('content.staff.giveBack')}
        </Button>
      </div>
    </section>
  );
}
