import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, EmptyState, Notice, Problem, Skeleton, toast } from '#web/kit/index.ts';
import { useDoctors, useRules, useWeekActs, type Withdrawn } from './data.ts';
import { bodiesOf, emptyRule, type RuleDraft } from './rule-draft.ts';
import { RuleForm } from './rule-form.tsx';
import { RuleLine } from './rule-line.tsx';

/** 排班模板: the week as it repeats, one line a rule, and a form for one more or for several weekdays at once. */
export function Rules({
  hospital,
  today,
  department,
}: {
  hospital: number;
  today: string;
  /** Only the rules of this one. */
  department?: string | null;
}) {
  const { t } = useTranslation();
  const rules = useRules(hospital);
  const doctors = useDoctors(hospital);
  const acts = useWeekActs(hospital);
  const [adding, setAdding] = useState(false);
  const [said, setSaid] = useState<Withdrawn | null>(null);
  const open = adding || rules.data?.length === 0;
  const shown = rules.data?.filter((it) => !department || it.department.id === department) ?? [];

  async function add(draft: RuleDraft) {
    const doctor = doctors.data?.find((it) => it.id === draft.practitioner);
    for (const body of bodiesOf(draft))
      await acts.add({ ...body, practitioner: draft.practitioner, department: doctor?.department.id });
    toast(t('booking.week.added', { who: doctor?.name ?? '' }));
    setAdding(false);
  }
  return (
    <div className="stack">
      {rules.error && <Problem error={rules.error} onRetry={() => void rules.refetch()} />}
      {!rules.data && !rules.error && <Skeleton rows={[4, 4]} />}
      {open ? (
        <RuleForm
          hospital={hospital}
          title={t('booking.week.add')}
          save={t('booking.week.add')}
          start={emptyRule(today)}
          today={today}
          onSave={add}
          {...(rules.data?.length === 0 ? {} : { onLeave: () => setAdding(false) })}
        />
      ) : (
        rules.data && (
          <div className="row">
            <Button look="quiet" onClick={() => setAdding(true)}>
              {t('booking.week.add')}
            </Button>
          </div>
        )
      )}
      {said && (
        <Notice tone="good" alert>
          <p>{t('booking.week.done', { removed: said.removed, kept: said.kept })}</p>
          {said.kept > 0 && <p>{t('booking.week.doneKept')}</p>}
        </Notice>
      )}
      {rules.data && shown.length === 0 && <EmptyState icon="book" text={t('booking.week.none')} />}
      {shown.length > 0 && (
        <ul className="setup-items" aria-label={t('booking.week.rules')}>
          {shown.map((rule) => (
            <RuleLine key={rule.id} hospital={hospital} rule={rule} today={today} onSaid={setSaid} />
          ))}
        </ul>
      )}
    </div>
  );
}
