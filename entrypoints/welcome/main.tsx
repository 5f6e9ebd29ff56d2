import { mountPage } from '@/components/hooks/mountPage.tsx';
import { WelcomePage } from '@/components/onboarding/WelcomePage.tsx';

mountPage(<WelcomePage />);
