import { createContext, useContext } from 'react';

const context = createContext<number | undefined>(undefined);

export const TabContext = context;
/** Id of the tab on show. */
export const useTab = () => useContext(context);
