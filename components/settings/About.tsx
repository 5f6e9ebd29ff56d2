import { browser } from 'wxt/browser';
import { article } from '@/utils/guide/article-address.ts';
import { say } from '@/utils/i18n/say.ts';
import { openStorageAreas } from '@/utils/storage/items.ts';
import { DefinitionList } from '../controls/DefinitionList.tsx';
import { WelcomeButton } from '../controls/WelcomeButton.tsx';
import { useStorageItem } from '../hooks/useStorageItem.ts';
import { SettingsSection } from './SettingsSection.tsx';

export function About() {
  const open = useStorageItem(openStorageAreas);
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
          ...(open && open.length > 0
            ? [
                [
                  say('settings.about.openStorage'),
                  <span key="open-storage" data-open-storage={open.join(' ')}>
                    {say('settings.about.openStorageMeans', [open.join(', ')])}
                  </span>,
                ] as const,
              ]
            : []),
        ]}
      />
      <div>
        <WelcomeButton />
      </div>
    </SettingsSection>
  );
}
