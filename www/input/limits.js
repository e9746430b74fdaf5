/** How much is read at most: far above any article, far below what stalls a browser. */

/** Bytes of a file. */
export const MAX_BYTES = 20_000_000;

/** Bytes that the packed parts of a file may unpack to, all in all. */
export const MAX_UNPACKED = 50_000_000;

/** Characters of a text: some 3,000 pages. The page is tested with more than five million (tests/e2e/large.test.js). */
export const MAX_TEXT = 10_000_000;

/** Characters in a row without any space; a browser takes its time to lay them out. */
export const MAX_WORD = 100_000;

/** Milliseconds for one file. */
export const MAX_TIME = 20_000;

/** Files inside of files, such as mails in mails. */
export const MAX_DEPTH = 3;
export const MAX_ATTACHMENTS = 20;
