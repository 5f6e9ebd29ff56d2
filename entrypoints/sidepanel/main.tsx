// First, so that what is drawn is asked for while the rest is evaluated.
import '@/utils/panel/first-reads.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { PanelApp } from '@/components/panel/App.tsx';
import { language } from '@/utils/i18n/language.ts';
import { pinnedTab } from '@/utils/panel/followed-tab.ts';

document.documentElement.lang = language();

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <PanelApp pinned={pinnedTab(location.search)} />
    </StrictMode>,
  );
