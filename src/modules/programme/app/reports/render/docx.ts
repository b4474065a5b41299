import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx';
import {
  headOf,
  type Report,
  type ReportCell,
  type ReportPictures,
  type ReportTable,
} from '../../../domain/reports/report.ts';
import { drawChart } from './chart.ts';
import { COLOURS } from './font.ts';
import { drawPhoto } from './photo.ts';

/** A4 lying, margins of 2 cm, in twentieths of a point. */
const [LONG, SHORT, MARGIN] = [16838, 11906, 1134];
const USED = LONG - 2 * MARGIN;
const PAGES = [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES];

const centred = (run: TextRun): Paragraph => new Paragraph({ children: [run], alignment: AlignmentType.CENTER });
const red = (text: string): TextRun => new TextRun({ text, color: COLOURS.missed.slice(1) });

export async function writeReportDocx(report: Report): Promise<Buffer> {
  const parts = report.parts.flatMap((part) => [
    new Paragraph({ text: part.title, heading: HeadingLevel.HEADING_2, spacing: { before: 240, after: 120 } }),
    ...(part.kind === 'chart'
      ? [picture(part)]
      : part.kind === 'pictures'
        ? photosOf(part)
        : part.rows.length === 0
          ? [new Paragraph(part.none)]
          : [...(part.cut ? [new Paragraph({ children: [red(part.cut)] })] : []), tableOf(part)]),
  ]);
  const page = {
    size: { width: SHORT, height: LONG, orientation: PageOrientation.LANDSCAPE },
    margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN },
  };
  const document = new Document({
    styles: { default: { document: { run: { font: 'SimSun', size: 18 } } } },
    sections: [
      {
        properties: { page },
        headers: { default: new Header({ children: [centred(new TextRun(`${report.hospital}  ${report.title}`))] }) },
        footers: { default: new Footer({ children: [centred(new TextRun({ children: PAGES }))] }) },
        children: [
          centred(new TextRun(report.hospital)),
          new Paragraph({ text: report.title, heading: HeadingLevel.HEADING_1, alignment: AlignmentType.CENTER }),
          ...report.lines.map((text) => new Paragraph({ text, alignment: AlignmentType.CENTER })),
          ...parts,
        ],
      },
    ],
  });
  return await Packer.toBuffer(document);
}

/** Each photograph with its words beneath, never on two pages. */
function photosOf({ pictures, more }: ReportPictures): Paragraph[] {
  const shown = pictures.flatMap(({ caption, bytes }) => {
    const photo = drawPhoto(bytes);
    if (!photo) return [new Paragraph({ text: caption, spacing: { after: 160 } })];
    const { png, width, height } = photo;
    const altText = { name: caption, title: caption, description: caption };
    const image = new ImageRun({ type: 'png', data: png, transformation: { width, height }, altText });
    return [
      new Paragraph({ children: [image], keepNext: true }),
      new Paragraph({ text: caption, spacing: { after: 160 } }),
    ];
  });
  return [...shown, ...(more === null ? [] : [new Paragraph(more)])];
}

function picture(chart: Parameters<typeof drawChart>[0]): Paragraph {
  const { png, width, height } = drawChart(chart);
  const alt = {
    name: chart.title,
    title: chart.title,
    description: chart.bars.map((b) => `${b.name} ${b.value}`).join('，'),
  };
  return new Paragraph({
    children: [new ImageRun({ type: 'png', data: png, transformation: { width, height }, altText: alt })],
  });
}

function tableOf({ columns, rows }: ReportTable): Table {
  const sum = columns.reduce((all, { width }) => all + width, 0);
  const widths = columns.map(({ width }) => Math.floor((USED * width) / sum));
  const cell = (text: string, at: number, more: object = {}, run: object = {}) =>
    new TableCell({
      children: [new Paragraph({ children: [new TextRun({ text, ...run })] })],
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      ...more,
    });
  const bold = { bold: true };
  const headCell = { shading: { fill: 'E4EEEA' }, verticalAlign: VerticalAlignTable.CENTER };
  const grouped = columns.some(({ group }) => group !== undefined);
  const upper = headOf(columns).map(({ group, title, span }, at) =>
    group === null
      ? cell(title, at, { ...headCell, verticalMerge: VerticalMergeType.RESTART }, bold)
      : cell(group, at, { ...headCell, columnSpan: span }, bold),
  );
  const lower = columns.map(({ title, group }, at) =>
    grouped && group === undefined
      ? cell('', at, { ...headCell, verticalMerge: VerticalMergeType.CONTINUE })
      : cell(title, at, headCell, bold),
  );
  const line = (cells: readonly ReportCell[]) =>
    new TableRow({
      cantSplit: true,
      children: cells.map(({ text, tone }, at) => cell(text, at, {}, tone ? { color: COLOURS[tone].slice(1) } : {})),
    });
  const head = [...(grouped ? [upper] : []), lower].map((children) => new TableRow({ tableHeader: true, children }));
  return new Table({
    columnWidths: widths,
    width: { size: USED, type: WidthType.DXA },
    rows: [...head, ...rows.map(line)],
  });
}
