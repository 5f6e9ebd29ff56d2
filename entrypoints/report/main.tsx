import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ReportPage } from '@/components/report/ReportPage.tsx';
import { language } from '@/utils/i18n/language.ts';
import { tenantIn } from '@/utils/panel/place.ts';

document.documentElement.lang = language();

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <ReportPage tenant={tenantIn(location.search)} />
    </StrictMode>,
  );
