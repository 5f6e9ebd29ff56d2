import { say } from '@/utils/i18n/say.ts';
import styles from './GettingStarted.module.css';
import { WelcomeSection } from './WelcomeSection.tsx';

/**
 * How to get to the first task.
 * @param inSidebar the browser has a sidebar instead of a side panel
 */
export function GettingStarted({ inSidebar }: { inSidebar: boolean }) {
  return (
    <WelcomeSection title={say('welcome.begin.title')}>
      <ol className={styles.steps}>
        <li>{say('welcome.begin.tenant')}</li>
        <li>{say(inSidebar ? 'welcome.begin.sidebar' : 'welcome.begin.button')}</li>
        <li>{say('welcome.begin.first')}</li>
      </ol>
    </WelcomeSection>
  );
}
