// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import {
  addLook,
  emptyHistory,
  markOkPressed,
} from '../../../utils/analysis/evidence/page-history.ts';
import { observe } from '../../../utils/analysis/observe/observe.ts';
import { createCapturePipeline } from '../../../utils/content/capture/capture-pipeline.ts';
import type { Send } from '../../../utils/content/capture/deliver-once.ts';
import type { PageSnapshot } from '../../../utils/workday/dom/snapshot.ts';
import { error, home, idle, isu, nothing } from '../../fixtures/administrator-moves.ts';
import { clientResult } from '../../fixtures/api-client-pages.ts';
import { goodPassword, groupForm, userForm, userResult } from '../../fixtures/guide-pages.ts';

/** One step of an administrator: a page that shows, or a press on OK. */
type Move = PageSnapshot | 'ok';

const filled = userForm({ userName: isu, first: goodPassword });
const send = vi.fn<Send>(async () => true);

beforeEach(() => void send.mockClear());

/** Looks at the pages as the page session does, and returns what reached the vault. */
async function captured(...moves: Move[]) {
  const end = new AbortController();
  document.body.textContent = observe(clientResult(), nothing, idle)
    .captures.captures.map(({ value }) => value.reveal())
    .join(' ');
  const pipeline = createCapturePipeline(document, send, () => {}, end.signal);
  let history = emptyHistory;
  for (const move of moves) {
    if (move === 'ok') {
      history = markOkPressed(history);
      continue;
    }
    const observation = observe(move, nothing, idle);
    const step = addLook(history, observation);
    history = step.history;
    if (step.accepted) pipeline.deliverAccepted(step.accepted, observation);
    pipeline.deliver(observation);
  }
  // Values are sent in order, so all of the pages' values were sent before this one.
  pipeline.deliver(observe(clientResult(), nothing, idle));
  await vi.waitFor(() => expect(send.mock.calls.map(([name]) => name)).toContain('clientId'));
  end.abort();
  return Object.fromEntries(
    send.mock.calls
      .filter(([credential]) => credential.startsWith('isu'))
      .map(([credential, value, , uncertain]) => [
        credential,
        uncertain ? `${value}, uncertain` : value,
      ]),
  );
}

it('captures what was entered once Workday shows the result', async () => {
  expect(await captured(filled, 'ok', filled, userResult())).toEqual({
    isuUserName: 'kolleno-integration',
    isuPassword: goodPassword,
  });
});

it.each<[string, Move[]]>([
  ['is only entered', [filled]],
  ['is left by Cancel', [filled, home]],
  ['is refused', [filled, 'ok', { ...filled, errors: [error] }]],
  ['is refused and then left', [filled, 'ok', { ...filled, errors: [error] }, home]],
  [
    'is refused, and the same task is opened anew',
    [filled, 'ok', { ...filled, errors: [error] }, groupForm(), userForm({})],
  ],
])('captures nothing of a form that %s', async (_, moves) => {
  expect(await captured(...moves)).toEqual({});
});

it('captures no password after a random one was chosen', async () => {
  const random = userForm({ userName: isu, first: goodPassword, random: true });
  expect(await captured(filled, random, 'ok', random, userResult())).toEqual({
    isuUserName: 'kolleno-integration',
  });
});

it('captures what was entered last, also after a refusal', async () => {
  const other = 'Other-Harbour-72-Lamps';
  const changed = userForm({ userName: isu, first: other });
  expect(
    await captured(filled, 'ok', { ...filled, errors: [error] }, changed, 'ok', userResult()),
  ).toMatchObject({ isuPassword: other });
});

it('doubts what was entered if the page that follows does not prove that it was kept', async () => {
  expect(await captured(filled, 'ok', home)).toEqual({
    isuUserName: 'kolleno-integration, uncertain',
    isuPassword: `${goodPassword}, uncertain`,
  });
});
