import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, EmptyState, Page, Problem, Skeleton, Tag, toast } from '#web/kit/index.ts';
import type { Unit } from '../../contract-plans.ts';
import '../plan/plan.css';
import { useAct } from '#web/client/use-act.ts';
import { useUnitActs } from '../plan/unit-acts.ts';
import { usePeople, useUnitList } from '../plan/use-units.ts';
import { Members } from './members.tsx';
import { UnitForm } from './unit-form.tsx';

export { words } from '../plan/words.ts';

/** 科室名单: the units plans name, what else they are called, and who works in each. */
export function UnitsPage({ hospital }: { hospital: number }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useUnitList(hospital);
  const acts = useUnitActs(hospital);
  const [making, setMaking] = useState(false);
  const { busy, error: refused, run } = useAct();
  const bring = () =>
    run(async () => {
      const { made } = await acts.fromDepartments();
      toast(made > 0 ? t('programme.units.brought', { count: made }) : t('programme.units.noneToBring'));
    });
  return (
    <Page broad title={t('programme.units.title')} below={t('programme.units.why')}>
      <div className="row">
        <Button look={making ? 'quiet' : 'main'} aria-expanded={making} onClick={() => setMaking(!making)}>
          {t(making ? 'programme.draft.leave' : 'programme.units.make')}
          {/* words: programme.units.make */}
        </Button>
        <Button look="quiet" busy={busy} onClick={() => void bring()}>
          {t('programme.units.bring')}
        </Button>
      </div>
      {refused !== null && <Problem error={refused} />}
      {making && <UnitForm hospital={hospital} onDone={() => setMaking(false)} />}
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={[4, 4, 4]} />}
      {data?.length === 0 && <EmptyState text={t('programme.units.none')} />}
      {data && data.length > 0 && (
        <ul className="plan-tasks" aria-label={t('programme.units.title')}>
          {data.map((unit) => (
            <li key={unit.id} className="plan-task-place">
              <One hospital={hospital} unit={unit} />
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}

function One({ hospital, unit }: { hospital: number; unit: Unit }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { data: choices, error } = usePeople(hospital, open);
  const heads = unit.members.filter(({ part }) => part === 'head').map(({ name }) => name);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <b>{unit.name}</b>
        <span className="grow quiet-words">{unit.aliases.join('、')}</span>
        <span className="plan-counts">
          {!unit.active && <Tag>{t('programme.units.off')}</Tag>}
          {heads.length > 0 ? (
            <span>{t('programme.units.heads', { names: heads.join('、') })}</span>
          ) : (
            unit.active && <Tag tone="amber">{t('programme.units.noHead')}</Tag>
          )}
          <span>{t('programme.units.people', { count: unit.members.length })}</span>
        </span>
      </summary>
      {error && <Problem error={error} />}
      {open && choices && (
        <div className="plan-task stack">
          <Members key={`members ${unit.version}`} hospital={hospital} unit={unit} staff={choices.staff} />
          <UnitForm key={`unit ${unit.version}`} hospital={hospital} unit={unit} />
        </div>
      )}
    </details>
  );
}
