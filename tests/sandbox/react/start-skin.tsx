import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { applyAttributeDrift } from '../classic/attributes.ts';
import { fetchSession } from '../classic/server.ts';
import { setLanguage } from '../classic/words.ts';
import type { SessionAnswer } from '../page-model.ts';
import { Site } from './site.ts';

/** Renders a skin into the shell's empty document, and opens the page of its address. */
export async function startSkin(
  app: (given: { site: Site; session: SessionAnswer }) => ReactNode,
): Promise<void> {
  applyAttributeDrift();
  document.title = 'Workday';
  const session = await fetchSession();
  setLanguage(session.language);
  document.documentElement.lang = session.language;
  const site = new Site();
  const root = document.createElement('div');
  document.body.append(root);
  createRoot(root).render(app({ site, session }));
  site.start();
}
