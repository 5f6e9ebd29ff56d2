import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createRouter } from '../../../utils/background/routes/router.ts';
import { createStatusSender } from '../../../utils/content/session/status-sender.ts';
import type { TaskId } from '../../../utils/guide/task.ts';
import { askBackground } from '../../../utils/messages/send.ts';
import { progresses } from '../../../utils/storage/items.ts';
import { registerPage } from '../../fixtures/panel-examples.ts';

const url = `https://${registerPage.host}/${registerPage.tenant}/d/home.htmld`;

/** The page's script and the background, with the storage of this browser between them. */
function startSender() {
  const route = createRouter();
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(
    (message: unknown) =>
      new Promise((answer) => {
        const sender = { id: fakeBrowser.runtime.id, frameId: 0, url, tab: { id: 7, url } };
        if (!route(message, sender as never, answer)) answer(undefined);
      }),
  );
  const onFailure = vi.fn();
  let answered: Promise<unknown> = Promise.resolve();
  const send = createStatusSender((status, evidence) => {
    const answer = askBackground('page-status', { status, evidence });
    answered = answer.catch(() => undefined);
    return answer;
  }, onFailure);
  return {
    onFailure,
    async show(task: TaskId = 'register-api-client') {
      send(registerPage, [{ type: 'step', task, state: 'done' }]);
      await answered;
    },
  };
}

const full = () => Promise.reject(new DOMException('The quota is exceeded.', 'QuotaExceededError'));

beforeEach(() => {
  vi.restoreAllMocks();
});

it('says nothing where the status is stored', async () => {
  const { show, onFailure } = startSender();
  await show();
  expect(onFailure).not.toHaveBeenCalled();
  expect(Object.values(await progresses.getValue())).toMatchObject([
    { steps: { 'register-api-client': { state: 'done' } } },
  ]);
});

it.each([
  ['memory is full', () => vi.spyOn(fakeBrowser.storage.session, 'set').mockImplementation(full)],
  [
    'the disk is full',
    () =>
      vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
        throw new DOMException('The quota is exceeded.', 'QuotaExceededError');
      }),
  ],
  [
    'a transaction is aborted',
    () =>
      vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore) {
        this.transaction.abort();
        throw new DOMException('The transaction was aborted.', 'AbortError');
      }),
  ],
])('says once that %s, and again after it was well in between', async (_, fail) => {
  const { show, onFailure } = startSender();
  const failing = fail();
  await show();
  await show();
  expect(onFailure).toHaveBeenCalledOnce();
  failing.mockRestore();
  await show();
  fail();
  await show('manage-refresh-tokens');
  expect(onFailure).toHaveBeenCalledTimes(2);
});
