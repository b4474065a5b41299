import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import { Button, Input, Problem, Select, TextArea } from '#web/kit/index.ts';
import { type AnswerBody, type Paper, useBureauActs } from './data.ts';
import { numberSaid } from './number-said.ts';
import { OwnProblem } from './own-problem.tsx';
import { PhotosField } from './photos-field.tsx';

const states = ['done', 'partly', 'not_done'] as const;

/** The hospital's part: acknowledge, then answer the whole paper. */
export function AnswerForm({ hospital, paper }: { hospital: number; paper: Paper }) {
  const { t } = useTranslation();
  const { acknowledge, answer } = useBureauActs(hospital);
  const { busy, error, run } = useAct();
  const [reply, setReply] = useState(paper.reply);
  const [items, setItems] = useState(() =>
    paper.items.map(({ no, state, evidence, score }) => ({
      ...{ no, evidence, state: state === 'open' ? ('done' as const) : state },
      score: score === null ? '' : String(score),
    })),
  );
  const change = (no: number, part: Partial<(typeof items)[number]>) =>
    setItems(items.map((one) => (one.no === no ? { ...one, ...part } : one)));

  async function send(event: FormEvent) {
    event.preventDefault();
    const body: AnswerBody = {
      ...{ version: paper.version, reply },
      items: items.map(({ score, ...one }) => ({ ...one, score: score === '' ? null : Number(score) })),
    };
    await run(() => answer(paper.id, body));
  }
  if (paper.state === 'answered' || paper.state === 'accepted') return null;
  if (paper.state === 'sent')
    return (
      <>
        {error !== null && <Problem error={error} />}
        <Button busy={busy} onClick={() => void run(() => acknowledge(paper.id, paper.version))}>
          {t('bureau.acknowledge')}
          <span className="only-heard"> {paper.title}</span>
        </Button>
      </>
    );
  if (paper.kind === 'commendation') return null;
  return (
    <form className="stack" onSubmit={(event) => void send(event)}>
      {paper.items.map((item, i) => (
        <fieldset key={item.no} className="bureau-to">
          <legend>
            {item.no}. {item.words}
          </legend>
          <div className="bureau-fields">
            <Select
              label={t('bureau.itemState')}
              value={items[i]?.state}
              options={states.map((value) => ({ value, label: t(`bureau.item.${value}`) }))}
              onChange={(event) => change(item.no, { state: event.target.value as (typeof states)[number] })}
            />
            {item.fullScore !== null && (
              <Input
                label={t('bureau.score', { full: item.fullScore })}
                inputMode="numeric"
                value={items[i]?.score ?? ''}
                onChange={(event) => change(item.no, { score: event.target.value.replace(/\D/g, '') })}
              />
            )}
            <Input
              label={t('bureau.evidence')}
              maxLength={1000}
              value={items[i]?.evidence ?? ''}
              {...numberSaid(t, items[i]?.evidence ?? '')}
              onChange={(event) => change(item.no, { evidence: event.target.value })}
            />
          </div>
        </fieldset>
      ))}
      {paper.kind === 'problem' && <OwnProblem hospital={hospital} paper={paper} onWords={setReply} />}
      <PhotosField hospital={hospital} paper={paper} />
      <TextArea
        label={t(paper.kind === 'problem' ? 'bureau.rectified' : 'bureau.replyWords')}
        hint={t('bureau.noNames')}
        maxLength={4000}
        rows={3}
        value={reply}
        {...numberSaid(t, reply)}
        onChange={(event) => setReply(event.target.value)}
      />
      {error !== null && <Problem error={error} />}
      <Button type="submit" busy={busy} disabled={reply.trim() === ''}>
        {t('bureau.report')}
        <span className="only-heard"> {paper.title}</span>
      </Button>
    </form>
  );
}
