import type { FindingKey, MessageKey } from '../../guide/message-key.ts';
import { accesses, credentialNames, taskIds } from '../../guide/task.ts';
import { isMessageKey } from '../../i18n/say.ts';
import { cutText, visibleText } from '../../lib/foreign-text.ts';
import { z } from '../../lib/zod.ts';
import { maxFingerprintLength, type Shown } from '../../state/consent.ts';
import { offScopes } from '../../state/overlay-off.ts';
import { maxTextLength } from '../../state/page-status.ts';
import { isTenantKey, type TenantKey } from '../../tenant/tenant-key.ts';

/*
 * Shapes that several messages share. A hostile page can take over a page script, so all texts and
 * lists have bounds: far above anything a page shows, far below anything that fills the memory.
 */

export const text = z.string().max(maxTextLength).overwrite(visibleText);
/** A name or a title from the page. A longer one than any in Workday is cut. */
export const name = text.overwrite((value) => cutText(value, maxNameLength));
export const maxItems = 1_000;
const maxNameLength = 200;
/** The value of a credential, captured or entered. */
export const credentialValue = z.string().max(10_000);

export const task = z.enum(taskIds);
export const access = z.enum(accesses);
export const credential = z.enum(credentialNames);

/** The tenant as a page names it, by its host and its name. */
export const tenantAddress = { host: z.string().max(253), tenant: z.string().max(128) };

/** The tenant as the panel names it, by its key. */
export const tenant = z.custom<TenantKey>((value) => {
  return typeof value === 'string' && value.length <= 400 && isTenantKey(value);
});

/** A key of the catalogue itself, and from the part of it that pages speak from. */
const isKey = (value: unknown, part: RegExp): boolean =>
  typeof value === 'string' && value.length <= 100 && part.test(value) && isMessageKey(value);
/** Why a field has its value, what a page is for, and what comes next. */
export const messageKey = z.custom<MessageKey>((value) => isKey(value, /^(?:tasks|why)\./));
export const findingKey = z.custom<FindingKey>((value) => isKey(value, /^findings\./));
export const substitutions = z.array(text.overwrite((value) => cutText(value))).max(10);

/** A page of the guide within a tenant, as `overlayPageKey` names it. */
export const guidePage = z.string().max(200);
export const offScope = z.enum(offScopes);
export const link = z.string().max(2_000);
export const nothing = z.object({});

/** What the panel drew when it was pressed. Required of every message that acts on it. */
export const shown: z.ZodType<Shown> = z.object({
  session: z.uuid().nullable(),
  key: z.string().max(100).nullable(),
  tenant: tenant.nullable(),
  values: z.string().max(maxFingerprintLength),
});
