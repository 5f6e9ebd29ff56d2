import type { State, Stored } from '../state.ts';

/** Vocabulary for describing states: selectors of the state hooks, and one function per page. */
export const action = (name: string) => `[data-action="${name}"]`;
export const step = (task: string) => `[data-step="${task}"]`;
export const card = (state: string) => `[data-keeping="${state}"]`;
export const handoff = (state: string) => `[data-handoff="${state}"]`;
export const check = (id: string, state: string) => `[data-check="${id}"][data-state="${state}"]`;

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
