import { tasks } from '../../guide/index.ts';
import { readCatalogue } from '../../i18n/read-catalogue.ts';
import { z } from '../../lib/zod.ts';
import type { PageMessages } from '../../messages/protocol.ts';
import type { PageSender } from '../../messages/sender.ts';
import {
  type ConfirmedPage,
  type LearntIds,
  type PageKey,
  pageKey,
} from '../../state/learnt-pages.ts';
import { pageOffScopes } from '../../state/overlay-off.ts';
import { onCapture } from '../handlers/credential-values.ts';
import { onKnownPages, onLearn } from '../handlers/learnt-pages.ts';
import { onOpenPanel } from '../handlers/open-panel.ts';
import { onPageStatus } from '../handlers/page-status.ts';
import { onOverlayOff } from '../handlers/switch-overlay.ts';
import { onGuideContext } from '../pages/guide-context.ts';
import { onGuideNeeded } from '../pages/inject-scripts.ts';
import { evidence, pageStatus } from './page-status-shape.ts';
import type { Routes } from './route.ts';
import { pageOfTenant, tenantPage } from './senders.ts';
import { credential, credentialValue, guidePage, nothing, task, tenantAddress } from './shapes.ts';

/** Far more than one look at a page can prove. */
const maxEvidence = 50;

// docs/workday.md, "Task ids".
const workdayId = z.string().regex(/^\d{1,9}\$\d{1,12}$/);
const pageKeys = new Set<string>(
  tasks.flatMap(({ id, pages }) => pages.map((page) => pageKey(id, page.id))),
);
const key = z.custom<PageKey>((value) => typeof value === 'string' && pageKeys.has(value));
const byWorkdayId = <T extends z.ZodType>(value: T) =>
  z.record(workdayId, value).refine((all) => Object.keys(all).length <= 200);

const learntIds: z.ZodType<LearntIds> = z.object({
  views: byWorkdayId(z.array(key).max(20)),
  urls: byWorkdayId(z.array(key).max(20)),
  labels: byWorkdayId(z.string().max(200)),
});

const confirmedPage: z.ZodType<ConfirmedPage> = z.object({
  page: key,
  is: z.boolean(),
  title: z.string().max(500),
  urlTaskId: workdayId.nullable(),
  viewIds: z.array(workdayId).max(50),
});

/** Messages of the page scripts. Each is for the tenant whose page the script runs in. */
export const pageRoutes: Routes<PageMessages, PageSender> = {
  'guide-needed': { from: tenantPage, schema: nothing, handle: onGuideNeeded },
  'guide-context': {
    from: pageOfTenant,
    schema: z.object(tenantAddress),
    handle: onGuideContext,
  },
  'page-status': {
    from: (sender, { status }) =>
      status === null ? tenantPage(sender) : pageOfTenant(sender, status),
    schema: z.object({
      status: pageStatus.nullable(),
      evidence: z.array(evidence).max(maxEvidence),
    }),
    handle: onPageStatus,
  },
  capture: {
    from: pageOfTenant,
    schema: z.object({
      ...tenantAddress,
      credential,
      value: credentialValue,
      task,
      uncertain: z.literal(true).exactOptional(),
    }),
    handle: onCapture,
  },
  'known-pages': { from: pageOfTenant, schema: z.object(tenantAddress), handle: onKnownPages },
  learn: {
    from: pageOfTenant,
    schema: z.object({
      ...tenantAddress,
      ids: learntIds.nullable(),
      answer: confirmedPage.nullable(),
    }),
    handle: onLearn,
  },
  'overlay-off': {
    from: pageOfTenant,
    schema: z.object({ ...tenantAddress, page: guidePage, scope: z.enum(pageOffScopes) }),
    handle: onOverlayOff,
  },
  catalogue: { from: tenantPage, schema: nothing, handle: readCatalogue },
  'open-panel': { from: tenantPage, schema: nothing, handle: onOpenPanel },
};
