import { SaxesParser } from 'saxes';
import { domainError } from '#kernel/errors.ts';

/** What a walk through XML hears; names and attributes come as written (w:p). */
export interface XmlHearer {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(text: string): void;
}

const DEEPEST = 256;

/** Walks through one part of a document; a fault names the part and the line. */
export function walkXml(bytes: Uint8Array, part: string, hearer: XmlHearer): void {
  const parser = new SaxesParser({ xmlns: false, position: true });
  let depth = 0;
  const broken = () => domainError('programme.plan_broken', { part, line: parser.line });
  parser.on('error', () => {
    throw broken();
  });
  // A document type could define entities that grow; no office writes one.
  parser.on('doctype', () => {
    throw broken();
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > DEEPEST) throw broken();
    hearer.open(tag.name, tag.attributes as Record<string, string>);
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    hearer.close(tag.name);
  });
  parser.on('text', (text) => hearer.text(text));
  parser.write(new TextDecoder('utf-8').decode(bytes)).close();
}
