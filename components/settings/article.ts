/** Kolleno's article that the guide follows. */
export const article = 'https://help.kolleno.com/en/articles/12325956';
