import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, EmptyState, Input, Page, Problem, Skeleton, Tag } from '#web/kit/index.ts';
import { AnswerForm } from './answer-form.tsx';
import './bureau.css';
import { useAct } from '#web/client/use-act.ts';
import { type Inbox, type Paper, useBureauActs, useInbox } from './data.ts';
import { PaperCard } from './paper-card.tsx';
import { PlanAnswer } from './plan-answer.tsx';
import { firstOf, linkTone } from './say.ts';

export { words } from './words.ts';

/** 主管部门来件: what authorities ask of this hospital, and what it answers. */
export function InboxPage({ hospital, consents, keeps }: { hospital: number; consents: boolean; keeps: boolean }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useInbox(hospital);
  const nameOf = new Map(data?.authorities.map(({ id, name }) => [id, name]));
  return (
    <Page title={t('bureau.inbox')} below={t('bureau.inboxWhy')}>
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={[4, 4]} />}
      {data?.authorities.length === 0 && <EmptyState text={t('bureau.noAuthority')} />}
      {data?.authorities.map((one) => (
        <Authority key={one.id} hospital={hospital} one={one} consents={consents} />
      ))}
      {data && data.authorities.length > 0 && data.papers.length === 0 && <EmptyState text={t('bureau.noInbox')} />}
      {data &&
        firstOf(data.papers, ['sent', 'acknowledged', 'returned']).map((paper) => (
          <PaperCard
            key={paper.id}
            paper={paper}
            photos={mayAnswer(paper) ? undefined : `/api/h/${hospital}/bureau/papers`}
            who={nameOf.get(paper.other) ?? ''}
            today={data.today}
            letter={{ from: nameOf.get(paper.other) ?? '', to: data.name }}
          >
            {paper.kind === 'plan' ? (
              <PlanAnswer hospital={hospital} paper={paper} keeps={keeps} />
            ) : (
              <AnswerForm key={paper.version} hospital={hospital} paper={paper} />
            )}
          </PaperCard>
        ))}
    </Page>
  );
}

/** Whose turn it is: then its photographs stand in the form. */
const mayAnswer = ({ state }: Paper) => state === 'acknowledged' || state === 'returned';

function Authority({
  hospital,
  one,
  consents,
}: {
  hospital: number;
  one: Inbox['authorities'][number];
  consents: boolean;
}) {
  const { t } = useTranslation();
  const { decide, publish } = useBureauActs(hospital);
  const { busy, error, run } = useAct();
  const [liaison, setLiaison] = useState(one.liaison);
  const [ending, setEnding] = useState(false);
  return (
    <section className="card stack">
      <div className="row">
        <h2>{one.name}</h2>
        <Tag tone={linkTone[one.state]}>{t(`bureau.link.${one.state}`)}</Tag>
      </div>
      <p>
        {t('bureau.leaderIs', { name: one.leader || '—' })} · {t('bureau.liaisonIs', { name: one.liaison || '—' })}
      </p>
      <p className="quiet-words">{t('bureau.whatPasses')}</p>
      {error !== null && <Problem error={error} />}
      {one.state === 'asked' && !consents && <p>{t('bureau.leaderDecides')}</p>}
      {one.state === 'asked' && consents && (
        <>
          <Input
            label={t('bureau.liaison')}
            maxLength={60}
            value={liaison}
            onChange={(event) => setLiaison(event.target.value)}
          />
          <div className="row">
            <Button
              busy={busy}
              disabled={liaison.trim() === ''}
              onClick={() => void run(() => decide(one.id, true, liaison))}
            >
              {t('bureau.agree')}
            </Button>
            <Button look="plain" busy={busy} onClick={() => void run(() => decide(one.id, false, ''))}>
              {t('bureau.refuse')}
            </Button>
          </div>
        </>
      )}
      {one.state === 'accepted' && (
        <div className="row">
          <Button look="quiet" busy={busy} onClick={() => void run(() => publish(one.id))}>
            {t('bureau.publish')}
          </Button>
          {consents && !ending && (
            <Button look="plain" onClick={() => setEnding(true)}>
              {t('bureau.end')}
            </Button>
          )}
          {consents && ending && (
            <Button look="danger" busy={busy} onClick={() => void run(() => decide(one.id, false, ''))}>
              {t('bureau.endSure')}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
