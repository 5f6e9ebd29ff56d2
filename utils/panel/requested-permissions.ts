import type { MessageKey } from '../guide/message-key.ts';

/** The permissions in the manifest. */
export interface ManifestRequests {
  permissions?: string[] | undefined;
  host_permissions?: string[] | undefined;
  optional_permissions?: string[] | undefined;
  optional_host_permissions?: string[] | undefined;
}

/** Permissions that share a reason. */
export interface RequestedPermission {
  /** Permissions as in the manifest, grouped by reason. */
  names: string[];
  reason: MessageKey | undefined;
  /** Requested by the browser only when needed. */
  onRequest: boolean;
}

/** The reason for each permission, in the wording of docs/permissions.md. */
export const reasons: Readonly<Record<string, MessageKey>> = {
  storage: 'welcome.asked.storage',
  scripting: 'welcome.asked.scripting',
  alarms: 'welcome.asked.alarms',
  sidePanel: 'welcome.asked.sidePanel',
  'https://*.myworkday.com/*': 'welcome.asked.workday',
  'https://*.workday.com/*': 'welcome.asked.workday',
  'https://*.myworkdaygov.com/*': 'welcome.asked.workday',
  'https://*.workdaygov.com/*': 'welcome.asked.workday',
  'https://connect.kolleno.com/*': 'welcome.asked.kolleno',
  'https://help.kolleno.com/*': 'welcome.asked.helpCentre',
};

/** Lists hosts first, because the browser warns about them at installation. */
export function requestedPermissions(manifest: ManifestRequests): RequestedPermission[] {
  const always = [...(manifest.host_permissions ?? []), ...(manifest.permissions ?? [])];
  const later = [
    ...(manifest.optional_host_permissions ?? []),
    ...(manifest.optional_permissions ?? []),
  ];
  return [...grouped(always, false), ...grouped(later, true)];
}

function grouped(names: readonly string[], onRequest: boolean): RequestedPermission[] {
  const asked: RequestedPermission[] = [];
  for (const name of names) {
    const reason = reasons[name];
    const same = asked.find((one) => one.reason === reason);
    if (same) same.names.push(name);
    else asked.push({ names: [name], reason, onRequest });
  }
  return asked;
}

/** A host without scheme and wildcards: `https://*.workday.com/*` becomes "workday.com". */
export const shortName = (name: string): string =>
  name.replace(/^https:\/\/(?:\*\.)?([^/]+)\/\*$/, '$1');
