import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { language } from '@/utils/i18n/language.ts';
import { readMissingCatalogue } from '@/utils/i18n/read-catalogue.ts';

/**
 * Renders an extension page into the `#root` element of its document. Sets the language of the
 * document, so that screen readers pronounce the catalogue in use.
 */
export function mountPage(page: ReactNode): void {
  const mount = () => {
    document.documentElement.lang = language();
    const root = document.getElementById('root');
    if (root) createRoot(root).render(<StrictMode>{page}</StrictMode>);
  };
  const reading = readMissingCatalogue();
  if (reading) void reading.then(mount, mount);
  else mount();
}
