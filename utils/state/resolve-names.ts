import { defaultNames } from '../guide/names.ts';
import type { Names } from '../guide/task.ts';

/** A later source wins: the guide's names, the administrator's settings, what was really entered on the pages, the organisation's policy. */
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

/** The guide's comment, with the group and the user that this tenant really has. */
function commentFor(names: Names): string {
  return defaultNames.activationComment
    .replace(defaultNames.securityGroup, () => names.securityGroup)
    .replace(defaultNames.isuUserName, () => names.isuUserName);
}
