import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import { Button, Problem, TextArea, toast } from '#web/kit/index.ts';
import { type Own, usePeopleActs } from './data.ts';

const MARKS = [1, 2, 3, 4, 5];

/** A survey to answer: one row of five marks for each question. Nobody learns who gave them. */
export function AnswerForm({ hospital, survey }: { hospital: number; survey: Own['surveys'][number] }) {
  const { t } = useTranslation();
  const { answer } = usePeopleActs(hospital);
  const { busy, error, run } = useAct();
  const [marks, setMarks] = useState<(number | undefined)[]>(survey.asks.map(() => undefined));
  const [remark, setRemark] = useState('');
  const given = marks.flatMap((mark) => mark ?? []);

  async function send(event: FormEvent) {
    event.preventDefault();
    if (given.length < survey.asks.length) return;
    if (await run(() => answer(survey.id, given, remark))) toast(t('people.own.thanks'));
  }

  return (
    <form className="card stack" onSubmit={(event) => void send(event)}>
      <h2>{survey.title}</h2>
      <p className="quiet-words">{t('people.own.anonymous')}</p>
      {survey.asks.map((ask, q) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is the question
        <fieldset key={q} className="marks">
          <legend>
            {q + 1}. {ask}
          </legend>
          {MARKS.map((mark) => (
            <label key={mark} className="option">
              <input
                type="radio"
                name={`${survey.id}.${q}`}
                checked={marks[q] === mark}
                onChange={() => setMarks(marks.map((old, at) => (at === q ? mark : old)))}
              />
              {t(`people.mark.${mark}`)}
            </label>
          ))}
        </fieldset>
      ))}
      <TextArea
        label={t('people.own.remark')}
        hint={t('people.own.remarkHint')}
        maxLength={500}
        rows={3}
        value={remark}
        onChange={(event) => setRemark(event.target.value)}
      />
      {error !== null && <Problem error={error} />}
      <Button type="submit" busy={busy} disabled={given.length < survey.asks.length}>
        {given.length < survey.asks.length
          ? t('people.own.left', { count: survey.asks.length - given.length })
          : t('people.own.send')}
      </Button>
    </form>
  );
}
// words: people.mark.1 people.mark.2 people.mark.3 people.mark.4 people.mark.5
