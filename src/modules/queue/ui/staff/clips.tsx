import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#web/client/api.ts';
import { sendBytes } from '#web/client/send-bytes.ts';
import { Button, Field, Input, Problem, RadioGroup, Skeleton, toast } from '#web/kit/index.ts';
import type { Clips as Listed } from '../../contract-clips.ts';

type Lang = 'zh' | 'en';

/** 叫号录音: what is recorded, what is missing, and one more. */
export function Clips({ hospital }: { hospital: number }) {
  const { t, i18n } = useTranslation();
  const [lang, setLang] = useState<Lang>(i18n.language === 'en' ? 'en' : 'zh');
  const base = `/api/h/${hospital}/queue/voice-clips`;
  const cache = useQueryClient();
  const clips = useQuery({
    queryKey: ['queue', 'clips', hospital, lang],
    queryFn: () => api<Listed>(`${base}?lang=${lang}`),
  });
  const refresh = () => cache.invalidateQueries({ queryKey: ['queue', 'clips', hospital] });
  return (
    <section className="card stack">
      <h2>{t('queue.staff.clips')}</h2>
      <p className="quiet-words">{t('queue.staff.clips.why')}</p>
      <RadioGroup
        side
        label={t('queue.staff.clips.lang')}
        value={lang}
        options={[
          { value: 'zh', label: t('queue.staff.clips.zh') },
          { value: 'en', label: t('queue.staff.clips.en') },
        ]}
        onChange={(value) => setLang(value as Lang)}
      />
      {clips.error && <Problem error={clips.error} onRetry={() => void clips.refetch()} />}
      {clips.isPending && <Skeleton rows={[3]} />}
      {clips.data && <Missing needed={clips.data.needed} />}
      <Add key={lang} base={base} lang={lang} onAdded={refresh} />
      {clips.data && clips.data.items.length > 0 && (
        <>
          <h3>{t('queue.staff.clips.kept', { count: clips.data.items.length })}</h3>
          <ul className="stack">
            {clips.data.items.map((clip) => (
              <Kept key={clip.id} base={base} clip={clip} onRemoved={refresh} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Missing({ needed }: { needed: readonly string[] }) {
  const { t } = useTranslation();
  if (needed.length === 0) return <p>{t('queue.staff.clips.whole')}</p>;
  return (
    <p>
      <b>{t('queue.staff.clips.missing', { count: needed.length })}</b> {needed.slice(0, 60).join(' · ')}
    </p>
  );
}

function Add({ base, lang, onAdded }: { base: string; lang: Lang; onAdded: () => Promise<void> }) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const [round, setRound] = useState(0);
  const [file, setFile] = useState<File | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!file) return;
    setBusy(true);
    setError(null);
    try {
      await sendBytes(`${base}?${new URLSearchParams({ lang, words: words.trim() })}`, file);
      await onAdded();
      toast(t('queue.staff.clips.added', { words: words.trim() }));
      setWords('');
      setFile(null);
      setRound(round + 1);
    } catch (problem) {
      setError(problem);
    }
    setBusy(false);
  }
  return (
    <form className="stack" onSubmit={(event) => void submit(event)}>
      <Input
        label={t('queue.staff.clips.words')}
        hint={t('queue.staff.clips.wordsHint')}
        required
        maxLength={40}
        autoComplete="off"
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <Field key={round} label={t('queue.staff.clips.file')}>
        {(ids) => (
          <input
            {...ids}
            type="file"
            className="input"
            required
            accept=".mp3,.wav,.ogg"
            onChange={(event) => setFile(event.target.files?.[0] ?? null)}
          />
        )}
      </Field>
      {error !== null && <Problem error={error} />}
      <div className="row">
        <Button type="submit" look="quiet" busy={busy}>
          {t('queue.staff.clips.add')}
        </Button>
      </div>
    </form>
  );
}

function Kept({
  base,
  clip: { id, words },
  onRemoved,
}: {
  base: string;
  clip: Listed['items'][number];
  onRemoved: () => Promise<void>;
}) {
  const { t } = useTranslation();
  const [sure, setSure] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const remove = () => api(`${base}/${id}`, { method: 'DELETE' }).then(onRemoved, setError);
  return (
    <li className="row apart">
      <b>{words}</b>
      <span className="row">
        <Button
          look="plain"
          onClick={() => void hear(`${base}/${id}/sound`).catch(() => toast(t('queue.staff.clips.mute')))}
        >
          {t('queue.staff.clips.play', { words })}
        </Button>
        <Button look={sure ? 'danger' : 'plain'} onClick={() => (sure ? void remove() : setSure(true))}>
          {sure ? t('queue.staff.clips.reallyRemove', { words }) : t('queue.staff.clips.remove', { words })}
        </Button>
      </span>
      {error !== null && <Problem error={error} />}
    </li>
  );
}

/** Decoded by hand: pages may not load media by address. */
async function hear(url: string): Promise<void> {
  const bytes = await (await fetch(url)).arrayBuffer();
  const context = new AudioContext();
  const source = context.createBufferSource();
  source.buffer = await context.decodeAudioData(bytes);
  source.connect(context.destination);
  source.onended = () => void context.close();
  source.start();
}
