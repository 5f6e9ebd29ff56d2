import type { Attack } from '../attack.ts';

export const load: Attack[] = [
  {
    title: 'fills the task page with 100,000 nodes',
    on: 'user form',
    async run(victim) {
      await victim.evaluate(() => {
        const frame = document.querySelector('#workdayApplicationFrame') ?? document.body;
        const many = document.createElement('div');
        many.innerHTML = '<p><label data-automation-id="formLabel">Name</label><b>x</b></p>'.repeat(
          33_334,
        );
        frame.append(many);
      });
    },
  },
  {
    title: 'changes thousands of nodes in every frame',
    on: 'user form',
    async run(victim) {
      await victim.evaluate(() => {
        const frame = document.querySelector('#workdayApplicationFrame') ?? document.body;
        const storm = document.createElement('div');
        frame.append(storm);
        const { port1, port2 } = new MessageChannel();
        // Messages continue in a background tab, where frames and timers are throttled.
        port1.onmessage = () => {
          storm.innerHTML = '<p aria-hidden="false"><i>x</i></p>'.repeat(1_000);
          storm.firstElementChild?.setAttribute('hidden', String(Math.random()));
          port2.postMessage(0);
        };
        port2.postMessage(0);
      });
      await pause(1_500);
    },
  },
  {
    title: 'puts up the titles of two tasks in turn, without end',
    on: 'user form',
    async run(victim) {
      await victim.evaluate(() => {
        const titles = [
          'Create Security Group',
          'Maintain Password Rules',
          'Home',
          'Register API Client for Integrations',
        ];
        let turn = 0;
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          const own = document.querySelector(
            '#workdayApplicationFrame [data-automation-id="pageHeaderTitleText"]',
          );
          const next = own?.cloneNode(true) as Element | undefined;
          if (own && next) {
            next.textContent = titles[turn++ % titles.length] ?? '';
            own.replaceWith(next);
          }
          setTimeout(() => port2.postMessage(0));
        };
        port2.postMessage(0);
      });
      await pause(2_000);
    },
  },
  {
    title: 'nests labels 20,000 deep',
    on: 'user form',
    telling: true,
    async run(victim) {
      await victim.evaluate(() => {
        const frame = document.querySelector('#workdayApplicationFrame') ?? document.body;
        const top = document.createElement('div');
        top.innerHTML = '<i aria-hidden="true"></i>';
        // Laying out a page this deep would crash its renderer.
        top.style.display = 'none';
        let at: Element = top;
        for (let depth = 0; depth < 20_000; depth++) {
          const label = document.createElement('label');
          label.setAttribute('data-automation-id', 'formLabel');
          at.append(label);
          at = label;
        }
        at.textContent = 'Name';
        frame.append(top);
        document.querySelector('[data-automation-id="pageHeaderTitleText"]')?.append(' ');
      });
    },
  },
  {
    title: 'shows 200,000 labels in a row, each named by a control',
    on: 'user form',
    async run(victim) {
      await victim.evaluate(() => {
        const frame = document.querySelector('#workdayApplicationFrame') ?? document.body;
        const many = document.createElement('div');
        many.innerHTML = Array.from(
          { length: 200_000 },
          (_, index) => `<label id="l${index}">Name</label><i aria-labelledby="l${index}"></i>`,
        ).join('');
        frame.append(many);
        document.querySelector('[data-automation-id="pageHeaderTitleText"]')?.append(' ');
      });
    },
  },
  {
    title: 'shows texts of 10 MB as title, label, value and field content',
    on: 'user form',
    async run(victim) {
      await victim.evaluate(() => {
        const long = 'Create Security Group * '.repeat(10_000_000 / 24);
        const frame = document.querySelector('#workdayApplicationFrame') ?? document.body;
        const title = frame.querySelector('[data-automation-id="pageHeaderTitleText"]');
        frame.querySelector('label')?.append(long);
        const input = frame.querySelector('input');
        if (input) input.value = long;
        if (title)
          title.textContent = `Edit Integration System Security Group (Unconstrained) ${long}`;
        document.title = long;
      });
    },
  },
  {
    title: 'floods the page with events, and answers every change of the guide with another',
    on: 'user form',
    async run(victim) {
      await victim.evaluate(() => {
        const bomb = new MutationObserver(() => {
          const host = document.querySelector('kolleno-guide');
          // Uses a timer, because a loop would only block the page's own thread forever.
          setTimeout(() => {
            host?.setAttribute('class', String(Math.random()));
            document.documentElement.setAttribute('class', String(Math.random()));
          });
        });
        bomb.observe(document.documentElement, {
          subtree: true,
          childList: true,
          attributes: true,
        });
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          for (let at = 0; at < 200; at++) {
            for (const type of [
              'input',
              'change',
              'click',
              'focusout',
              'scroll',
              'resize',
              'focusin',
            ]) {
              document.dispatchEvent(new Event(type, { bubbles: true }));
              window.dispatchEvent(new Event(type));
            }
          }
          setTimeout(() => port2.postMessage(0));
        };
        document.documentElement.setAttribute('class', 'begin');
        port2.postMessage(0);
      });
      await pause(1_000);
    },
  },
  {
    title: 'keeps its own thread busy for good',
    on: 'user form',
    async run(victim) {
      await victim.evaluate(() => {
        setTimeout(() => {
          for (;;);
        });
      });
    },
  },
  {
    title: 'stops loading and writes the document anew',
    on: 'user form',
    async run(victim) {
      await victim.evaluate(() => {
        window.stop();
        document.open();
        document.write(
          '<title>Register API Client for Integrations</title><body><h1>Register API Client for Integrations</h1>',
        );
        document.close();
      });
    },
  },
];

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
