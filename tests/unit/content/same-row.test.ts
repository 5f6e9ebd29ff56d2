// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest';
import { observe } from '../../../utils/analysis/observe/observe.ts';
import { notFilling } from '../../../utils/content/fill/fill-page.ts';
import { createFilling } from '../../../utils/content/fill/filling.ts';
import { buildView } from '../../../utils/content/render/build-view.ts';
import { defaultNames, permissions } from '../../../utils/guide/index.ts';
import type { GuideContext } from '../../../utils/state/guide-context.ts';
import { noIds } from '../../../utils/state/learnt-pages.ts';
import { lookAtPage } from '../../../utils/workday/read/read-page.ts';
import * as markup from '../../fixtures/workday-markup.ts';

const { row, textArea, textBox, shownText } = markup;
const location = new URL('https://impl.wd12.myworkday.com/acme_dpt1/d/task/2997$1904.htmld');
const context: GuideContext = {
  names: defaultNames,
  permissions,
  skipped: {},
  captured: [],
  stepsDone: [],
  changed: [],
  off: { everywhere: false, pages: [] },
};
const end = new AbortController();
afterEach(() => {
  document.body.innerHTML = '';
  document.documentElement.lang = '';
});

function showForm(...rows: string[]): void {
  markup.htmlDocument(
    markup.frame(
      markup.title('Activate Pending Security Policy Changes') +
        markup.view('6$1', ...rows) +
        markup.okAndCancel,
    ),
  );
}

function look(known = context) {
  const page = lookAtPage(document, location);
  if (!page) throw new Error('This is no tenant page.');
  return { page, observation: observe(page.snapshot, known, notFilling) };
}

/** The control that the comment is judged on, and the one that the overlay draws beside. */
function judgedAndDrawn() {
  const { page, observation } = look();
  const view = buildView(document, page, observation.status, observation, context, {
    missing: [],
    failed: false,
  });
  return { status: observation.status.fields[0], drawn: view?.controls.get('comment') };
}

async function fill(known = context): Promise<void> {
  const { observation } = look(known);
  const filling = createFilling(
    {
      document,
      context: () => known,
      tracker: { current: () => observation },
      readNow: () => observation,
      requestLook: () => undefined,
    },
    end.signal,
  );
  await filling.fill(['comment']);
}

/** Two inputs with one label: drawing and filling gave up where judging chose the text area. */
const otherInput = row('Comment', textBox('an earlier comment'));
const comment = row('Comment', textArea());

it.each([
  ['first', [comment, otherInput]],
  ['last', [otherInput, comment]],
])('judges, draws and fills the input of the wanted kind, which comes %s', async (_, rows) => {
  showForm(...rows);
  const area = document.querySelector('textarea');
  const { status, drawn } = judgedAndDrawn();
  expect(status).toMatchObject({ verdict: 'empty', shown: '' });
  expect(drawn).toBe(area);
  await fill();
  expect(area?.value).toBe(defaultNames.activationComment);
  expect(document.querySelector<HTMLInputElement>('input[value]')?.value).toBe(
    'an earlier comment',
  );
});

it('folds the spellings of a label for drawing and filling as for judging', async () => {
  showForm(row('Comment', shownText('before')), row('Comment :', textArea()));
  const area = document.querySelector('textarea');
  expect(judgedAndDrawn()).toMatchObject({ status: { verdict: 'empty' }, drawn: area });
  await fill();
  expect(area?.value).toBe(defaultNames.activationComment);
});

it('finds no row where two inputs fit equally well', async () => {
  showForm(comment, row('Comment', textArea()));
  expect(judgedAndDrawn()).toMatchObject({ status: { verdict: 'not-found' }, drawn: undefined });
  await fill();
  expect([...document.querySelectorAll('textarea')].map(({ value }) => value)).toEqual(['', '']);
});

it('fills nothing where the label in another language leads to another row', async () => {
  document.documentElement.lang = 'de-DE';
  showForm(
    row('Kommentar', textBox('judged')),
    row('Kommentar', textArea('not judged')),
    row('Moment', shownText('now')),
  );
  const judged = document.querySelector('label')?.id.replace('-formLabel', '') ?? '';
  const known = {
    ...context,
    learnt: {
      ids: {
        ...noIds,
        labels: { [judged]: 'Comment' },
      },
      confirmed: [],
    },
  };
  const { observation } = look(known);
  expect(observation.snapshot.rows.map(({ knownAs }) => knownAs)).toEqual([
    'Comment',
    undefined,
    undefined,
  ]);
  expect(observation.rowIndexes.get('comment')).toBe(0);
  await fill(known);
  expect(document.querySelector('textarea')?.value).toBe('not judged');
  expect(document.querySelector<HTMLInputElement>('input[value]')?.value).toBe('judged');
});
