import { browser } from 'wxt/browser';
import { article } from '@/utils/guide/article-address.ts';
import { say } from '@/utils/i18n/say.ts';
import { OpenWelcome } from '../onboarding/OpenWelcome.tsx';
import { Facts } from './Facts.tsx';
import { Section } from './Section.tsx';

export function About() {
  return (
    <Section title={say('settings.about.title')}>
      <Facts
        facts={[
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
        <OpenWelcome />
      </div>
    </Section>
  );
}
