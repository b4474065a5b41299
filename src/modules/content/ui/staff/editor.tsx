import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import { Button, Input, Notice, Problem, TextArea, toast } from '#web/kit/index.ts';
import { type Piece, type PieceText, usePieceActs, type Version } from './data.ts';
import { FindList } from './find-list.tsx';
import { PictureField } from './picture-field.tsx';
import { Preview } from './preview.tsx';
import { StepsEditor } from './steps-editor.tsx';
import { useChecked } from './use-checked.ts';

/** The draft: words on the left, the phone on the right, what the rules find below what is written. */
export function Editor({
  hospital,
  piece,
  draft,
  today,
}: {
  hospital: number;
  piece: Piece;
  draft: Version;
  today: string;
}) {
  const { t } = useTranslation();
  const acts = usePieceActs(hospital);
  const { busy, error, run } = useAct();
  const [text, setText] = useState<PieceText>(() => ({
    titleZh: draft.titleZh,
    titleEn: draft.titleEn,
    bodyZh: draft.bodyZh,
    bodyEn: draft.bodyEn,
    steps: draft.steps,
  }));
  const [validUntil, setValidUntil] = useState(draft.validUntil ?? '');
  const checked = useChecked(hospital, piece, text);
  const set = (part: Partial<PieceText>) => setText((before) => ({ ...before, ...part }));
  const blocked = checked.finds.some(({ blocks }) => blocks) || checked.faults.length > 0;

  const save = () => acts.save(piece.id, draft.version, text, validUntil || null);
  const saveOnly = async () => {
    if (await run(save)) toast(t('content.staff.saved'));
  };
  const submit = () =>
    run(async () => {
      await save();
      await acts.submit(piece.id, draft.version + 1);
    });
  return (
    <div className="content-two">
      <div className="stack">
        {draft.note && (
          <Notice tone="soon" title={t('content.staff.returned', { who: draft.reviewer ?? '' })}>
            {draft.note}
          </Notice>
        )}
        <Input
          label={t('content.staff.titleZh')}
          maxLength={60}
          value={text.titleZh}
          onChange={(event) => set({ titleZh: event.target.value })}
        />
        {piece.kind === 'process_map' && <StepsEditor steps={text.steps ?? []} onChange={(steps) => set({ steps })} />}
        <TextArea
          label={t('content.staff.bodyZh')}
          hint={t('content.staff.marks')}
          rows={12}
          maxLength={12_000}
          value={text.bodyZh}
          onChange={(event) => set({ bodyZh: event.target.value })}
        />
        <PictureField
          hospital={hospital}
          onPicture={(mark) => set({ bodyZh: `${text.bodyZh.trimEnd()}\n\n${mark}\n` })}
        />
        <Input
          label={t('content.staff.titleEn')}
          maxLength={120}
          value={text.titleEn}
          onChange={(event) => set({ titleEn: event.target.value })}
        />
        <TextArea
          label={t('content.staff.bodyEn')}
          hint={t('content.staff.englishHint')}
          rows={8}
          maxLength={20_000}
          value={text.bodyEn}
          onChange={(event) => set({ bodyEn: event.target.value })}
        />
        <Input
          type="date"
          label={t('content.staff.validUntil')}
          hint={t('content.staff.validUntilHint')}
          min={today}
          value={validUntil}
          onChange={(event) => setValidUntil(event.target.value)}
        />
        {error !== null && <Problem error={error} />}
        <div className="row">
          <Button look="quiet" busy={busy} onClick={() => void saveOnly()}>
            {t('content.staff.save')}
          </Button>
          <Button busy={busy} disabled={blocked} onClick={() => void submit()}>
            {t('content.staff.submit')}
          </Button>
        </div>
      </div>
      <div className="stack">
        <FindList finds={checked.finds} faults={checked.faults} text={text} />
        <Preview hospital={hospital} text={text} />
      </div>
    </div>
  );
}
