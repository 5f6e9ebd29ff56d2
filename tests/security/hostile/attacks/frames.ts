import { expect } from 'vitest';
import type { Attack } from '../attack.ts';
import { foreignSecret } from '../canary.ts';

export const frames: Attack[] = [
  {
    title: 'shows the task page in frames: of the same origin, sandboxed, and written by itself',
    on: 'home',
    telling: true,
    async run(victim, { home }) {
      await victim.evaluate(
        async (task, secret) => {
          const form = `<div id="workdayApplicationFrame"><h1 data-automation-id="pageHeaderTitleText">Register API Client for Integrations</h1>
            <li><label data-automation-id="formLabel">Client ID</label><div data-automation-id="decorationWrapper">x</div></li>
            <li><label data-automation-id="formLabel">Client Secret</label><div data-automation-id="decorationWrapper">${secret}</div></li></div>`;
          const add = (set: (frame: HTMLIFrameElement) => void) => {
            const frame = document.createElement('iframe');
            set(frame);
            document.body.append(frame);
            return frame;
          };
          const own = add((frame) => {
            frame.src = task;
          });
          add((frame) => {
            frame.sandbox.add('allow-scripts');
            frame.src = task;
          });
          add((frame) => {
            frame.srcdoc = form;
          });
          add(() => undefined).contentDocument?.write(form);
          await new Promise((loaded) => {
            own.onload = loaded;
          });
          const inside = own.contentDocument;
          if (inside?.body) inside.body.innerHTML = form;
        },
        home.replace(/[^/]*$/, 'task/2997$9102.htmld'),
        foreignSecret,
      );
    },
    async check(victim, { panel }) {
      await panel.waitForTask('');
      for (const frame of victim.page.frames()) {
        const drawn = await frame
          .evaluate(() => document.querySelector('kolleno-guide') !== null)
          .catch(() => false);
        expect(drawn, frame.url()).toBe(false);
      }
    },
  },
  {
    title: 'forbids all scripts, styles and sinks by the strictest policy a page can set',
    on: 'home',
    async run(victim, { home }) {
      await victim.page.setRequestInterception(true);
      victim.page.on('request', async (request) => {
        if (!request.isNavigationRequest() || request.frame() !== victim.page.mainFrame())
          return request.continue();
        return request.respond({
          contentType: 'text/html',
          headers: {
            'content-security-policy':
              "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox allow-same-origin allow-scripts",
          },
          body: `<!doctype html><html lang="en"><title>Create Security Group - Workday</title><body><div id="workdayApplicationFrame"><h1 data-automation-id="pageHeaderTitleText">Create Security Group</h1>
            <ul><li><div><label data-automation-id="formLabel">Type of Tenanted Security Group</label></div><div data-automation-id="decorationWrapper"><input></div></li>
            <li><div><label data-automation-id="formLabel">Name</label></div><div data-automation-id="decorationWrapper"><input></div></li></ul></div>`,
        });
      });
      await victim.page.goto(home.replace(/[^/]*$/, 'task/2997$9102.htmld'));
    },
  },
];
