import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Input, Page, Problem, Skeleton } from '#web/kit/index.ts';
import { type Role, useRoles, useStaff } from './data.ts';
import { GiveRoles } from './give-roles.tsx';
import { RoleCard } from './role-card.tsx';
import { SignInRules } from './sign-in-rules.tsx';

const fresh: Role = { role: '', zh: '', en: '', duty: 'none', permissions: [], secondFactor: false, members: 0 };

/** 角色与授权: the security administrator says what a role allows and who has it. */
export function Roles({ hospital, self }: { hospital: number; self: string | undefined }) {
  const { t } = useTranslation();
  const [making, setMaking] = useState(false);
  const [wanted, setWanted] = useState('');
  const roles = useRoles(hospital);
  const staff = useStaff(hospital, 'roles/members');
  const found = staff.data?.filter((one) => one.state !== 'left' && one.name.includes(wanted.trim())) ?? [];
  const own = staff.data?.find((one) => one.account === self)?.roles ?? [];
  return (
    <Page title={t('identity.staff.roles')} below={t('identity.staff.rolesWhy')} broad>
      {roles.error && <Problem error={roles.error} onRetry={() => void roles.refetch()} />}
      {!roles.data && !roles.error && <Skeleton rows={[5, 5, 5]} />}
      {roles.data && (
        <>
          <SignInRules hospital={hospital} />
          <div className="row">
            <Button onClick={() => setMaking(true)}>{t('identity.staff.roleNew')}</Button>
          </div>
          <ul className="rota">
            {making && (
              <RoleCard
                hospital={hospital}
                role={fresh}
                permissions={roles.data.permissions}
                own={false}
                onDone={() => setMaking(false)}
              />
            )}
            {roles.data.items.map((role) => (
              <RoleCard
                key={role.role}
                hospital={hospital}
                role={role}
                permissions={roles.data.permissions}
                own={own.includes(role.role)}
              />
            ))}
          </ul>
          <h2>{t('identity.staff.whoHas')}</h2>
          <Input
            label={t('identity.staff.peopleFind')}
            autoComplete="off"
            value={wanted}
            onChange={(event) => setWanted(event.target.value)}
          />
          <ul className="rota">
            {found.map((one) => (
              <GiveRoles
                key={one.account}
                hospital={hospital}
                member={one}
                roles={roles.data.items}
                own={one.account === self}
              />
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}
