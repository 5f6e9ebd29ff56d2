import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '@/components/panel/App.tsx';
import { language } from '@/utils/catalogue/language.ts';
import { pinnedTab } from '@/utils/panel/pinned-tab.ts';

document.documentElement.lang = language();

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <App pinned={pinnedTab(location.search)} />
    </StrictMode>,
  );
