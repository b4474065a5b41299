import { Resvg } from '@resvg/resvg-js';
import PDFDocument from 'pdfkit';
import type { Picture } from './chart.ts';

/** On the page, in pixels of a screen; drawn twice as fine. */
const [WIDE, HIGH, FINE] = [300, 225, 2];
/** More signs than a camera gives would take the memory of the thread. */
const MOST_PIXELS = 60_000_000;

interface Opened {
  width: number;
  height: number;
  /** How a camera was held, as Exif numbers it; of a PNG none. */
  orientation?: number;
}

/** How Exif's ways of lying are put upright: turned, and moved back into view. */
const TURNS: Readonly<Record<number, (w: number, h: number) => string>> = {
  3: (w, h) => `translate(${w} ${h}) rotate(180)`,
  6: (_, h) => `translate(${h} 0) rotate(90)`,
  8: (w) => `translate(0 ${w}) rotate(270)`,
};

/** A photograph as a small upright picture; null when it cannot be read, which leaves the rest of the report whole. */
export function drawPhoto(bytes: Uint8Array): Picture | null {
  const file = Buffer.from(bytes);
  const size = opened(file);
  if (!size || size.width * size.height > MOST_PIXELS) return null;
  const { width, height, orientation = 1 } = size;
  const lies = orientation === 6 || orientation === 8;
  const [w, h] = lies ? [height, width] : [width, height];
  const scale = Math.min(WIDE / w, HIGH / h, 1);
  const media = file[0] === 0xff ? 'image/jpeg' : 'image/png';
  const turn = TURNS[orientation]?.(width, height) ?? '';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" width="${w}" height="${h}"><g transform="${turn}"><image width="${width}" height="${height}" href="data:${media};base64,${file.toString('base64')}"/></g></svg>`;
  const shown = { width: Math.max(1, Math.round(w * scale)), height: Math.max(1, Math.round(h * scale)) };
  const image = new Resvg(svg, {
    background: '#ffffff',
    fitTo: { mode: 'width', value: shown.width * FINE },
    font: { loadSystemFonts: false },
  });
  return { png: Buffer.from(image.render().asPng()), ...shown };
}

function opened(file: Buffer): Opened | null {
  const ruler = new PDFDocument({ autoFirstPage: false }) as unknown as { openImage(file: Buffer): Opened };
  try {
    return ruler.openImage(file);
  } catch {
    return null;
  }
}
