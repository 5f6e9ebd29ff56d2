import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { WelcomePage } from '@/components/onboarding/WelcomePage.tsx';
import { language } from '@/utils/i18n/language.ts';

document.documentElement.lang = language();

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <WelcomePage />
    </StrictMode>,
  );
