import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Tag } from '#web/kit/index.ts';
import type { WholeGroup } from './data.ts';
import { GroupForm } from './group-form.tsx';

/** The hospital's groups; the lead of the desk adds and changes them. */
export function GroupList({ hospital, groups, keeps }: { hospital: number; groups: WholeGroup[]; keeps: boolean }) {
  const { t, i18n } = useTranslation();
  const [changing, setChanging] = useState<string | null>(null);
  const lang = i18n.language === 'en' ? 'en' : 'zh';
  return (
    <section className="stack">
      <h2>{t('identity.staff.groups')}</h2>
      <ul className="rota">
        {groups.map((group) => (
          <li key={group.id} className="card stack">
            <div className="row apart">
              <h3>{group[lang]}</h3>
              {!group.active && <Tag>{t('identity.staff.groupOff')}</Tag>}
            </div>
            <p className="quiet-words">
              {lang === 'zh' ? group.proofZh : group.proofEn}
              {group.window && <> · {t('identity.staff.groupWindowIs', { window: group.window })}</>}
            </p>
            <div className="patient-groups">
              {group.grants.map((grant) => (
                <Tag key={grant} tone="jade">
                  {t(`identity.staff.grant.${grant}`)}
                </Tag>
              ))}
              {/* words: identity.staff.grant.waitlist_first identity.staff.grant.onsite_share identity.staff.grant.special_window */}
            </div>
            {keeps && changing !== group.id && (
              <div className="row">
                <Button look="plain" onClick={() => setChanging(group.id)}>
                  {t('identity.staff.groupChange', { name: group[lang] })}
                </Button>
              </div>
            )}
            {changing === group.id && <GroupForm hospital={hospital} group={group} onDone={() => setChanging(null)} />}
          </li>
        ))}
      </ul>
      {keeps && changing === null && (
        <div className="row">
          <Button look="quiet" onClick={() => setChanging('new')}>
            {t('identity.staff.groupAdd')}
          </Button>
        </div>
      )}
      {changing === 'new' && <GroupForm hospital={hospital} group={null} onDone={() => setChanging(null)} />}
    </section>
  );
}
