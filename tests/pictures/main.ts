/**
 * `npm run pictures`: takes screenshots of every state of panel, settings, report and overlay, in
 * both colour schemes, at two widths, in English, German and Japanese, writes contact sheets, and
 * prints the findings of axe and what does not fit. `npm run pictures -- store` takes the stores'
 * screenshots; `-- de` selects a language, `-- received` the states with that word in their name.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import type { Browser } from 'puppeteer-core';
import { type Harness, startHarness } from '../drivers/harness.ts';
import { root } from '../runners/build.ts';
import { colourFindings, findings, Looked } from './axe.ts';
import { overlayFindings } from './axe-overlay.ts';
import { ExtensionPage } from './extension-page.ts';
import { writeJapanese } from './japanese.ts';
import { overflowOf } from './overflow.ts';
import { overlayStates, walkOverlay } from './overlay-states.ts';
import { writeSheets } from './sheets.ts';
import { type Shot, Shots, schemes, setScheme, showWhole } from './shots.ts';
import { states } from './states/index.ts';
import { writeStorePictures } from './store.ts';

const widths = [320, 480];
const everyLanguage = ['en', 'de', 'ja'];
const asked = process.argv.slice(2);
const languages = everyLanguage.filter((one) => asked.includes(one));
const words = asked.filter((one) => !everyLanguage.includes(one));
const wanted = (on: string, name: string) =>
  words.length === 0 || words.some((word) => `${on}: ${name}`.includes(word));
const wantedStates = states.filter(({ on, name }) => wanted(on, name));
const overlayWanted = overlayStates.some(({ name }) => wanted('overlay', name));

/** State and finding. */
type Found = [where: string, what: string];

async function shootPages(harness: Harness, language: string, shots: Shots): Promise<Found[]> {
  const found: Found[] = [];
  const { page, ...shown } = await openPage(harness, language);
  const looked = new Looked();
  for (const state of wantedStates) {
    const problem = await shown.reach(state).catch(notReached);
    if (problem) {
      found.push(...problem);
      continue;
    }
    for (const scheme of schemes) {
      await setScheme(page, scheme);
      for (const width of widths) {
        await showWhole(page, width);
        await shots.take(page, { name: `${state.on}: ${state.name}`, language, scheme, width });
        const note = (what: string[]) => {
          for (const one of what)
            found.push([`${state.name}, ${language}, ${scheme}, ${width} px`, one]);
        };
        note(await overflowOf(page));
        if (width === widths[0])
          note(scheme === 'light' ? await findings(page) : await colourFindings(page, looked));
      }
    }
  }
  await page.close();
  return found;
}

async function openPage(harness: Harness, language: string) {
  const shown = await ExtensionPage.open(harness);
  if (language === 'ja') await writeJapanese(shown.page);
  return { page: shown.page, reach: shown.reach.bind(shown) };
}

/** The overlay looks the same in both schemes, because Workday's page has only one. */
async function shootOverlay(harness: Harness, language: string, shots: Shots): Promise<Found[]> {
  const found: Found[] = [];
  const { page } = harness.admin;
  await page.bringToFront();
  await walkOverlay(harness, language, async ({ name }) => {
    if (!wanted('overlay', name)) return;
    for (const scheme of schemes) {
      await setScheme(page, scheme);
      await shots.take(page, { name: `overlay: ${name}`, language, scheme, width: 1280 });
      for (const one of await overlayFindings(page))
        found.push([`overlay: ${name}, ${language}, ${scheme}`, one]);
    }
  });
  return found;
}

/** Reports the state and continues with the others. */
const notReached = (problem: unknown): Found[] => [['not reached', inspect(problem)]];

async function shoot(spoken: string[]): Promise<Found[]> {
  const shots = new Shots(join(root, 'pictures/states'));
  rmSync(shots.folder, { recursive: true, force: true });
  const found: Found[] = [];
  for (const [index, language] of spoken.entries()) {
    const harness = await startHarness({ language });
    try {
      const here = await shootPages(harness, language, shots);
      if (overlayWanted)
        here.push(...(await shootOverlay(harness, language, shots).catch(notReached)));
      const taken = shots.taken.filter((shot) => shot.language === language);
      console.log(`${language}: ${countOf(taken)}, ${here.length} findings.`);
      for (const [where, what] of here) console.log(`\n${where}\n    ${what}`);
      found.push(...here);
      if (index === spoken.length - 1) await tell(shots, harness.chromium.browser);
    } finally {
      await harness.close();
    }
  }
  return found;
}

async function tell(shots: Shots, browser: Browser): Promise<void> {
  const index = await writeSheets(shots, browser);
  console.log(`${countOf(shots.taken)}, in ${index}`);
}

const countOf = (taken: readonly Shot[]) =>
  `States: ${new Set(taken.map(({ name }) => name)).size}, pictures: ${taken.length}`;

if (asked.includes('store')) console.log(`The stores' pictures: ${await writeStorePictures()}`);
else if (wantedStates.length === 0 && !overlayWanted) {
  console.error(`No state is named ${words.join(' or ')}.`);
  process.exitCode = 1;
} else {
  const found = await shoot(languages.length > 0 ? languages : everyLanguage);
  console.log(`axe and the measuring found ${found.length} things.`);
  if (found.length > 0) process.exitCode = 1;
}
