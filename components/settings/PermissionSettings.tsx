import { article } from '@/utils/guide/article-address.ts';
import { accesses } from '@/utils/guide/task.ts';
import { say } from '@/utils/i18n/say.ts';
import type { EffectiveSettings } from '@/utils/state/effective-settings.ts';
import { PermissionListEditor } from './PermissionListEditor.tsx';
import { ResetButton } from './ResetButton.tsx';
import { SettingsSection } from './SettingsSection.tsx';

/** Edits the four permission lists. */
export function PermissionSettings({
  settings: { effective, settings },
}: {
  settings: EffectiveSettings;
}) {
  const differs = Object.values(settings.permissions).some(
    ({ added, removed }) => added.length + removed.length > 0,
  );
  return (
    <SettingsSection
      title={say('settings.permissions.title')}
      aside={differs && <ResetButton part="permissions" />}
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
        <PermissionListEditor
          key={access}
          access={access}
          listed={effective.listed.filter((one) => one.access === access)}
        />
      ))}
    </SettingsSection>
  );
}
