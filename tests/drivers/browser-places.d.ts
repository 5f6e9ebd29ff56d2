export type BrowserKind = 'chromium' | 'firefox';

export declare const browsers: Record<
  BrowserKind,
  {
    name: string;
    /** Environment variable that names the program. */
    variable: string;
    debianPackage: string;
    commands: string[];
    places: Partial<Record<NodeJS.Platform, string[]>>;
  }
>;

/**
 * Path of an installed browser, or null. The variable comes first, then PATH, then the usual places.
 * @throws when the variable names something that cannot be started.
 */
export declare function findBrowser(kind: BrowserKind): string | null;
