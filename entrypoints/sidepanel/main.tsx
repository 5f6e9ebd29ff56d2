import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '@/components/panel/App.tsx';
import { pinnedTab } from '@/utils/panel/pinned-tab.ts';

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <App pinned={pinnedTab(location.search)} />
    </StrictMode>,
  );
