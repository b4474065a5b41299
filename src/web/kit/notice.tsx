import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import { Icon, type IconName } from './icon.tsx';

export type NoticeTone = 'note' | 'good' | 'soon' | 'wrong';
const icons: Record<NoticeTone, IconName> = { note: 'note', good: 'good', soon: 'soon', wrong: 'wrong' };

/** A sentence with a sign and, where there is one, the next action. `alert` is read out at once. */
export function Notice({
  tone = 'note',
  title,
  alert = false,
  children,
}: {
  tone?: NoticeTone;
  title?: string;
  alert?: boolean;
  children?: ReactNode;
}) {
  return (
    <div className={`notice ${tone}`} role={alert ? 'alert' : undefined}>
      <Icon name={icons[tone]} />
      <div className="body">
        {title && <b>{title}</b>}
        {children}
      </div>
    </div>
  );
}

/** What the screen needs of problem+json (RFC 9457). */
export interface ProblemLike {
  status: number;
  code: string;
  title: string;
  detail: string;
  requestId?: string;
}

/** A refusal or a failure in plain words, its code small for the help desk, and one way on. */
export function Problem({ error, onRetry, children }: { error: unknown; onRetry?: () => void; children?: ReactNode }) {
  const { t } = useTranslation();
  const problem = isProblem(error) ? error : null;
  const words =
    problem?.detail || problem?.title || t(navigator.onLine ? 'web.problem.unknown' : 'web.problem.offline');
  // words: web.problem.unknown web.problem.offline
  const temporary = !problem || problem.status === 0 || problem.status >= 500;
  return (
    <Notice tone={temporary ? 'soon' : 'wrong'} alert>
      <p>{words}</p>
      {children}
      {onRetry && (
        <Button look="quiet" onClick={onRetry}>
          {t('web.again')}
        </Button>
      )}
      {problem?.code && problem.status > 0 && (
        <p className="code">
          {t('web.problem.code')} {problem.code}
        </p>
      )}
    </Notice>
  );
}

function isProblem(error: unknown): error is ProblemLike {
  return typeof error === 'object' && error !== null && 'code' in error && 'status' in error;
}
