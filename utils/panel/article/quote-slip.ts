/** No domain has a quote mark right after its first words: it is the colon's neighbour on the keyboard. */
const quote = /^(\p{L}+(?: \p{L}+)*)["“”„] ?(?=\S)/u;

export const hasQuote = (name: string): boolean => quote.test(name);
export const withColon = (name: string): string => name.replace(quote, '$1: ');
