import { say } from '@/utils/i18n/say.ts';
import styles from './Begin.module.css';
import { Part } from './Part.tsx';

/** The way to the first task. @param inSidebar the browser has a sidebar in place of a side panel */
export function Begin({ inSidebar }: { inSidebar: boolean }) {
  return (
    <Part title={say('welcome.begin.title')}>
      <ol className={styles.steps}>
        <li>{say('welcome.begin.tenant')}</li>
        <li>{say(inSidebar ? 'welcome.begin.sidebar' : 'welcome.begin.button')}</li>
        <li>{say('welcome.begin.first')}</li>
      </ol>
    </Part>
  );
}
