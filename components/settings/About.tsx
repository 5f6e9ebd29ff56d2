import { browser } from 'wxt/browser';
import { article } from '@/utils/guide/article-address.ts';
import { say } from '@/utils/i18n/say.ts';
import { DefinitionList } from '../controls/DefinitionList.tsx';
import { WelcomeButton } from '../controls/WelcomeButton.tsx';
import { SettingsSection } from './SettingsSection.tsx';

export function About() {
  return (
    <SettingsSection title={say('settings.about.title')}>
      <DefinitionList
        look="plain"
        entries={[
          [say('settings.about.version'), browser.runtime.getManifest().version],
          [say('settings.about.id'), <code key="id">{browser.runtime.id}</code>],
          [
            say('settings.about.source'),
            <a key="article" href={article} target="_blank" rel="noreferrer">
              {say('settings.permissions.article')}
            </a>,
          ],
        ]}
      />
      <div>
        <WelcomeButton />
      </div>
    </SettingsSection>
  );
}
