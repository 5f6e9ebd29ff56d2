import fc from 'fast-check';
import { connect } from '../../../utils/background/handoff/connect.ts';
import { dismissOffer, offerLink, takeOffer } from '../../../utils/background/handoff/offer.ts';
import { send } from '../../../utils/background/handoff/send.ts';
import type { Refused } from '../../../utils/state/consent.ts';
import { handoff, handoffSession } from '../../../utils/storage/items.ts';
import type { LinkOptions } from '../../sandbox/intake/sessions.ts';
import type { Fault } from './kolleno.ts';
import {
  accepts,
  captureIn,
  draw,
  findUnagreed,
  notePress,
  restartBrowser,
  tenants,
  type World,
} from './world.ts';

export interface Counts {
  commands: number;
  delivered: number;
  refused: number;
  offered: number;
  /** Offers from a tab in the background. */
  ignored: number;
}

type Step = (world: World) => Promise<unknown>;

type Tab = 'front' | 'background';

/** A step of somebody, after which nothing may have arrived that nobody agreed to. */
class Command implements fc.AsyncCommand<object, World> {
  readonly #name: string;
  readonly #step: Step;
  readonly #counts: Counts;

  constructor(name: string, step: Step, counts: Counts) {
    this.#name = name;
    this.#step = step;
    this.#counts = counts;
  }

  check = () => true;

  async run(_: object, world: World): Promise<void> {
    const before = world.kolleno.submissions().length;
    await this.#step(world);
    this.#counts.commands += 1;
    this.#counts.delivered += world.kolleno.submissions().length - before;
    const unagreed = await findUnagreed(world);
    if (unagreed) throw new Error(unagreed);
  }

  toString = () => this.#name;
}

/** What may be pressed or opened, counted. */
function createSteps(counts: Counts) {
  const count = async (press: Promise<Refused | undefined>) => {
    if (await press) counts.refused += 1;
  };
  const newLink = ({ kolleno, links }: World, options: LinkOptions) => {
    const link = kolleno.newLink(options);
    links.push(link);
    return link;
  };
  /** An offer by itself changes nothing that Send uses. */
  async function offerAlone(world: World, link: string, from: Tab) {
    const before = await used();
    const taken = await offerLink(link, world.tabs[from]);
    if (taken) counts.offered += 1;
    if (from === 'background') {
      counts.ignored += 1;
      if (taken) throw new Error('A tab in the background offered a link.');
    }
    if ((await used()) !== before) throw new Error('A page changed the session.');
  }
  return {
    one: (name: string, step: Step) => new Command(name, step, counts),
    pressSend: (async ({ drawn, ...world }) => {
      if (!drawn.canSend || !drawn.tenant) return;
      notePress({ drawn, ...world });
      const press = {
        tenant: drawn.tenant.key,
        shown: drawn.shown,
        instead: drawn.receipt?.id ?? null,
      };
      await count(send(press));
    }) as Step,
    pressUse: (async ({ drawn }) => {
      if (drawn.offer) await count(takeOffer(drawn.offer.id, drawn.shown));
    }) as Step,
    paste:
      (options: LinkOptions): Step =>
      (world) =>
        count(connect(newLink(world, options), world.drawn.shown)),
    pasteAgain: (async ({ links, drawn }) => {
      const known = links.at(-1);
      if (known) await count(connect(known, drawn.shown));
    }) as Step,
    offer:
      (options: LinkOptions, from: Tab): Step =>
      (world) =>
        offerAlone(world, newLink(world, options), from),
    offerAgain: (async (world) => {
      const known = world.links.at(-1);
      if (known) await offerAlone(world, known, 'front');
    }) as Step,
    /** Another press may change what Send uses meanwhile. */
    offerMeanwhile:
      (options: LinkOptions): Step =>
      (world) =>
        offerLink(newLink(world, options), world.tabs.front),
  };
}

type Steps = ReturnType<typeof createSteps>;

const link = fc
  .record(
    {
      // The same name now and then: names are not unique.
      instance: fc.constantFrom('Acme', 'Acme', 'Evil'),
      tenant: fc.constantFrom(...tenants),
      expired: fc.constantFrom(false, false, false, true),
    },
    { requiredKeys: ['instance'] },
  )
  .map((options) => ({ ...options, accepts }));
const tab = fc.constantFrom<Tab>('front', 'background');
const captured = fc.record({
  tenant: fc.constantFrom(...tenants),
  credential: fc.constantFrom(...accepts),
});
type Captured = typeof captured extends fc.Arbitrary<infer T> ? T : never;

const captures =
  ({ tenant, credential }: Captured): Step =>
  (world) =>
    captureIn(world, tenant, credential);

const together =
  (...steps: Step[]): Step =>
  (world) =>
    Promise.all(steps.map((step) => step(world)));

const inTurn =
  (...steps: Step[]): Step =>
  async (world) => {
    for (const step of steps) await step(world);
  };

/** What people press and pages show, one after the other. */
const ofPeopleAndPages = (steps: Steps) => {
  const { one } = steps;
  return [
    fc.constant(one('draw', draw)),
    fc.constant(one('draw', draw)),
    fc.constant(one('Send', steps.pressSend)),
    fc.constant(one('draw, Send', inTurn(draw, steps.pressSend))),
    fc.constant(one('Use this link', steps.pressUse)),
    fc.constant(one('draw, Use this link', inTurn(draw, steps.pressUse))),
    fc.constant(one('Dismiss', async ({ drawn }) => drawn.offer && dismissOffer(drawn.offer.id))),
    fc
      .tuple(link, tab)
      .map(([options, from]) =>
        one(`${from} offers ${JSON.stringify(options)}`, steps.offer(options, from)),
      ),
    fc.constant(one('the page of the last link is opened again', steps.offerAgain)),
    link.map((options) => one(`paste ${JSON.stringify(options)}`, steps.paste(options))),
    fc.constant(one('paste the last link again', steps.pasteAgain)),
    captured.map((what) => one(`capture ${what.credential} of ${what.tenant}`, captures(what))),
  ];
};

/** Whatever happens between the press and the background's look at it. */
const ofRaces = ({ one, pressSend, pressUse, paste, offerMeanwhile }: Steps) => [
  fc.tuple(link, fc.boolean()).map(([options, first]) => {
    const offer = offerMeanwhile(options);
    return one(
      `Send while a page offers ${JSON.stringify(options)}`,
      first ? together(offer, pressSend) : together(pressSend, offer),
    );
  }),
  fc.constant(one('Send and Use this link at once', together(pressUse, pressSend))),
  link.map((options) =>
    one(`Send and paste ${JSON.stringify(options)} at once`, together(paste(options), pressSend)),
  ),
  captured.map((what) =>
    one(
      `Send and capture ${what.credential} of ${what.tenant} at once`,
      together(captures(what), pressSend),
    ),
  ),
];

/** What changes without anybody's press. */
const ofSurroundings = ({ one }: Steps) => [
  fc.constantFrom(...tenants).map((tenant) =>
    one(`the tab goes to ${tenant}`, async (world) => {
      world.front = tenant;
    }),
  ),
  fc.constantFrom<Fault>('none', 'none', 'refuses', 'garbles the receipt').map((fault) =>
    one(`Kolleno: ${fault}`, async (world) => {
      world.kolleno.fault = fault;
    }),
  ),
  fc.constant(one('every session expires', async (world) => world.kolleno.expireAll())),
  fc.constant(one('the browser is closed and opened again', restartBrowser)),
];

/** Pages and people in any order, for a run of up to thirty steps. */
export function commands(counts: Counts) {
  const steps = createSteps(counts);
  return fc.commands([...ofPeopleAndPages(steps), ...ofRaces(steps), ...ofSurroundings(steps)], {
    maxCommands: 30,
    size: 'max',
  });
}

const used = async () =>
  JSON.stringify([await handoff.getValue(), await handoffSession.getValue()]);
