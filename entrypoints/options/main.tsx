import { mountPage } from '@/components/hooks/mountPage.tsx';
import { SettingsApp } from '@/components/settings/SettingsApp.tsx';

mountPage(<SettingsApp />);
