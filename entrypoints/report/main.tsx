import { mountPage } from '@/components/hooks/mountPage.tsx';
import { ReportPage } from '@/components/report/ReportPage.tsx';
import { tenantIn } from '@/utils/panel/report/address.ts';

mountPage(<ReportPage tenant={tenantIn(location.search)} />);
