import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { SettingsApp } from '@/components/settings/SettingsApp.tsx';
import { language } from '@/utils/i18n/language.ts';

document.documentElement.lang = language();

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <SettingsApp />
    </StrictMode>,
  );
