import type { IncomingMessage, ServerResponse } from 'node:http';
import { addressOf, pathOf, readBody } from '../server/http.ts';
import { messageHtml } from '../server/shell.ts';
import type { World } from '../server/world.ts';
import type { TenantFault } from '../tenant/fault.ts';
import type { ServiceCall, Tenant } from '../tenant/tenant.ts';
import { notFound, type ServiceAnswer, sendAnswer } from './answers.ts';
import { answerCustomerAccounts } from './customer-accounts.ts';
import { callNameOf, sendFault } from './faults.ts';
import { answerRevenueManagement } from './revenue-management.ts';
import { answerToken } from './token.ts';
import { answerWql } from './wql.ts';

interface Route {
  service: ServiceCall['service'];
  /** Its groups: the tenant, then the parameters of the service. */
  path: RegExp;
  answer(
    tenant: Tenant,
    request: IncomingMessage,
    rest: string,
    query: URLSearchParams,
  ): ServiceAnswer | Promise<ServiceAnswer>;
}

const routes: readonly Route[] = [
  {
    service: 'token',
    path: /^\/ccx\/oauth2\/([^/]+)\/token()$/,
    answer: answerToken,
  },
  {
    service: 'wql',
    path: /^\/ccx\/api\/wql\/v1\/([^/]+)\/(.+)$/,
    answer: answerWql,
  },
  {
    service: 'rest',
    path: /^\/ccx\/api\/customerAccounts\/v1\/([^/]+)\/(.+)$/,
    answer: answerCustomerAccounts,
  },
  {
    service: 'soap',
    path: /^\/ccx\/service\/([^/]+)\/Revenue_Management\/([^/]+)$/,
    answer: async (tenant, request, version) =>
      answerRevenueManagement(tenant, version, await readBody(request)),
  },
];

/** The services host. Records every call that reaches a tenant for the control state. */
export async function serveServices(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { host, url } = addressOf(request);
  const path = pathOf(url);
  for (const { service, path: pattern, answer } of routes) {
    const [, name, rest] = pattern.exec(path) ?? [];
    if (name === undefined) continue;
    const tenant = world.tenantAt(host, name)?.tenant;
    if (!tenant) return sendAnswer(response, { status: 503, body: 'Service Unavailable' });
    const broken = brokenAnswer(world.faults());
    if (broken === 'reset') return void request.socket.destroy();
    if (broken === 'hang') return;
    const given = broken ?? (await answer(tenant, request, rest ?? '', url.searchParams));
    tenant.calls.push({ service, path, status: given.status });
    if (sendFault(world.armedServiceFaults(), callNameOf(service, rest ?? ''), response, given))
      return;
    return sendAnswer(response, given);
  }
  return sendAnswer(response, notFound);
}

function brokenAnswer(faults: ReadonlySet<TenantFault>): ServiceAnswer | 'hang' | 'reset' | null {
  if (faults.has('services-hang')) return 'hang';
  if (faults.has('services-reset')) return 'reset';
  if (faults.has('services-html'))
    return {
      status: 200,
      contentType: 'text/html',
      body: messageHtml('Workday is under maintenance', 'Please try again later.'),
    };
  if (faults.has('services-429'))
    return { status: 429, body: { error: 'Too many requests' }, headers: { 'retry-after': '90' } };
  if (faults.has('services-503')) return { status: 503, body: 'Service Unavailable' };
  return null;
}
