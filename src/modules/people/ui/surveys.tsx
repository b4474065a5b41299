import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import { Button, EmptyState, Input, Problem, Tag, TextArea } from '#web/kit/index.ts';
import { type Kept, type Survey, usePeopleActs } from './data.ts';
import { hundredths } from './say.ts';

/** Staff surveys: made, opened, closed; results once enough have answered. */
export function Surveys({ hospital, kept }: { hospital: number; kept: Kept }) {
  const { t } = useTranslation();
  const [making, setMaking] = useState(false);
  return (
    <>
      {making ? (
        <NewSurvey hospital={hospital} onDone={() => setMaking(false)} />
      ) : (
        <Button onClick={() => setMaking(true)}>{t('people.survey.new')}</Button>
      )}
      {kept.surveys.length === 0 && <EmptyState text={t('people.survey.none')} />}
      {kept.surveys.map((survey) => (
        <SurveyCard key={survey.id} hospital={hospital} survey={survey} />
      ))}
    </>
  );
}

function SurveyCard({ hospital, survey }: { hospital: number; survey: Survey }) {
  const { t } = useTranslation();
  const { openSurvey, closeSurvey } = usePeopleActs(hospital);
  const { busy, error, run } = useAct();
  return (
    <section className="card stack">
      <div className="row">
        <h2>{survey.title}</h2>
        <Tag tone={survey.state === 'open' ? 'jade' : 'plain'}>{t(`people.state.${survey.state}`)}</Tag>
      </div>
      {survey.state !== 'draft' && (
        <p>
          {t('people.survey.answers', { n: survey.n, invited: survey.invited ?? 0 })}
          {survey.response !== null && ` · ${t('people.survey.response', { share: hundredths(survey.response) })}`}
        </p>
      )}
      {survey.score !== null && (
        <p>
          {t('people.survey.score')} <span className="figure">{hundredths(survey.score)}</span>
        </p>
      )}
      {survey.state === 'closed' && survey.score === null && <p>{t('people.survey.tooFew')}</p>}
      <ol className="people-asks">
        {survey.asks.map((ask, q) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is the question
          <li key={q}>
            {ask}
            {survey.each && (
              <span className="ask-mark">
                <span className="ask-bar" aria-hidden="true">
                  <span style={{ width: `${(survey.each[q] ?? 0) / 100}%` }} />
                </span>
                {hundredths(survey.each[q] ?? 0)}
              </span>
            )}
          </li>
        ))}
      </ol>
      {survey.remarks.length > 0 && (
        <details>
          <summary>{t('people.survey.remarks', { count: survey.remarks.length })}</summary>
          <ul>
            {survey.remarks.map((remark, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: remarks have nothing else that names them
              <li key={i}>{remark}</li>
            ))}
          </ul>
        </details>
      )}
      {error !== null && <Problem error={error} />}
      {survey.state === 'draft' && (
        <Button busy={busy} onClick={() => void run(() => openSurvey(survey.id))}>
          {t('people.survey.open')}
        </Button>
      )}
      {survey.state === 'open' && (
        <Button look="quiet" busy={busy} onClick={() => void run(() => closeSurvey(survey.id))}>
          {t('people.survey.close')}
        </Button>
      )}
    </section>
  );
}

/** One question a line; an English wording may follow a bar: 问题 | question. */
function NewSurvey({ hospital, onDone }: { hospital: number; onDone(): void }) {
  const { t } = useTranslation();
  const { makeSurvey } = usePeopleActs(hospital);
  const { busy, error, run } = useAct();
  const [title, setTitle] = useState('');
  const [lines, setLines] = useState(t('people.survey.template'));
  const asks = lines
    .split('\n')
    .map((line) => line.split(/[|｜]/).map((side) => side.trim()))
    .filter(([zh]) => zh)
    .map(([zh = '', en]) => ({ zh, en: en || zh }));

  async function make(event: FormEvent) {
    event.preventDefault();
    if (await run(() => makeSurvey({ titleZh: title, titleEn: title, asks }))) onDone();
  }
  return (
    <form className="card stack" onSubmit={(event) => void make(event)}>
      <h2>{t('people.survey.new')}</h2>
      <Input
        label={t('people.title')}
        maxLength={200}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <TextArea
        label={t('people.survey.asks')}
        hint={t('people.survey.asksHint')}
        rows={8}
        value={lines}
        onChange={(event) => setLines(event.target.value)}
      />
      {error !== null && <Problem error={error} />}
      <div className="row">
        <Button type="submit" busy={busy} disabled={title.trim() === '' || asks.length === 0 || asks.length > 30}>
          {t('people.save')}
        </Button>
        <Button look="plain" onClick={onDone}>
          {t('people.cancel')}
        </Button>
      </div>
    </form>
  );
}
