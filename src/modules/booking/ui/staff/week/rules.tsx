import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, EmptyState, Problem, Skeleton, toast } from '#web/kit/index.ts';
import { useDoctors, useRules, useWeekActs } from './data.ts';
import { bodiesOf, emptyRule, type RuleDraft } from './rule-draft.ts';
import { RuleForm } from './rule-form.tsx';
import { RuleLine } from './rule-line.tsx';

/** 排班模板: the week as it repeats, one line a rule, and a form for one more. */
export function Rules({ hospital, today }: { hospital: number; today: string }) {
  const { t } = useTranslation();
  const rules = useRules(hospital);
  const doctors = useDoctors(hospital);
  const acts = useWeekActs(hospital);
  const [adding, setAdding] = useState(false);
  const open = adding || rules.data?.length === 0;

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
          onLeave={() => setAdding(false)}
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
      {rules.data?.length === 0 && <EmptyState icon="book" text={t('booking.week.none')} />}
      {rules.data && rules.data.length > 0 && (
        <ul className="setup-items" aria-label={t('booking.week.rules')}>
          {rules.data.map((rule) => (
            <RuleLine key={rule.id} hospital={hospital} rule={rule} today={today} />
          ))}
        </ul>
      )}
    </div>
  );
}
