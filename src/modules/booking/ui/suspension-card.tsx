import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  Button,
  Card,
  dateOf,
  dayName,
  type Lang,
  LinkButton,
  momentName,
  Notice,
  Problem,
  TextArea,
  toast,
} from '#web/kit/index.ts';
import { type Standing, useReviewAct } from './no-show-data.ts';

const LEAST = 4;
type Suspension = NonNullable<Standing['suspension']>;

interface Props {
  one: Standing;
  suspension: Suspension;
  today: string;
  name: string | undefined;
}

/** That one cannot book now, why, until when, what still works, and the way to a person. */
export function SuspensionCard({ one, suspension, today, name }: Props) {
  const { t, i18n } = useTranslation();
  const lang = i18n.language as Lang;
  const until = dayName(dateOf(suspension.until), today, lang);
  const { appeal } = suspension;
  return (
    <Card title={t('booking.suspension.title', { name: name ?? '', until })}>
      <div className="stack">
        <p>{t('booking.suspension.why', { months: suspension.months, count: suspension.noShows })}</p>
        <p>{t('booking.suspension.still')}</p>
        <p>{t('booking.suspension.ends', { until })}</p>
        {appeal && (
          <Notice tone={appeal.state === 'lifted' ? 'good' : 'note'} title={t(`booking.review.${appeal.state}`)}>
            {/* words: booking.review.open booking.review.lifted booking.review.upheld */}
            <p>{t('booking.review.said', { at: momentName(appeal.askedAt, today, lang), text: appeal.text })}</p>
            {appeal.answer && <p>{t('booking.review.answer', { answer: appeal.answer })}</p>}
          </Notice>
        )}
        {!appeal && <AskForReview hospital={one.hospital} suspension={suspension.id} />}
        <LinkButton to="/visits" look="plain">
          {t('booking.check.visits')}
        </LinkButton>
      </div>
    </Card>
  );
}

function AskForReview({ hospital, suspension }: { hospital: number; suspension: string }) {
  const { t } = useTranslation();
  const ask = useReviewAct(hospital);
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const tooShort = text.trim().length < LEAST;

  async function send(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (tooShort) return;
    setBusy(true);
    setError(null);
    await ask(suspension, text.trim())
      .then(() => toast(t('booking.review.asked')))
      .catch(setError);
    setBusy(false);
  }

  if (!open)
    return (
      <Button look="quiet" wide onClick={() => setOpen(true)}>
        {t('booking.review.ask')}
      </Button>
    );
  return (
    <form className="stack" onSubmit={(event) => void send(event)} noValidate aria-label={t('booking.review.ask')}>
      <TextArea
        label={t('booking.review.text')}
        hint={t('booking.review.hint')}
        rows={4}
        maxLength={500}
        value={text}
        wrong={tried && tooShort ? t('booking.review.short') : undefined}
        onChange={(event) => setText(event.target.value)}
      />
      {error !== null && <Problem error={error} />}
      <Button type="submit" wide busy={busy}>
        {t('booking.review.send')}
      </Button>
    </form>
  );
}
