import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Tag } from '#web/kit/index.ts';
import type { Paper } from './data.ts';
import { Letter } from './letter.tsx';
import { Photos } from './photos.tsx';
import { overdue, stateTone } from './say.ts';
import { SentTasks } from './sent-tasks.tsx';

/** One paper as both sides see it; acts of whoever reads it stand below. */
export function PaperCard({
  paper,
  photos,
  who,
  today,
  letter,
  children,
}: {
  paper: Paper;
  /** Where its photographs are read; none while they are still being chosen below. */
  photos?: string | undefined;
  who: string;
  today: string;
  /** Who praises whom, on the letter. */
  letter: { from: string; to: string };
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  // A letter is printed alone. Some browsers print after they have answered: it stays until they say that they are done.
  const [printing, setPrinting] = useState(0);
  useEffect(() => {
    if (printing === 0) return;
    const done = () => setPrinting(0);
    globalThis.addEventListener('afterprint', done, { once: true });
    globalThis.print();
    return () => globalThis.removeEventListener('afterprint', done);
  }, [printing]);
  const late = overdue(paper, today);
  const about = [
    who,
    paper.category && t(`bureau.category.${paper.category}`),
    paper.severity && t(`bureau.severity.${paper.severity}`),
    t('bureau.sentOn', { day: paper.sentAt.slice(0, 10) }),
    paper.dueOn && t('bureau.dueOn', { day: paper.dueOn }),
  ];
  return (
    // No landmark: the same paper may have been sent twice.
    <article className="card stack bureau-paper" aria-label={`${paper.title} ${who}`}>
      <div className="row">
        <h2>{paper.title}</h2>
        <Tag>{t(`bureau.kind.${paper.kind}`)}</Tag>
        <Tag tone={stateTone[paper.state]}>
          {t(paper.kind === 'plan' ? `bureau.planState.${paper.state}` : `bureau.state.${paper.state}`)}
        </Tag>
        {late && <Tag tone="cinnabar">{t('bureau.isOverdue')}</Tag>}
      </div>
      <p className="quiet-words row">
        {about.filter(Boolean).map((bit) => (
          <span key={bit}>{bit}</span>
        ))}
      </p>
      {paper.words && <p className="bureau-words">{paper.words}</p>}
      {paper.items.length > 0 && (
        <ol className="bureau-items">
          {paper.items.map((item) => (
            <li key={item.no}>
              {item.words}
              {item.dueOn && <span className="quiet-words"> {t('bureau.dueOn', { day: item.dueOn })}</span>}{' '}
              <b>{t(`bureau.item.${item.state}`)}</b>
              {item.score !== null && ` ${item.score}/${item.fullScore}`}
              {item.evidence && <span className="quiet-words"> {item.evidence}</span>}
            </li>
          ))}
        </ol>
      )}
      {paper.reply && (
        <p className="bureau-words">
          <b>{t('bureau.reply')}</b> {paper.reply}
        </p>
      )}
      {photos && <Photos paper={paper} base={photos} />}
      {paper.plan && <SentTasks plan={paper.plan} title={paper.title} />}
      {paper.verdict && (
        <p className="bureau-words">
          <b>{t('bureau.verdictIs')}</b> {paper.verdict}
        </p>
      )}
      {paper.kind === 'commendation' && (
        <>
          <Button look="quiet" className="not-printed" onClick={() => setPrinting(printing + 1)}>
            {t('bureau.print')}
            <span className="only-heard"> {paper.title}</span>
          </Button>
          {printing > 0 && <Letter paper={paper} {...letter} />}
        </>
      )}
      {children}
    </article>
  );
}
