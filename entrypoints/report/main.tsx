import { mountPage } from '@/components/hooks/mountPage.tsx';
import { ReportPage } from '@/components/report/ReportPage.tsx';
import { tenantIn } from '@/utils/panel/place.ts';

mountPage(<ReportPage tenant={tenantIn(location.search)} />);
