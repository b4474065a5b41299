import { renderSVG } from 'uqr';

/** A QR code as a picture: the text is read by a scanner, the words by a screen reader. */
export function CodeImage({ text, alt }: { text: string; alt: string }) {
  const svg = renderSVG(text, { ecc: 'M', border: 2 });
  return <img src={`data:image/svg+xml,${encodeURIComponent(svg)}`} alt={alt} width="288" height="288" />;
}
