/** Kolleno's article, which the guide follows. */
export const article = 'https://help.kolleno.com/en/articles/12325956';

export const helpCentre = new URL(article).origin;

/**
 * Host permission to read the article. Requested only for that purpose, just before the request.
 */
export const helpCentreAccess = { origins: [`${helpCentre}/*`] };
