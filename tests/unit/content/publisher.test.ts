import { expect, it, vi } from 'vitest';
import { observe } from '../../../utils/analysis/observe/observe.ts';
import { routes } from '../../../utils/background/routes/router.ts';
import { notFilling } from '../../../utils/content/fill/fill-page.ts';
import { createPublisher } from '../../../utils/content/session/publisher.ts';
import { defaultNames } from '../../../utils/guide/index.ts';
import { groupForm } from '../../fixtures/guide-pages.ts';

const long = 'x'.repeat(100_000);

it('truncates texts that the background would drop', () => {
  const page = groupForm();
  const { status } = observe(page, { names: defaultNames, skipped: {}, captured: [] }, notFilling);
  const send = vi.fn<Parameters<typeof createPublisher>[0]>();
  createPublisher(send).publish({ ...status, title: long }, [
    { type: 'chosen', name: 'securityGroup', value: long },
  ]);
  const [sent, evidence] = send.mock.lastCall ?? [];
  expect(routes['page-status'].schema.safeParse({ status: sent, evidence }).success).toBe(true);
  expect(sent?.title).toMatch(/^x+…$/);
});

it('sends no status twice, however long it is', () => {
  const page = groupForm();
  const { status } = observe(page, { names: defaultNames, skipped: {}, captured: [] }, notFilling);
  const send = vi.fn();
  const publisher = createPublisher(send);
  publisher.publish({ ...status, title: long }, []);
  publisher.publish({ ...status, title: long }, []);
  expect(send).toHaveBeenCalledOnce();
});
