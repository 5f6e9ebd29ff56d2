import { article } from '@/utils/guide/article-address.ts';
import { accesses } from '@/utils/guide/task.ts';
import { say } from '@/utils/i18n/say.ts';
import type { Decided } from '@/utils/state/effective-settings.ts';
import { PermissionList } from './PermissionList.tsx';
import { Reset } from './Reset.tsx';
import { Section } from './Section.tsx';

/** The four lists, entry by entry, with where each comes from. */
export function Permissions({ decided: { effective, settings } }: { decided: Decided }) {
  const differs = Object.values(settings.permissions).some(
    ({ added, removed }) => added.length + removed.length > 0,
  );
  return (
    <Section
      title={say('settings.permissions.title')}
      aside={differs && <Reset part="permissions" />}
      intro={
        <>
          {say('settings.permissions.intro')}{' '}
          <a href={article} target="_blank" rel="noreferrer">
            {say('settings.permissions.article')}
          </a>
        </>
      }
    >
      {accesses.map((access) => (
        <PermissionList
          key={access}
          access={access}
          listed={effective.listed.filter((one) => one.access === access)}
        />
      ))}
    </Section>
  );
}
