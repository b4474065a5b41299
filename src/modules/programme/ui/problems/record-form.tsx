import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import { Button, Input, Problem, RadioGroup, Select, TextArea } from '#web/kit/index.ts';
import { AgainNotice } from './again-notice.tsx';
import { useActs } from './data.ts';
import { type Draft, keepDraft } from './drafts.ts';
import { PhotosField } from './photos-field.tsx';
import { PlaceField } from './place-field.tsx';
import { type Found, isWhole } from './record-fields.ts';
import { categoryOptions, severityOptions, stepOptions } from './say.ts';
import { isLater, sendDraft } from './send-draft.ts';
import { Speak } from './speak.tsx';

interface Props {
  hospital: number;
  today: string;
  draft: Draft;
  onSettled: (how: 'sent' | 'kept') => void;
}

/** The camera first, then where, what kind, words. Every change is kept on the device before it is sent. */
export function RecordForm({ hospital, today, draft, onSettled }: Props) {
  const { t } = useTranslation();
  const { refresh } = useActs(hospital);
  const { busy, error, run } = useAct();
  const [found, setFound] = useState(draft.found);
  const [photos, setPhotos] = useState<readonly Blob[]>(draft.photos);
  const change = (part: Partial<Found>) => setFound({ ...found, ...part });
  const current = (): Draft => ({ ...draft, found, photos: [...photos] });
  const begun = found.words !== '' || found.place !== '' || photos.length > 0;

  // biome-ignore lint/correctness/useExhaustiveDependencies: kept whenever what is in it changes
  useEffect(() => {
    if (!begun) return;
    const timer = setTimeout(() => void keepDraft(current()), 300);
    return () => clearTimeout(timer);
  }, [found, photos]);

  const send = () =>
    void run(async () => {
      try {
        await sendDraft(current());
      } catch (problem) {
        if (!isLater(problem)) throw problem;
        return onSettled('kept');
      }
      await refresh();
      onSettled('sent');
    });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole(found)) send();
      }}
    >
      <PhotosField label={t('programme.problems.take')} photos={photos} onPhotos={setPhotos} />
      <PlaceField hospital={hospital} place={found.place} onPlace={change} />
      {found.source === 'walk' && (
        <Select
          label={t('programme.problems.step')}
          value={found.walkStep ?? ''}
          options={[{ value: '', label: t('programme.problems.choose') }, ...stepOptions(t)]}
          onChange={(event) => change({ walkStep: (event.target.value || null) as Found['walkStep'] })}
        />
      )}
      <Select
        label={t('programme.problems.category')}
        value={found.category}
        options={[{ value: '', label: t('programme.problems.choose'), disabled: true }, ...categoryOptions(t)]}
        onChange={(event) => change({ category: event.target.value as Found['category'] })}
      />
      <TextArea
        label={t('programme.problems.words')}
        rows={3}
        maxLength={1000}
        value={found.words}
        onChange={(event) => change({ words: event.target.value })}
      />
      <Speak
        onSpoken={(spoken) => setFound((now) => ({ ...now, words: `${now.words}${now.words && ' '}${spoken}` }))}
      />
      <RadioGroup
        side
        label={t('programme.problems.severity')}
        value={found.severity}
        options={severityOptions(t)}
        onChange={(severity) => change({ severity: severity as Found['severity'] })}
      />
      {found.round === null && (
        <>
          <Select
            label={t('programme.problems.source')}
            value={found.source}
            options={(['round', 'inspection', 'walk', 'complaint', 'other'] as const).map((value) => ({
              value,
              label: t(`programme.problems.source.${value}`),
            }))}
            onChange={(event) => change({ source: event.target.value as Found['source'], walkStep: null })}
          />
          <Input
            type="date"
            label={t('programme.problems.foundOn')}
            value={found.foundOn}
            max={today}
            onChange={(event) => change({ foundOn: event.target.value || today })}
          />
        </>
      )}
      <AgainNotice hospital={hospital} found={found} />
      {error !== null && <Problem error={error} />}
      <div className="problem-foot">
        <Button type="submit" big wide busy={busy} disabled={!isWhole(found)}>
          {t('programme.problems.send')}
        </Button>
      </div>
    </form>
  );
}
