import { Problem, Skeleton } from '#web/kit/index.ts';
import { type Draft, useDraft } from './data.ts';
import { PaceForm } from './pace-form.tsx';
import { PlanEditor } from './plan-editor.tsx';
import { Publish } from './publish.tsx';

/** 画图: the draft under the hand, what is odd about it, and the way to everybody's phone. */
export function DraftPart({ hospital, today }: { hospital: number; today: string }) {
  const draft = useDraft(hospital);
  if (draft.error) return <Problem error={draft.error} onRetry={() => void draft.refetch()} />;
  if (!draft.data) return <Skeleton rows={[4, 20]} />;
  return <Loaded hospital={hospital} today={today} draft={draft.data} />;
}

function Loaded({ hospital, today, draft }: { hospital: number; today: string; draft: Draft }) {
  return (
    <>
      {/* Another base is another drawing: the hand begins anew. */}
      <PlanEditor key={draft.base} hospital={hospital} draft={draft} />
      <Publish hospital={hospital} today={today} draft={draft} />
      <PaceForm hospital={hospital} />
    </>
  );
}
