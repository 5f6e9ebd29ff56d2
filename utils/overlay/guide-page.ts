import { createPainter } from './painter.ts';
export function guidePage(document: Document, signal: AbortSignal): void {
  createPainter(document, () => {}, signal);
}
