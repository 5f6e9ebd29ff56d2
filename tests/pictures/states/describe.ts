import type { State, Stored } from '../state.ts';

/** The words in which states are described: selectors of the state hooks, and a state of each page. */
export const action = (name: string) => `[data-action="${name}"]`;
export const step = (task: string) => `[data-step="${task}"]`;
export const card = (state: string) => `[data-keeping="${state}"]`;
export const handoff = (state: string) => `[data-handoff="${state}"]`;
export const check = (id: string, state: string) => `[data-check="${id}"][data-state="${state}"]`;
/** By its place from the end, where nothing else tells a fold. */
export const fold = (part: string) => `details:has(${part}) > summary`;

type Way = Omit<State, 'name' | 'on' | 'shows' | 'stored'>;
const state =
  (on: State['on']) =>
  (name: string, shows: string, stored: Stored = {}, way: Way = {}): State => ({
    on,
    name,
    shows,
    stored,
    ...way,
  });
export const panel = state('panel');
export const settings = state('settings');
export const report = state('report');
export const welcome = state('welcome');
