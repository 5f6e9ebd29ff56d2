import { createContext, useContext } from 'react';
import { type Commands, createCommands } from '@/utils/panel/commands.ts';

const context = createContext<Commands>(createCommands(undefined, undefined));

export const CommandsProvider = context;
/** The commands for the tab and tenant on show. */
export const useCommands = () => useContext(context);
