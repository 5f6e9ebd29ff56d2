import type { MessageKey } from '../guide/message-key.ts';

/** What the browser was asked for, as far as the manifest says it. */
export interface ManifestRequests {
  permissions?: string[] | undefined;
  host_permissions?: string[] | undefined;
  optional_permissions?: string[] | undefined;
  optional_host_permissions?: string[] | undefined;
}

/** Something the extension may do in the browser, with its reason. */
export interface RequestedPermission {
  /** As the manifest has them; those that serve one purpose stand together. */
  names: string[];
  reason: MessageKey | undefined;
  /** The browser asks for it once it is needed, and not before. */
  onRequest: boolean;
}

/** Why each is asked for, in the words of docs/permissions.md. */
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

/** Hosts first: they are what the browser warns of at the installation. */
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

/** A host as people write it: `https://*.workday.com/*` is “workday.com”. */
export const shortName = (name: string): string =>
  name.replace(/^https:\/\/(?:\*\.)?([^/]+)\/\*$/, '$1');
