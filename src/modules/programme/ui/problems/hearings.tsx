import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import {
  Button,
  EmptyState,
  Field,
  Input,
  type Lang,
  monthDay,
  Problem,
  Select,
  Skeleton,
  TextArea,
} from '#web/kit/index.ts';
import { HEARING_BODIES, type HearingBody } from '../../domain/problems/words.ts';
import { fileUrl, useActs, useHearings } from './data.ts';
import { tidy } from './say.ts';
import { sendPhoto } from './send-photos.ts';

/** 院党委听取汇报: counted with its minutes. */
export function Hearings({ hospital, today }: { hospital: number; today: string }) {
  const { t, i18n } = useTranslation();
  const { data, error, refetch } = useHearings(hospital);
  if (error && !data) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={[4, 4]} />;
  return (
    <>
      <p>
        <b>{t('programme.problems.hearingsYear', { count: data.thisYear })}</b>
      </p>
      <NewHearing hospital={hospital} today={today} />
      {data.items.length === 0 && <EmptyState text={t('programme.problems.noHearings')} />}
      <ul className="stack">
        {data.items.map((one) => (
          <li key={one.id} className="card row apart">
            <span className="problem-step">
              <b>{one.topic}</b>
              <span className="quiet-words">
                {[
                  monthDay(one.heldOn, i18n.language as Lang),
                  // words: programme.problems.body.party_committee programme.problems.body.office_meeting
                  // words: programme.problems.body.special_meeting
                  t(`programme.problems.body.${one.body}`),
                  one.by,
                ].join(' · ')}
              </span>
              {one.decided && <span className="problem-said">{one.decided}</span>}
            </span>
            <a className="btn quiet" href={fileUrl(hospital, one.file)} download>
              {t('programme.problems.minutesFile')}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function NewHearing({ hospital, today }: { hospital: number; today: string }) {
  const { t } = useTranslation();
  const acts = useActs(hospital);
  const { busy, error, run } = useAct();
  const [round, setRound] = useState(0);
  const [body, setBody] = useState<HearingBody>('party_committee');
  const [heldOn, setHeldOn] = useState(today);
  const [topic, setTopic] = useState('');
  const [decided, setDecided] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const send = () =>
    void run(async () => {
      if (!file) return;
      const minutes = await sendPhoto(hospital, file);
      await acts.recordHearing({ body, heldOn, topic: tidy(topic), decided: tidy(decided), file: minutes });
      setTopic('');
      setDecided('');
      setFile(null);
      setRound(round + 1);
    });
  return (
    <details key={round} className="card">
      <summary className="btn quiet">{t('programme.problems.hearingNew')}</summary>
      <div className="stack">
        <Select
          label={t('programme.problems.hearingBody')}
          value={body}
          options={HEARING_BODIES.map((value) => ({ value, label: t(`programme.problems.body.${value}`) }))}
          onChange={(event) => setBody(event.target.value as HearingBody)}
        />
        <Input
          type="date"
          label={t('programme.problems.day')}
          value={heldOn}
          max={today}
          onChange={(event) => setHeldOn(event.target.value)}
        />
        <Input
          label={t('programme.problems.topic')}
          maxLength={120}
          value={topic}
          onChange={(event) => setTopic(event.target.value)}
        />
        <TextArea
          label={t('programme.problems.decided')}
          rows={3}
          maxLength={1000}
          value={decided}
          onChange={(event) => setDecided(event.target.value)}
        />
        <Field label={t('programme.problems.minutesFile')} hint={t('programme.problems.minutesHint')}>
          {(ids) => (
            <input
              {...ids}
              type="file"
              className="input"
              accept=".pdf,.docx,.jpg,.jpeg,.png"
              onChange={(event) => setFile(event.target.files?.[0] ?? null)}
            />
          )}
        </Field>
        {error !== null && <Problem error={error} />}
        <Button wide busy={busy} disabled={!file || tidy(topic) === '' || heldOn === ''} onClick={send}>
          {t('programme.problems.hearingSend')}
        </Button>
      </div>
    </details>
  );
}
