import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { respelledIn } from '../drift.ts';
import type { FlowRequest, SessionAnswer } from '../page-model.ts';
import { openPath, search } from '../pages/directory.ts';
import { answerPrompt, isPromptSource } from '../pages/prompt-sources.ts';
import { production } from './hosts.ts';
import { addressOf, pathOf, readBody, readJson, send, sendHtml, sendJson } from './http.ts';
import { messageHtml, shellHtml, signInHtml } from './shell.ts';
import { sendSkinFile } from './skin-files.ts';
import type { OpenTenant, World } from './world.ts';

const slowContentMs = 3000;

/** The tenant UI host: shell, sign-in, and the JSON of the pages. */
export async function serveTenantUi(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
  delay: (durationMs: number) => Promise<unknown> = setTimeout,
): Promise<void> {
  const { host, url } = addressOf(request);
  const path = pathOf(url);
  if (path.startsWith('/static/')) return sendSkinFile(response, path);

  const [, gateway] = /^\/wday\/authgwy\/([^/]+)\/login\.htmld$/.exec(path) ?? [];
  const [, first, rest] = /^\/([^/]+)\/(.*)$/.exec(path) ?? [];
  const open = world.tenantAt(host, gateway ?? first ?? '');
  if (!open)
    return sendHtml(response, 404, messageHtml('Page not found', 'There is no such tenant here.'));
  if (gateway || rest === 'login.htmld') return signIn(world, open, request, response);

  const signInPath = `/wday/authgwy/${open.tenant.name}/login.htmld`;
  const expired = open.tenant.faults.has('session-expired');
  if (rest?.startsWith('d/')) {
    if (expired) return send(response, 302, 'text/plain', '', { location: signInPath });
    return sendHtml(response, 200, shellHtml(open.tenant));
  }
  if (expired) return sendJson(response, 401, { signIn: signInPath });
  if (open.tenant.faults.has('slow-content')) await delay(slowContentMs);
  if (open.tenant.drift.slow) await delay(open.tenant.drift.slow);
  return serveJson(open, rest ?? '', url, request, response);
}

async function serveJson(
  { tenant, flows, interpreter }: OpenTenant,
  path: string,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const query = (name: string) => url.searchParams.get(name) ?? '';
  const [, flow] = /^flow\/([\w-]+)$/.exec(path) ?? [];
  const [, source] = /^prompt\/([\w-]+)$/.exec(path) ?? [];
  if (flow && request.method === 'POST') {
    const body = await readJson(request);
    if (!isFlowRequest(body)) return sendJson(response, 400, { error: 'Not a flow request' });
    const values = interpreter.values(flows.widgets(flow), body.values);
    const answer = flows.press(
      flow,
      { action: body.action, values },
      { refusesFirstOk: tenant.drift.firstOk === 'refused' },
    );
    return answer
      ? sendJson(response, 200, interpreter.answer(answer))
      : sendJson(response, 410, { error: 'This page is no longer open' });
  }
  if (source && isPromptSource(source)) {
    const limit = Math.min(Number.parseInt(query('limit'), 10) || 50, 100);
    const offset = Number.parseInt(query('offset'), 10) || 0;
    const asked = { q: query('q'), folder: query('folder'), offset, limit };
    const answer = answerPrompt(tenant, source, asked, interpreter.item);
    return sendJson(response, 200, interpreter.prompt(answer));
  }
  if (path === 'search')
    return sendJson(
      response,
      200,
      search(tenant, query('q'), (english) => interpreter.text(english)),
    );
  if (path === 'session') {
    const session: SessionAnswer = {
      user: tenant.administrator.person ?? tenant.administrator.userName,
      language: tenant.language,
      banner:
        tenant.hosts === production ? null : interpreter.text(`Implementation - ${tenant.name}`),
    };
    return sendJson(response, 200, session);
  }
  const screen = openPath(tenant, path);
  return screen
    ? sendJson(response, 200, respelledIn(tenant.drift, interpreter.page(flows.open(screen))))
    : sendJson(response, 404, { error: 'There is no such page' });
}

function isFlowRequest(body: unknown): body is FlowRequest {
  if (typeof body !== 'object' || body === null || !('action' in body) || !('values' in body))
    return false;
  const actions: unknown[] = ['ok', 'cancel', 'done', 'addRow', 'refresh'];
  const { action, values } = body;
  return actions.includes(action) && typeof values === 'object' && values !== null;
}

/** Signing in starts a new session. */
async function signIn(
  world: World,
  { tenant, interpreter }: OpenTenant,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'POST') return sendHtml(response, 200, signInHtml(tenant, interpreter));
  await readBody(request);
  world.disarm('session-expired');
  return send(response, 303, 'text/plain', '', { location: `/${tenant.name}/d/home.htmld` });
}
