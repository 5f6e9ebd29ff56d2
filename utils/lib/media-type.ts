/** Whether a `Content-Type` header names HTML or XHTML. */
export const isHtml = (contentType: string): boolean =>
  /^\s*(?:text\/html|application\/xhtml)/i.test(contentType);

/** Whether a `Content-Type` header names JSON, or a type with the suffix `+json`. */
export const isJson = (contentType: string): boolean =>
  /^\s*application\/(?:[\w.-]+\+)?json\b/i.test(contentType);
