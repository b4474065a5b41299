import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, EmptyState, Input, type Lang, momentName, Page, Problem, Skeleton } from '#web/kit/index.ts';
import { useAudit } from './data.ts';

/** 审计日志: who did what to what, newest first. Ids only; whoever must know more asks with a purpose elsewhere. */
export function Audit({ hospital, today }: { hospital: number; today: string }) {
  const { t, i18n } = useTranslation();
  const [action, setAction] = useState('');
  const [before, setBefore] = useState<string | null>(null);
  const page = useAudit(hospital, action.trim(), before);
  const last = page.data?.at(-1);
  return (
    <Page title={t('identity.staff.audit')} below={t('identity.staff.auditWhy')} broad>
      <Input
        label={t('identity.staff.auditAction')}
        hint={t('identity.staff.auditHint')}
        autoComplete="off"
        spellCheck={false}
        value={action}
        onChange={(event) => {
          setBefore(null);
          setAction(event.target.value);
        }}
      />
      {page.error && <Problem error={page.error} onRetry={() => void page.refetch()} />}
      {!page.data && !page.error && <Skeleton rows={[5, 5, 5]} />}
      {page.data?.length === 0 && <EmptyState text={t('identity.staff.auditNone')} />}
      {page.data && page.data.length > 0 && (
        <table className="log">
          <thead>
            <tr>
              <th scope="col">{t('identity.staff.auditAt')}</th>
              <th scope="col">{t('identity.staff.auditWho')}</th>
              <th scope="col">{t('identity.staff.auditWhat')}</th>
              <th scope="col">{t('identity.staff.auditTo')}</th>
              <th scope="col">{t('identity.staff.auditOutcome')}</th>
            </tr>
          </thead>
          <tbody>
            {page.data.map((row) => (
              <tr key={row.id}>
                <td>{momentName(row.at, today, i18n.language as Lang)}</td>
                <td>{row.name ?? row.actor}</td>
                <td>{row.action}</td>
                <td>{row.subject}</td>
                <td>{row.outcome === 'ok' ? t('identity.staff.auditOk') : t('identity.staff.auditRefused')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="row">
        {before && (
          <Button look="quiet" onClick={() => setBefore(null)}>
            {t('identity.staff.auditNewest')}
          </Button>
        )}
        {last && page.data?.length === 50 && (
          <Button look="quiet" onClick={() => setBefore(last.id)}>
            {t('identity.staff.auditOlder')}
          </Button>
        )}
      </div>
    </Page>
  );
}
