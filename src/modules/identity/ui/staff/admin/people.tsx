import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, Input, Page, Problem, Skeleton } from '#web/kit/index.ts';
import { useStaff } from './data.ts';
import { NewStaff } from './new-staff.tsx';
import { StaffLine } from './staff-line.tsx';

const duties = ['security', 'audit'] as const;

/** 员工账号: the system administrator makes, resets, locks and closes accounts; rights are given elsewhere. */
export function People({ hospital, self }: { hospital: number; self: string | undefined }) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState('');
  const staff = useStaff(hospital, 'staff');
  const shown = staff.data?.filter((one) => one.name.includes(wanted.trim())) ?? [];
  const held = staff.data?.filter((one) => one.state === 'active').flatMap((one) => one.roles) ?? [];
  const missing = duties.filter((duty) => !held.includes(`${duty}_admin`));
  return (
    <Page title={t('identity.staff.people')} below={t('identity.staff.peopleWhy')} broad>
      <NewStaff hospital={hospital} />
      <Input
        label={t('identity.staff.peopleFind')}
        autoComplete="off"
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
      />
      {staff.error && <Problem error={staff.error} onRetry={() => void staff.refetch()} />}
      {!staff.data && !staff.error && <Skeleton rows={[5, 5, 5]} />}
      {staff.data && shown.length === 0 && <EmptyState text={t('identity.staff.peopleNone')} />}
      <ul className="rota">
        {shown.map((one) => (
          <StaffLine key={one.account} hospital={hospital} member={one} own={one.account === self} missing={missing} />
        ))}
      </ul>
    </Page>
  );
}
