import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Page, Problem, Skeleton } from '#web/kit/index.ts';
import { looksOf } from '../../domain/plan/looks.ts';
import { ConfirmBar } from './confirm-bar.tsx';
import type { DraftPage as Loaded } from './data.ts';
import { DraftHead } from './draft-head.tsx';
import { DraftTasks } from './draft-tasks.tsx';
import { Ledger } from './ledger.tsx';
import { LinksCard } from './links-card.tsx';
import { Looks } from './looks.tsx';
import { Names } from './names.tsx';
import { PastCard } from './past-card.tsx';
import { useDraft } from './use-draft.ts';

/** What was read from a document, beside its source: looked at, put right, confirmed, all on this page. */
export function DraftPage({ hospital, id }: { hospital: number; id: string }) {
  const { t } = useTranslation();
  const state = useDraft(hospital, id);
  const { data, error, refetch } = state.query;
  return (
    <Page
      broad
      back="/staff/programme"
      title={data?.draft.title.text || t('programme.plans.untitled')}
      above={t('programme.draft.above')}
      below={data && t('programme.draft.below', { file: data.plan.sourceName })}
    >
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={[6, 12]} />}
      {data && <Whole hospital={hospital} page={data} state={state} />}
    </Page>
  );
}

function Whole({ hospital, page, state }: { hospital: number; page: Loaded; state: ReturnType<typeof useDraft> }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const { draft } = page;
  const looks = looksOf(draft);
  const { edit } = state;

  function show(task: number, on: boolean) {
    setOpen((before) => {
      // Every <details> that is opened by "open all" says so as well: nothing is drawn again for that.
      if (before.has(task) === on) return before;
      const after = new Set(before);
      if (on) after.add(task);
      else after.delete(task);
      return after;
    });
  }
  function goTo(task: number) {
    show(task, true);
    requestAnimationFrame(() => {
      const place = document.getElementById(`task-${task}`);
      place?.scrollIntoView({ block: 'start' });
      place?.querySelector('summary')?.focus({ preventScroll: true });
    });
  }
  function goToHead() {
    const head = document.getElementById('plan-head');
    head?.setAttribute('open', '');
    head?.scrollIntoView({ block: 'start' });
    head?.querySelector<HTMLInputElement>('input:invalid, input')?.focus({ preventScroll: true });
  }
  const all = open.size === draft.tasks.length;
  return (
    <>
      {state.error !== null && <Problem error={state.error} />}
      <Looks draft={draft} looks={looks} onEdit={edit} onGo={goTo} onHead={goToHead} />
      <Names hospital={hospital} page={page} onEdit={edit} onUnits={state.knowUnits} />
      <PastCard page={page} onEdit={edit} />
      <LinksCard page={page} onEdit={edit} />
      <DraftHead key={`${draft.title.text} ${draft.year}`} draft={draft} onEdit={edit} />
      <div className="row apart">
        <h2>{t('programme.draft.tasks', { count: draft.tasks.length })}</h2>
        <Button look="quiet" onClick={() => setOpen(all ? new Set() : new Set(draft.tasks.map(({ key }) => key)))}>
          {t(all ? 'programme.draft.foldAll' : 'programme.draft.openAll')}
          {/* words: programme.draft.foldAll programme.draft.openAll */}
        </Button>
      </div>
      <DraftTasks page={page} looks={looks} open={open} onOpen={show} onEdit={edit} />
      <Ledger draft={draft} onEdit={edit} />
      <ConfirmBar hospital={hospital} page={page} looks={looks} saving={state.saving} settled={state.settled} />
    </>
  );
}
