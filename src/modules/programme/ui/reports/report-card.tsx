import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Problem } from '#web/kit/index.ts';
import { takeFile } from './data.ts';

// words: programme.reports.indicators programme.reports.indicatorsText programme.reports.progress programme.reports.progressText
// words: programme.reports.making programme.reports.made
// words: programme.reports.quarterly programme.reports.quarterlyText programme.reports.evidence programme.reports.evidenceText
interface Props {
  hospital: number;
  name: 'indicators' | 'progress' | 'quarterly' | 'evidence';
  /** The last part of its address. */
  what: string;
  asked: Record<string, string>;
  formats: readonly ('docx' | 'xlsx' | 'pdf' | 'zip')[];
  /** Whether any report of the page is being made: the hospital's next one waits for it. */
  busy: boolean;
  onBusy: (busy: boolean) => void;
  /** What it is made of: a year, a quarter, a plan. */
  children: ReactNode;
}

const PROGRAM = { docx: 'Word', xlsx: 'Excel', pdf: 'PDF' };

/** One kind of report with what it is made of and a button for each format; says while it is being made. */
export function ReportCard({ hospital, name, what, asked, formats, busy, onBusy, children }: Props) {
  const { t, i18n } = useTranslation();
  const [state, setState] = useState<'still' | 'making' | 'made'>('still');
  const [error, setError] = useState<unknown>(null);

  async function take(format: Props['formats'][number]) {
    setState('making');
    setError(null);
    onBusy(true);
    try {
      const lang = i18n.language === 'en' ? 'en' : 'zh';
      const wish = { ...asked, lang, ...(format === 'zip' ? {} : { format }) };
      await takeFile(hospital, what, wish, t('programme.reports.failed'));
      setState('made');
    } catch (problem) {
      setError(problem);
      setState('still');
    } finally {
      onBusy(false);
    }
  }

  return (
    <section className="card stack">
      <h2>{t(`programme.reports.${name}`)}</h2>
      <p>{t(`programme.reports.${name}Text`)}</p>
      {children}
      <div className="row">
        {formats.map((format) => (
          <Button
            key={format}
            look="quiet"
            disabled={busy}
            aria-label={format === 'zip' ? undefined : `${t(`programme.reports.${name}`)} ${PROGRAM[format]}`}
            onClick={() => void take(format)}
          >
            {format === 'zip' ? t('programme.reports.zip') : PROGRAM[format]}
          </Button>
        ))}
      </div>
      <p role="status">{state === 'still' ? '' : t(`programme.reports.${state}`)}</p>
      {error !== null && <Problem error={error} />}
    </section>
  );
}
