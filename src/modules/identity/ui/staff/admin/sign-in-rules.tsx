import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignInRules as Rules } from '#modules/identity/contract-sign-in.ts';
import { api } from '#web/client/api.ts';
import { Button, Card, Input, Problem, toast } from '#web/kit/index.ts';
import { useAct } from './use-act.ts';

/** 登录规则: how long a session may lie idle, and what is asked of passwords. */
export function SignInRules({ hospital }: { hospital: number }) {
  const { t } = useTranslation();
  const path = `/api/h/${hospital}/identity/sign-in-rules`;
  const [open, setOpen] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ['identity', 'rules', hospital],
    queryFn: () => api<Rules>(path),
  });
  const days = data?.passwordDays;
  return (
    <Card title={t('identity.staff.rules')}>
      <div className="stack">
        {error && <Problem error={error} onRetry={() => void refetch()} />}
        {data && (
          <div className="row apart">
            <p className="quiet-words">
              {t('identity.staff.rulesIdle', { minutes: data.idleMinutes, admin: data.adminIdleMinutes })}
              {' · '}
              {t('identity.staff.rulesHistory', { count: data.passwordHistory })}
              {' · '}
              {days ? t('identity.staff.rulesDays', { count: days }) : t('identity.staff.rulesNoDays')}
            </p>
            <Button look="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
              {t('identity.staff.change')}
            </Button>
          </div>
        )}
        {data && open && <RulesForm path={path} rules={data} onDone={() => setOpen(false)} />}
      </div>
    </Card>
  );
}

const fields = ['idleMinutes', 'adminIdleMinutes', 'passwordHistory', 'passwordDays'] as const;
// words: identity.staff.rule.idleMinutes identity.staff.rule.adminIdleMinutes identity.staff.rule.passwordHistory
// words: identity.staff.rule.passwordDays identity.staff.ruleHint.idleMinutes identity.staff.ruleHint.adminIdleMinutes
// words: identity.staff.ruleHint.passwordHistory identity.staff.ruleHint.passwordDays

function RulesForm({ path, rules, onDone }: { path: string; rules: Rules; onDone: () => void }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const { busy, error, run } = useAct();
  const [draft, setDraft] = useState<Record<string, string>>({});
  useEffect(() => {
    setDraft(Object.fromEntries(fields.map((name) => [name, String(rules[name] ?? '')])));
  }, [rules]);

  async function save(event: FormEvent) {
    event.preventDefault();
    const number = (name: string) => (draft[name] === '' ? null : Number(draft[name]));
    const body = Object.fromEntries(fields.map((name) => [name, number(name)]));
    if (!(await run(() => api(path, { method: 'PUT', body })))) return;
    toast(t('identity.staff.rulesSaved'));
    await cache.invalidateQueries({ queryKey: ['identity', 'rules'] });
    onDone();
  }

  return (
    <form className="stack asked" onSubmit={save} noValidate>
      {fields.map((name) => (
        <Input
          key={name}
          label={t(`identity.staff.rule.${name}`)}
          hint={t(`identity.staff.ruleHint.${name}`)}
          inputMode="numeric"
          maxLength={3}
          value={draft[name] ?? ''}
          onChange={(event) => setDraft({ ...draft, [name]: event.target.value.replace(/\D/g, '') })}
        />
      ))}
      {error !== null && <Problem error={error} />}
      <div className="row">
        <Button type="submit" busy={busy}>
          {t('identity.staff.save')}
        </Button>
      </div>
    </form>
  );
}
