import { fillBlanks } from './blanks.ts';
import type { ChannelKind } from './channel.ts';

export interface ProviderLine {
  template: string;
  code: string;
  fields: readonly { name: string; value: string }[];
  /** Seen to be right with the provider. What is not, is never sent. */
  approved: boolean;
}

/** All that public papers say of the medical assistant's numbers: one of them, and the fields of its message. */
const published: Partial<Record<ChannelKind, readonly ProviderLine[]>> = {
  wechat_medical: [
    {
      template: 'booked',
      code: '1501001',
      approved: false,
      fields: [
        { name: 'pat_name', value: '{patient}' },
        { name: 'doc_name', value: '{doctor}' },
        { name: 'department_name', value: '{department}' },
        { name: 'department_location', value: '{place}' },
        { name: 'appointment_time', value: '{time}' },
      ],
    },
  ],
};

export const publishedLines = (kind: ChannelKind): readonly ProviderLine[] => published[kind] ?? [];

/**
 * The provider's template for one of ours, filled in. `missing`: it has a line that nobody has approved, or the provider
 * takes nothing without one. Null: the channel's common template may carry it.
 */
export function providerTemplate(
  kind: ChannelKind,
  lines: readonly ProviderLine[],
  {
    template = '',
    blanks = {},
  }: { template?: string | undefined; blanks?: Readonly<Record<string, string>> | undefined },
): { code: string; fields: Record<string, string> } | 'missing' | null {
  const line = lines.find((one) => one.template === template);
  if (!line) return kind === 'wechat_medical' ? 'missing' : null;
  if (!line.approved) return 'missing';
  const fields = Object.fromEntries(line.fields.map(({ name, value }) => [name, fillBlanks(value, blanks)]));
  return { code: line.code, fields };
}
