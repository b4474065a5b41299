import { useTranslation } from 'react-i18next';
import { Tag } from '#web/kit/index.ts';
import type { DraftCell } from '../../domain/plan/draft.ts';
import { cellTone } from './say.ts';

/** How a cell came by its text and how far the reading is trusted; what is plain needs no words. */
export function CellWords({ cell }: { cell: Pick<DraftCell, 'cell' | 'sure'> }) {
  const { t } = useTranslation();
  // words: programme.cell.inherited programme.cell.empty programme.cell.missing programme.cell.corrected programme.sure.guess programme.sure.likely
  return (
    <>
      {cell.cell !== 'written' && <Tag tone={cellTone[cell.cell] ?? 'plain'}>{t(`programme.cell.${cell.cell}`)}</Tag>}
      {cell.sure !== 'sure' && (
        <Tag tone={cell.sure === 'guess' ? 'amber' : 'plain'}>{t(`programme.sure.${cell.sure}`)}</Tag>
      )}
    </>
  );
}
