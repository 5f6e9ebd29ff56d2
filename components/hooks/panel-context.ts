import { createContext, useContext } from 'react';
import { type Commands, createCommands, nothingShown } from '@/utils/panel/commands.ts';

/** Id of the tab on show; undefined if it shows no page of a tenant. */
export const TabContext = createContext<number | undefined>(undefined);

export const useTab = () => useContext(TabContext);

/** Commands bound to the tab and the tenant on show. */
export const CommandsContext = createContext<Commands>(
  createCommands(undefined, undefined, nothingShown),
);

export const useCommands = () => useContext(CommandsContext);
