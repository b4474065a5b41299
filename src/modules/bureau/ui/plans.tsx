import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import { Button, EmptyState, LinkButton, Problem, Tag } from '#web/kit/index.ts';
import { ChooseHospitals } from './choose-hospitals.tsx';
import { type Console, type Paper, useBureauActs } from './data.ts';
import { PlanProgress } from './plan-progress.tsx';
import { stateTone } from './say.ts';

/** 方案: plans that are at work with the authority, who has taken them, and how far each hospital is. */
export function Plans({ hospital, all }: { hospital: number; all: Console }) {
  const { t } = useTranslation();
  return (
    <>
      <p className="quiet-words">{t('bureau.plansWhy')}</p>
      <div className="row">
        <LinkButton look="quiet" to="/staff/programme">
          {t('bureau.importPlan')}
        </LinkButton>
      </div>
      {all.plans.length === 0 && <EmptyState text={t('bureau.noPlans')} />}
      {all.plans.map((plan) => (
        <PlanCard key={plan.id} hospital={hospital} all={all} plan={plan} />
      ))}
    </>
  );
}

function PlanCard({ hospital, all, plan }: { hospital: number; all: Console; plan: Console['plans'][number] }) {
  const { t } = useTranslation();
  const papers = all.papers.filter(({ planId }) => planId === plan.id);
  // The newest says how it stands: after a refusal there may be another.
  const standing = new Map<number, Paper>();
  for (const paper of papers) {
    const seen = standing.get(paper.other);
    if (!seen || seen.sentAt < paper.sentAt) standing.set(paper.other, paper);
  }
  const under = all.institutions.filter(({ state }) => state === 'accepted');
  const free = under.filter(({ id }) => (standing.get(id)?.state ?? 'refused') === 'refused');
  const nameOf = new Map(all.institutions.map(({ id, name }) => [id, name]));
  return (
    <section className="card stack" aria-label={plan.title}>
      <h2>{plan.title}</h2>
      <p className="quiet-words">
        {[plan.number, t('bureau.yearIs', { year: plan.year })].filter(Boolean).join(' · ')}
      </p>
      {[...standing.values()]
        .sort((a, b) => a.other - b.other)
        .map((paper) => (
          <div key={paper.id} className="stack bureau-taken">
            <div className="row">
              <h3>{nameOf.get(paper.other)}</h3>
              <Tag tone={stateTone[paper.state]}>{t(`bureau.planState.${paper.state}`)}</Tag>
            </div>
            {/* words: bureau.planState.sent bureau.planState.acknowledged bureau.planState.taken bureau.planState.refused */}
            {paper.state === 'refused' && <p>{t('bureau.refusedWhy', { why: paper.reply })}</p>}
            {paper.state === 'taken' && (
              <PlanProgress
                tasks={paper.plan?.tasks ?? []}
                progress={all.progress.filter((one) => one.plan === plan.id && one.institution === paper.other)}
                name={nameOf.get(paper.other) ?? ''}
              />
            )}
          </div>
        ))}
      {free.length > 0 && <SendPlan hospital={hospital} plan={plan} free={free} />}
    </section>
  );
}

function SendPlan({
  hospital,
  plan,
  free,
}: {
  hospital: number;
  plan: Console['plans'][number];
  free: readonly { id: number; name: string }[];
}) {
  const { t } = useTranslation();
  const { sendPlan } = useBureauActs(hospital);
  const { busy, error, run } = useAct();
  const [to, setTo] = useState<ReadonlySet<number>>(new Set());
  function send(event: FormEvent) {
    event.preventDefault();
    void run(() => sendPlan(plan.id, [...to])).then((done) => done && setTo(new Set()));
  }
  return (
    <form className="stack" onSubmit={send}>
      <ChooseHospitals label={t('bureau.sendPlanTo')} hospitals={free} chosen={to} onChosen={setTo} />
      {error !== null && <Problem error={error} />}
      <Button type="submit" busy={busy} disabled={to.size === 0}>
        {t('bureau.sendPlan')}
        <span className="only-heard"> {plan.title}</span>
      </Button>
    </form>
  );
}
