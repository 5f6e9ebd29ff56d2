import type {
  FlowAnswer,
  FlowRequest,
  PageModel,
  PromptAnswer,
  SearchAnswer,
  SessionAnswer,
} from '../page-model.ts';

/** The first segment of the path, as in every UI address (docs/workday.md, "Addresses"). */
export const tenantName = location.pathname.split('/')[1] ?? '';

/** Returns a page, a path to navigate to instead, or null if the page does not exist. */
export async function fetchPage(path: string): Promise<FlowAnswer | null> {
  const answer = await ask(path);
  if (!answer.ok) return null;
  const body = (await answer.json()) as PageModel | FlowAnswer;
  return 'flow' in body ? { page: body } : body;
}

export async function sendFlow(flow: string, request: FlowRequest): Promise<FlowAnswer> {
  const answer = await ask(`flow/${flow}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  });
  if (!answer.ok) throw new Error(`The tenant answered ${answer.status} to ${request.action}.`);
  return (await answer.json()) as FlowAnswer;
}

export function fetchPrompt(
  source: string,
  asked: { q: string; folder: string; offset: number; limit: number },
): Promise<PromptAnswer> {
  const query = new URLSearchParams({
    q: asked.q,
    folder: asked.folder,
    offset: String(asked.offset),
    limit: String(asked.limit),
  });
  return get<PromptAnswer>(`prompt/${source}?${query}`);
}

export function fetchSearch(q: string): Promise<SearchAnswer> {
  return get<SearchAnswer>(`search?${new URLSearchParams({ q })}`);
}

export function fetchSession(): Promise<SessionAnswer> {
  return get<SessionAnswer>('session');
}

async function get<Answer>(path: string): Promise<Answer> {
  const answer = await ask(path);
  if (!answer.ok) throw new Error(`The tenant answered ${answer.status} to ${path}.`);
  return (await answer.json()) as Answer;
}

/** An ended session answers 401 with the path of the sign-in page, which is then opened. */
async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const answer = await fetch(`/${tenantName}/${path}`, {
    ...init,
    headers: { ...init.headers, accept: 'application/json' },
  });
  if (answer.status === 401) {
    const { signIn } = (await answer.json()) as { signIn: string };
    location.assign(signIn);
    await new Promise(() => {});
  }
  return answer;
}

/** The path of the results page below `/{tenant}/d/`. */
export function searchPath(query: string): string {
  return `search.htmld?${new URLSearchParams({ q: query })}`;
}
