import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Problem, Tag, type TagTone } from '#web/kit/index.ts';
import { type OneTimePassword, type StaffMember, useAdminActs } from './data.ts';
import { PasswordSlip } from './password-slip.tsx';
import { useAct } from './use-act.ts';

const tones: Record<StaffMember['state'], TagTone> = { active: 'jade', locked: 'amber', left: 'plain' };
type Asked = 'oneTime' | 'lock' | 'leave' | 'security' | 'audit';

interface Props {
  hospital: number;
  member: StaffMember;
  own: boolean;
  /** Duties that nobody at work has: the first one is named here. */
  missing: readonly ('security' | 'audit')[];
}

/** One member of staff and what can be done; what hurts says first what it means. */
export function StaffLine({ hospital, member, own, missing }: Props) {
  const { t } = useTranslation();
  const acts = useAdminActs(hospital);
  const { busy, error, run } = useAct();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [given, setGiven] = useState<OneTimePassword | null>(null);
  const { account, state } = member;

  async function go(what: Asked | 'unlock') {
    const done = await run(async () => {
      if (what === 'oneTime') setGiven(await acts.oneTime(account));
      else if (what === 'security' || what === 'audit') await acts.appoint(account, what);
      else await acts.change(account, what);
    });
    if (done) setAsked(null);
  }

  return (
    <li className="card stack">
      <div className="row apart">
        <div>
          <h2>{member.name}</h2>
          <p className="quiet-words">{member.roleNames.join(' · ') || t('identity.staff.noRoles')}</p>
        </div>
        <Tag tone={tones[state]}>{stateWords(t, state)}</Tag>
      </div>
      {state !== 'left' && !own && (
        <div className="row">
          <Ask what="oneTime" asked={asked} onAsk={setAsked} label={t('identity.staff.oneTimeGive')} />
          {state === 'locked' ? (
            <Button look="quiet" busy={busy} onClick={() => void go('unlock')}>
              {t('identity.staff.unlock')}
            </Button>
          ) : (
            <Ask what="lock" asked={asked} onAsk={setAsked} label={t('identity.staff.lock')} />
          )}
          <Ask what="leave" asked={asked} onAsk={setAsked} label={t('identity.staff.leave')} />
          {state === 'active' &&
            missing.map((duty) => (
              <Ask key={duty} what={duty} asked={asked} onAsk={setAsked} label={appointWords(t, duty)} />
            ))}
        </div>
      )}
      {asked && (
        <div className="row asked">
          <p>{means(t, asked)}</p>
          <Button look="danger" busy={busy} onClick={() => void go(asked)}>
            {t('identity.staff.doIt')}
          </Button>
        </div>
      )}
      {given && <PasswordSlip given={given} onDone={() => setGiven(null)} />}
      {error !== null && <Problem error={error} />}
    </li>
  );
}

function Ask(p: { what: Asked; asked: Asked | null; onAsk: (what: Asked | null) => void; label: string }) {
  const open = p.asked === p.what;
  return (
    <Button look="quiet" aria-expanded={open} onClick={() => p.onAsk(open ? null : p.what)}>
      {p.label}
    </Button>
  );
}

function means(t: TFunction, asked: Asked): string {
  if (asked === 'oneTime') return t('identity.staff.oneTimeMeans');
  if (asked === 'security' || asked === 'audit') return t('identity.staff.appointMeans');
  return asked === 'lock' ? t('identity.staff.lockMeans') : t('identity.staff.leaveMeans');
}

function appointWords(t: TFunction, duty: 'security' | 'audit'): string {
  return duty === 'security' ? t('identity.staff.appointSecurity') : t('identity.staff.appointAudit');
}

function stateWords(t: TFunction, state: StaffMember['state']): string {
  if (state === 'active') return t('identity.staff.state.active');
  return state === 'locked' ? t('identity.staff.state.locked') : t('identity.staff.state.left');
}
