import type { ReactNode } from 'react';
import { say } from '@/utils/i18n/say.ts';
import type { Policy } from '@/utils/state/policy.ts';
import { DefinitionList } from '../controls/DefinitionList.tsx';
import { Icon } from '../controls/Icon.tsx';
import { Note } from '../controls/Note.tsx';
import styles from './PolicySection.module.css';
import { SettingsSection } from './SettingsSection.tsx';

/**
 * Shows the organisation's policy except for names and permissions, which are locked in their own
 * sections, and lists the policy entries that are invalid.
 */
export function PolicySection({ policy }: { policy: Policy }) {
  const facts = factsOf(policy);
  const { problems, names, permissions } = policy;
  const elsewhere =
    Object.keys(names).length + entries(permissions.add) + entries(permissions.remove);
  if (facts.length + problems.length + elsewhere === 0) return null;
  return (
    <SettingsSection title={say('settings.policy.title')} intro={say('settings.policy.intro')}>
      {facts.length > 0 && <DefinitionList look="plain" entries={facts} />}
      {problems.length > 0 && (
        <Note tone="warn">
          <p>{say('settings.policy.problems')}</p>
          <ul className={styles.problems}>
            {problems.map(({ entry, reason }) => (
              <li key={entry} data-policy-problem={entry}>
                {entry !== '' && <code>{entry}</code>} {say(reason)}
              </li>
            ))}
          </ul>
        </Note>
      )}
    </SettingsSection>
  );
}

const entries = (lists: Record<string, readonly string[]>) => Object.values(lists).flat().length;

function factsOf({ handoffOrigins, kollenoKey, allow }: Policy): [string, ReactNode][] {
  const facts: [string, ReactNode][] = [];
  if (handoffOrigins.length > 0)
    facts.push([say('settings.policy.origins'), handoffOrigins.join(', ')]);
  if (kollenoKey?.kid)
    facts.push([say('settings.policy.key'), <code key="key">{kollenoKey.kid}</code>]);
  for (const what of ['send', 'sealedFile', 'passphrase'] as const)
    if (!allow[what])
      facts.push([say(`settings.policy.${what}`), say('settings.policy.forbidden')]);
  return facts;
}

/** Marks a setting that the organisation's policy decides. */
export function PolicyLock({ children }: { children: ReactNode }) {
  return (
    <span className={styles.locked}>
      <Icon name="lock" />
      {children}
    </span>
  );
}
