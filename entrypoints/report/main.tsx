import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ReportPage } from '@/components/set-up-report/ReportPage.tsx';
import { tenantIn } from '@/utils/report/address.ts';

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <ReportPage tenant={tenantIn(location.search)} />
    </StrictMode>,
  );
