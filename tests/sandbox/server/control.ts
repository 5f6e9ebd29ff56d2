import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { ControlState } from '../control-state.ts';
import { driftSchema } from '../drift.ts';
import { articleFaults, type HelpCentre } from '../help-centre/help-centre.ts';
import { type Intake, intakeFaults } from '../intake/handler.ts';
import { serviceFaults } from '../services/faults.ts';
import { isTenantFault, tenantFaults } from '../tenant/fault.ts';
import { reportTenant } from '../tenant/report.ts';
import { addressOf, readJson, sendJson } from './http.ts';
import type { World } from './world.ts';

type Serve = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** `https://127.0.0.1:<port>/control/…`: the actual content of the sandbox, and its settings. */
export function createControl(world: World, intake: Intake, helpCentre: HelpCentre): Serve {
  let armedAtIntake: string[] = [];

  return async (request, response) => {
    const { url } = addressOf(request);
    switch (`${request.method} ${url.pathname}`) {
      case 'GET /control/state': {
        const state: ControlState = {
          tenants: world.tenants().map(reportTenant),
          intake: intake.state(),
          helpCentre: helpCentre.state(),
          faults: [
            ...world.faults(),
            ...world.armedServiceFaults(),
            ...armedAtIntake,
            ...helpCentre.armed,
          ],
        };
        return sendJson(response, 200, state);
      }
      case 'POST /control/reset':
        world.reset();
        intake.reset();
        helpCentre.reset();
        armedAtIntake = [];
        intake.armFaults(armedAtIntake);
        return sendJson(response, 200, { handoffLink: await intake.newHandoffLink() });
      case 'POST /control/faults': {
        const names = readFaults(await readJson(request));
        if (!names)
          return sendJson(response, 400, {
            error: 'Expected { "faults": [names] }',
            known: knownFaults,
          });
        world.arm(names.filter(isTenantFault));
        world.armServiceFaults(names.filter((name) => serviceFaults.includes(name)));
        armedAtIntake = names.filter((name) => intakeFaults.includes(name));
        intake.armFaults(armedAtIntake);
        helpCentre.arm(names.find((name) => articleFaults.includes(name)));
        return sendJson(response, 200, { faults: names });
      }
      case 'POST /control/drift': {
        const asked = driftRequest.safeParse(await readJson(request));
        if (!asked.success) return sendJson(response, 400, { error: z.prettifyError(asked.error) });
        const { tenant, settings } = asked.data;
        return world.setDrift(settings, tenant)
          ? sendJson(response, 200, { tenant: tenant ?? null, settings })
          : sendJson(response, 400, { error: `There is no tenant ${tenant}` });
      }
      case 'POST /control/clock': {
        const asked = clockRequest.safeParse(await readJson(request));
        if (!asked.success) return sendJson(response, 400, { error: z.prettifyError(asked.error) });
        world.clock.advance(asked.data.advanceMinutes);
        return sendJson(response, 200, { now: new Date(world.clock.now()).toISOString() });
      }
      case 'POST /control/refresh': {
        const asked = refreshRequest.safeParse(await readJson(request));
        if (!asked.success) return sendJson(response, 400, { error: z.prettifyError(asked.error) });
        return world.refreshFromProduction(asked.data.tenant)
          ? sendJson(response, 200, asked.data)
          : sendJson(response, 400, { error: `No non-production tenant ${asked.data.tenant}` });
      }
      case 'POST /control/handoff-link': {
        const options = readLinkOptions(await readJson(request));
        return options
          ? sendJson(response, 200, { link: await intake.newHandoffLink(options) })
          : sendJson(response, 400, {
              error:
                'Options: environment, instance, instanceUrl, organisation, tenant, expired, accepts',
            });
      }
      case 'POST /control/extension': {
        const asked = extensionRequest.safeParse(await readJson(request));
        if (!asked.success) return sendJson(response, 400, { error: z.prettifyError(asked.error) });
        intake.knowExtension(asked.data.id);
        return sendJson(response, 200, asked.data);
      }
      case 'POST /control/submission-status': {
        const asked = statusRequest.safeParse(await readJson(request));
        if (!asked.success) return sendJson(response, 400, { error: z.prettifyError(asked.error) });
        intake.setSubmissionStatus(asked.data.status);
        return sendJson(response, 200, asked.data);
      }
      default:
        return sendJson(response, 404, {
          error:
            'GET state; POST reset, faults, drift, clock, refresh, handoff-link, extension, submission-status',
        });
    }
  };
}

const knownFaults = [
  ...Object.keys(tenantFaults),
  ...serviceFaults,
  ...intakeFaults,
  ...articleFaults,
];

/** The id of a Chromium extension, which becomes part of Kolleno's page. */
const extensionRequest = z.strictObject({ id: z.string().regex(/^[a-p]{32}$/) });
const statusRequest = z.strictObject({
  status: z.enum(['received', 'connecting', 'connected', 'failed']),
});

/** The clock only moves forward; `reset` puts it right again. */
const clockRequest = z.strictObject({ advanceMinutes: z.number().positive() });
const refreshRequest = z.strictObject({ tenant: z.string() });

/** Applies to all tenants if none is named. */
const driftRequest = z.strictObject({ tenant: z.string().optional(), settings: driftSchema });

/** Returns the names if all of them are known, otherwise null. */
function readFaults(body: Record<string, unknown> | null): string[] | null {
  const faults: unknown = body?.faults;
  if (!Array.isArray(faults)) return null;
  const isKnown = (name: unknown): name is string =>
    typeof name === 'string' &&
    (isTenantFault(name) || [...serviceFaults, ...intakeFaults, ...articleFaults].includes(name));
  return faults.every(isKnown) ? faults : null;
}

type LinkOptions = NonNullable<Parameters<Intake['newHandoffLink']>[0]>;

/** Whose instance the link is for, and the only tenant that it takes. */
const whoseSchema = z.object({
  instanceUrl: z.url().exactOptional(),
  organisation: z.object({ id: z.string(), name: z.string() }).exactOptional(),
  tenant: z.string().exactOptional(),
});

function readLinkOptions(body: Record<string, unknown> | null): LinkOptions | null {
  if (!body) return null;
  const { environment, instance, expired, accepts } = body;
  if (environment !== undefined && environment !== 'production' && environment !== 'non-production')
    return null;
  if (instance !== undefined && typeof instance !== 'string') return null;
  if (expired !== undefined && typeof expired !== 'boolean') return null;
  const names = z.array(z.string()).min(1).optional().safeParse(accepts);
  if (!names.success) return null;
  const whose = whoseSchema.safeParse(body);
  if (!whose.success) return null;
  return {
    ...whose.data,
    ...(environment === undefined ? {} : { environment }),
    ...(instance === undefined ? {} : { instance }),
    ...(expired === undefined ? {} : { expired }),
    ...(names.data === undefined ? {} : { accepts: names.data }),
  };
}
