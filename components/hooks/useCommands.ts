import { createContext, useContext } from 'react';
import { type Commands, commandsFor } from '@/utils/panel/commands.ts';

const context = createContext<Commands>(commandsFor(undefined, undefined));

export const CommandsContext = context;
/** The commands for the tab and tenant on show. */
export const useCommands = () => useContext(context);
