import { useTranslation } from 'react-i18next';
import type { Draft } from '../../domain/plan/draft.ts';

/** The lines of the document that something was read from, as they stand there. */
export function Source({ draft, lines }: { draft: Draft; lines: readonly (number | null)[] }) {
  const { t } = useTranslation();
  const wanted = new Set(lines);
  const found = draft.lines.filter(({ line }) => wanted.has(line));
  return (
    <div className="plan-source">
      {found.length === 0 && <p>{t('programme.draft.noSource')}</p>}
      {found.map(({ line, text }) => (
        <p key={line}>
          <small>{t('programme.draft.line', { line })}</small>
          {text}
        </p>
      ))}
    </div>
  );
}
