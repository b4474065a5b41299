import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Checkbox, Problem } from '#web/kit/index.ts';
import { type Role, type StaffMember, useAdminActs } from './data.ts';
import { toggled } from './role-card.tsx';
import { useAct } from './use-act.ts';

interface Props {
  hospital: number;
  member: StaffMember;
  roles: readonly Role[];
  own: boolean;
}

/** The roles of one person, changed in place; it holds from their next click on. */
export function GiveRoles({ hospital, member, roles, own }: Props) {
  const { t, i18n } = useTranslation();
  const acts = useAdminActs(hospital);
  const { busy, error, run } = useAct();
  const [chosen, setChosen] = useState<string[] | null>(null);

  async function save(list: string[]) {
    if (await run(() => acts.give(member.account, list))) setChosen(null);
  }

  return (
    <li className="card stack">
      <div className="row apart">
        <div>
          <h2>{member.name}</h2>
          <p className="quiet-words">{member.roleNames.join(' · ') || t('identity.staff.noRoles')}</p>
        </div>
        {!own && (
          <Button
            look="quiet"
            aria-expanded={chosen !== null}
            onClick={() => setChosen(chosen === null ? member.roles : null)}
          >
            {t('identity.staff.change')}
          </Button>
        )}
      </div>
      {chosen && (
        <div className="stack asked">
          {roles.map((role) => (
            <Checkbox
              key={role.role}
              label={i18n.language === 'en' ? role.en : role.zh}
              checked={chosen.includes(role.role)}
              onChange={(yes) => setChosen(toggled(chosen, role.role, yes))}
            />
          ))}
          <div className="row">
            <Button busy={busy} onClick={() => void save(chosen)}>
              {t('identity.staff.save')}
            </Button>
            <Button look="plain" busy={busy} onClick={() => void run(() => acts.resetFactor(member.account))}>
              {t('identity.staff.factorReset')}
            </Button>
          </div>
        </div>
      )}
      {error !== null && <Problem error={error} />}
    </li>
  );
}
