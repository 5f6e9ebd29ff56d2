import { render, screen, waitFor } from '@testing-library/react';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { App } from '../../components/panel/App.tsx';
import type { Verification } from '../../utils/state/checks.ts';
import type { CredentialView, Keeping } from '../../utils/state/credentials.ts';
import type { HandoffState, Receipt } from '../../utils/state/handoff.ts';
import type { Introduction } from '../../utils/state/introduction.ts';
import type { PageStatus } from '../../utils/state/page-status.ts';
import type { Progress } from '../../utils/state/progress.ts';
import {
  credentialViews,
  handoff,
  introduction,
  keepings,
  pageStatuses,
  progresses,
  receipts,
  verifications,
} from '../../utils/storage/items.ts';
import type { TenantKey } from '../../utils/tenant/tenant-key.ts';
import { home, key } from './examples.ts';

export interface Sent {
  type: string;
  data: unknown;
}

export interface Scene {
  /** Address of the active tab; a page of the example tenant unless told otherwise. */
  url?: string;
  status?: PageStatus;
  progress?: Progress;
  credentials?: CredentialView[];
  /** Credentials of other tenants. */
  others?: Record<TenantKey, CredentialView[]>;
  keeping?: Keeping;
  verification?: Verification;
  handoff?: HandoffState;
  receipt?: Receipt;
  /** Where the orientation stands; seen, unless told otherwise. */
  orientation?: Introduction['orientation'];
  /** What the background answers, by message type. */
  answers?: Record<string, unknown>;
  /** What the tab's page script answers. Null: there is no page script, also after it was asked for. */
  page?: Record<string, unknown> | null;
}

/** Draws the panel as if the background had published this, and takes down what the panel sends. */
export async function show(scene: Scene = {}) {
  const toBackground: Sent[] = [];
  const toTab: (Sent & { tab: number; frame: number | undefined })[] = [];

  fakeBrowser.runtime.onMessage.addListener((message: Sent, _, respond: (answer: unknown) => void) => {
    toBackground.push(message);
    respond(scene.answers?.[message.type]);
    return true;
  });
  const executeScript = vi.fn(async () => []);
  fakeBrowser.scripting.executeScript = executeScript as typeof fakeBrowser.scripting.executeScript;
  fakeBrowser.tabs.sendMessage = (async (tab: number, message: Sent, options?: { frameId?: number }) => {
    if (scene.page === null) throw new Error('Could not establish connection. Receiving end does not exist.');
    toTab.push({ ...message, tab, frame: options?.frameId });
    return scene.page?.[message.type];
  }) as typeof fakeBrowser.tabs.sendMessage;

  await fakeBrowser.windows.create({ focused: true });
  const tab = await fakeBrowser.tabs.create({ url: scene.url ?? home, active: true });
  const id = tab.id ?? 0;
  const { orientation = 'seen' } = scene;
  await introduction.setValue({ welcomed: true, orientation });
  if (scene.status) await pageStatuses.setValue({ [id]: scene.status });
  if (scene.progress) await progresses.setValue({ [key]: scene.progress });
  if (scene.credentials || scene.others)
    await credentialViews.setValue({
      ...scene.others,
      ...(scene.credentials && { [key]: scene.credentials }),
    });
  if (scene.keeping) await keepings.setValue({ [key]: scene.keeping });
  if (scene.verification) await verifications.setValue({ [key]: scene.verification });
  if (scene.handoff) await handoff.setValue(scene.handoff);
  if (scene.receipt) await receipts.setValue({ [key]: scene.receipt });

  render(<App pinned={null} />);
  await waitFor(() => {
    if (screen.getByRole('main').ariaBusy === 'true' || screen.getByRole('main').hasAttribute('aria-busy'))
      throw new Error('The panel is still loading.');
    // What stands further down is drawn after the rest.
    if (!document.querySelector('[data-kept-by-newer]')) action('orientation-again');
  });
  return { tab: id, toBackground, toTab, executeScript };
}

/** The one element with these state hooks. */
export function hook(attributes: Record<string, string>, within: ParentNode = document): HTMLElement {
  const selector = Object.entries(attributes)
    .map(([name, value]) => `[data-${name}="${value}"]`)
    .join('');
  const [found, ...more] = within.querySelectorAll<HTMLElement>(selector);
  if (!found || more.length > 0)
    throw new Error(`${more.length + (found ? 1 : 0)} elements match ${selector}.`);
  return found;
}

export const action = (name: string, within: ParentNode = document) => hook({ action: name }, within);
export const dialog = () => screen.getByRole('dialog');
