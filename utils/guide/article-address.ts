/** Kolleno's article that the guide follows. */
export const article = 'https://help.kolleno.com/en/articles/12325956';

export const helpCentre = new URL(article).origin;

/** What the browser is asked for before the article is read, and for nothing else. */
export const helpCentreAccess = { origins: [`${helpCentre}/*`] };
