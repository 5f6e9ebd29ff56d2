import { defaultNames } from '../guide/names.ts';
import type { Names } from '../guide/task.ts';

/**
 * Merges the sources of names. Later sources win: the guide, the settings, the names entered on the
 * pages, the policy.
 */
export function resolveNames(
  settings: Partial<Names> = {},
  chosen: Partial<Names> = {},
  policy: Partial<Names> = {},
): Names {
  const names = { ...defaultNames, ...settings, ...chosen, ...policy };
  const commented =
    policy.activationComment ?? settings.activationComment ?? chosen.activationComment;
  return { ...names, activationComment: commented ?? commentFor(names) };
}

/** The guide's comment with the tenant's actual group and user. */
function commentFor(names: Names): string {
  return defaultNames.activationComment
    .replace(defaultNames.securityGroup, () => names.securityGroup)
    .replace(defaultNames.isuUserName, () => names.isuUserName);
}
