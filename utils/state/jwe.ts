/** Key management algorithms (RFC 7518) that Kolleno's public key may have. */
export const keyAlgorithms: readonly string[] = ['RSA-OAEP-256', 'ECDH-ES+A256KW'];

/** Key management algorithm (RFC 7518, 4.8) of everything that is sealed with a passphrase. */
export const passphraseAlgorithm = 'PBES2-HS512+A256KW';

/** The only content encryption algorithm (RFC 7518, 5.3). */
export const contentEncryption = 'A256GCM';

/** Content type (`cty`) of the plaintext of a submission, and of a sealed file. */
export const credentialsContentType = 'application/vnd.kolleno.workday-credentials+json';

/** Content type (`cty`) of the plaintext of a sealed set. */
export const sealedSetContentType = 'application/vnd.kolleno.workday-sealed-set+json';
