import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays } from '#kernel/instant.ts';
import { Button, Card, hourOf, Problem, RadioGroup } from '#web/kit/index.ts';
import { WHO } from '../../domain/follow.ts';
import { CodeImage } from './code-image.tsx';
import { type Invited, useFollowActs } from './data.ts';
import { useAct } from './use-act.ts';

/** The link holds the code behind a #, which no browser sends to a server. */
const linkOf = (code: string): string => `${location.origin}/follow#${code}`;
const spaced = (code: string): string => code.replace(/^(\d{3})(\d{3})/, '$1 $2 ');
const SPANS = { today: 0, week: 7, month: 30 } as const;

interface Props {
  hospital: number;
  people: readonly { id: string; name: string }[];
  today: string;
}

/** Lets one more person look on: for whom, who, until when; then the code to read aloud or scan. */
export function Invite({ hospital, people, today }: Props) {
  const { t } = useTranslation();
  const { invite } = useFollowActs(hospital);
  const { busy, error, act } = useAct();
  const [chosen, setPerson] = useState<string | null>(null);
  const [who, setWho] = useState<string>('child');
  const [span, setSpan] = useState<keyof typeof SPANS>('today');
  const [made, setMade] = useState<Invited | null>(null);
  const person = people.find(({ id }) => id === chosen) ?? people[0];

  if (made)
    return (
      <Card title={t('journey.follow.code')}>
        <div className="journey-code" role="status">
          <p className="journey-digits">{spaced(made.code)}</p>
          <p>{t('journey.follow.codeHow', { time: hourOf(made.codeUntil) })}</p>
          <p>{t('journey.follow.scan')}</p>
          <CodeImage text={linkOf(made.code)} alt={t('journey.follow.code')} />
        </div>
      </Card>
    );
  return (
    <Card title={t('journey.follow.link')}>
      <div className="stack">
        {people.length > 1 && (
          <RadioGroup
            label={t('journey.follow.for')}
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
            value={person?.id ?? ''}
            onChange={setPerson}
          />
        )}
        <RadioGroup
          label={t('journey.follow.who')}
          options={WHO.map((one) => ({ value: one, label: t(`journey.follow.who.${one}`) }))}
          value={who}
          onChange={setWho}
        />
        <RadioGroup
          label={t('journey.follow.until')}
          side
          options={Object.keys(SPANS).map((one) => ({ value: one, label: t(`journey.follow.until.${one}`) }))}
          value={span}
          onChange={(value) => setSpan(value as keyof typeof SPANS)}
        />
        {error !== null && <Problem error={error} />}
        <Button
          big
          wide
          busy={busy}
          onClick={() =>
            person &&
            act(async () => setMade(await invite({ patient: person.id, who, until: addDays(today, SPANS[span]) })))
          }
        >
          {t('journey.follow.invite')}
        </Button>
      </div>
    </Card>
  );
}
// words: journey.follow.until.today journey.follow.until.week journey.follow.until.month
