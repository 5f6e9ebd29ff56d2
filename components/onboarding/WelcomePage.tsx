import { useEffect } from 'react';
import { browser } from 'wxt/browser';
import { say } from '@/utils/i18n/say.ts';
import { openSettings } from '@/utils/lib/open-page.ts';
import { orientationSteps } from '@/utils/state/introduction.ts';
import { Button } from '../controls/Button.tsx';
import { PageIllustration } from './PageIllustration.tsx';
import '../controls/tokens.css';
import '../controls/base.css';
import { DefinitionList } from '../controls/DefinitionList.tsx';
import { RequestedPermissions } from './RequestedPermissions.tsx';
import { WelcomeHeader } from './WelcomeHeader.tsx';
import styles from './WelcomePage.module.css';
import { WelcomeSection } from './WelcomeSection.tsx';

/**
 * The welcome page, opened once after the installation. Also gives the facts to those who have to
 * approve the extension.
 */
export function WelcomePage() {
  const manifest = browser.runtime.getManifest();
  useEffect(() => {
    document.title = `${say('welcome.open')} · ${say('extensionName')}`;
  }, []);
  return (
    <>
      <WelcomeHeader />
      <main className={styles.main}>
        <WelcomeSection title={say('welcome.how')}>
          <ol className={styles.steps}>
            {orientationSteps.map((step) => (
              <li key={step} className={styles.step}>
                <PageIllustration of={step} />
                <h3 className={styles.name}>{say(`orientation.title${step}`)}</h3>
                <p className={styles.body}>{say(`orientation.body${step}`)}</p>
              </li>
            ))}
          </ol>
        </WelcomeSection>
        <GettingStarted inSidebar={'sidebar_action' in manifest} />
        <WelcomeSection title={say('welcome.reads.title')}>
          <DefinitionList
            look="card"
            entries={[
              [say('welcome.reads.titles'), say('welcome.reads.titlesFor')],
              [say('welcome.reads.fields'), say('welcome.reads.fieldsFor')],
              [say('welcome.reads.credentials'), say('welcome.reads.credentialsFor')],
              [say('welcome.reads.never'), say('welcome.reads.neverFor')],
            ]}
          />
        </WelcomeSection>
        <WelcomeSection title={say('welcome.sends.title')}>
          <DefinitionList
            look="card"
            entries={[
              [say('welcome.sends.workday'), say('welcome.sends.workdayFor')],
              [say('welcome.sends.kolleno'), say('welcome.sends.kollenoFor')],
              [say('welcome.sends.nobody'), say('welcome.sends.nobodyFor')],
            ]}
          />
        </WelcomeSection>
        <WelcomeSection title={say('welcome.secrets.title')}>
          <DefinitionList
            look="card"
            entries={[
              [say('welcome.secrets.memory'), say('welcome.secrets.memoryFor')],
              [say('welcome.secrets.disk'), say('welcome.secrets.diskFor')],
              [say('welcome.secrets.gone'), say('welcome.secrets.goneFor')],
            ]}
          />
        </WelcomeSection>
        <RequestedPermissions manifest={manifest} />
        <WelcomeSection title={say('welcome.tryIt.title')}>
          <p className={styles.body}>{say('welcome.tryIt.body')}</p>
          <pre className={styles.command}>
            <code>npm start</code>
          </pre>
        </WelcomeSection>
      </main>
      <footer className={styles.foot}>
        <p>
          {say('welcome.again')} {say('settings.about.version')} {manifest.version}
        </p>
        <Button small action="settings" onClick={openSettings}>
          {say('panel.settings')}
        </Button>
      </footer>
    </>
  );
}

/**
 * How to get to the first task.
 * @param inSidebar the browser has a sidebar instead of a side panel
 */
function GettingStarted({ inSidebar }: { inSidebar: boolean }) {
  return (
    <WelcomeSection title={say('welcome.begin.title')}>
      <ol className={styles.actions}>
        <li>{say('welcome.begin.tenant')}</li>
        <li>{say(inSidebar ? 'welcome.begin.sidebar' : 'welcome.begin.button')}</li>
        <li>{say('welcome.begin.first')}</li>
      </ol>
    </WelcomeSection>
  );
}
