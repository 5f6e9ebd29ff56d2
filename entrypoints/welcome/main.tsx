import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { WelcomePage } from '@/components/welcome/WelcomePage.tsx';
import { language } from '@/utils/catalogue/language.ts';

document.documentElement.lang = language();

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <WelcomePage />
    </StrictMode>,
  );
